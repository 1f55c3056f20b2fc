import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { findBrowser } from '../../src/record/find-browser.ts';
import { startLoggingServer } from './logging-server.ts';

const CHILD = fileURLToPath(new URL('fixtures/hold-and-wait.ts', import.meta.url));
/** Node of this version runs no TypeScript by itself. */
const RUN = `import { createJiti } from 'jiti'; await createJiti(process.argv[1]).import(process.argv[1]);`;
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const ROUNDS = Number(process.env['GUARD_ROUNDS'] ?? 2);

for (const way of ['fetch', 'form', 'confirm', 'storm']) {
  for (const whom of ['the harness', 'its whole process group']) {
    test(`nothing destructive reaches the server when ${whom} is killed: ${way}`, async () => {
      test.setTimeout(120_000 * ROUNDS);
      const server = await startLoggingServer();
      const browser = await findBrowser();
      for (let round = 0; round < ROUNDS; round++) {
        const child = spawn(
          process.execPath,
          ['--input-type=module', '-e', RUN, CHILD, server.url, way, browser?.executablePath ?? ''],
          { detached: true, stdio: ['ignore', 'pipe', 'inherit'] },
        );
        const said = String((await once(child.stdout, 'data'))[0]);
        expect(said).toContain('WAITING');
        // The browser has a group of its own and outlives both for a moment.
        process.kill(whom === 'the harness' ? child.pid! : -child.pid!, 'SIGKILL');
        await once(child, 'exit');
        await later(1000);
        expect(server.deleted()).toEqual([]);
        expect(server.log.length).toBeGreaterThan(round);
      }
      await server.close();
    });
  }
}
