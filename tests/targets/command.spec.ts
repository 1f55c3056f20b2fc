import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { TargetSpec } from '../../src/model/target.ts';
import { openTarget } from '../../src/targets/index.ts';
import { openOptions } from './open-options.ts';

let home: string;
let url: string;

test.beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'sekisho 起動 '));
  url = `http://127.0.0.1:${await freePort()}/`;
  writeFileSync(
    path.join(home, 'serve.mjs'),
    `import { createServer } from 'node:http';
     // Ends only when it is made to.
     if (process.env.STUBBORN) process.on('SIGTERM', () => {});
     setTimeout(() => createServer((_, response) => response.end(String(process.pid))).listen(new URL('${url}').port, '127.0.0.1'), 300);`,
  );
});
test.afterEach(() => rmSync(home, { recursive: true, force: true }));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const spec = (command: string): TargetSpec => ({ kind: 'command', command, url, cwd: home });
/** With a child of the shell's child, as `npm start` has. */
const SERVE = `"${process.execPath}" serve.mjs & wait`;

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
/** Whoever inherits an orphan may take its time to bury it. */
const gone = (pid: number) => expect.poll(() => lives(pid), { timeout: 10_000 }).toBe(false);

test('a command is started, waited for and ended with all it started', async () => {
  const options = openOptions([]);
  const { target, served, close } = await openTarget(spec(SERVE), options);
  expect(options.said[0]).toContain('starting the old build');
  expect(target).toMatchObject({ kind: 'command', label: url });
  const pid = Number(await (await fetch(served.url)).text());
  await close();
  await gone(pid);
});

test('one that does not want to end is made to', async () => {
  const { served, close } = await openTarget(spec(`STUBBORN=1 ${SERVE}`), openOptions([]));
  const pid = Number(await (await fetch(served.url)).text());
  await close();
  await gone(pid);
});

test('one that dies early is bad input, with what it said', async () => {
  const opening = openTarget(
    spec('echo "\u001b[31mport missing\u001b[0m token=hunter2hunter2" >&2; exit 3'),
    openOptions([]),
  );
  await expect(opening).rejects.toThrow(/ended \(exit code 3\).*\nport missing/);
});

test('two builds at one address are refused, and so is an address that is taken', async () => {
  const { served, close } = await openTarget(spec(SERVE), openOptions([]));
  await expect(openTarget(spec(SERVE), openOptions([], { side: 'candidate' }))).rejects.toThrow(
    /answers at .* already.*new build/,
  );
  expect((await fetch(served.url)).status).toBe(200);
  await close();
});

test('a folder that is not there is bad input', async () => {
  await expect(
    openTarget({ kind: 'command', command: 'true', url, cwd: path.join(home, 'nowhere') }, openOptions([])),
  ).rejects.toThrow(/no folder .*nowhere/);
});

for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
  test(`no command outlives a ${signal} of its starter`, async () => {
    test.skip(process.platform === 'win32', 'there a killed starter cannot be noticed');
    const starter = path.join(home, 'starter.mts');
    const group = path.join(import.meta.dirname, '../../src/targets/process-group.ts');
    writeFileSync(
      starter,
      `import { startGroup } from ${JSON.stringify(group)}; startGroup(process.argv[2]!, ${JSON.stringify(home)}); setInterval(() => {}, 1000);`,
    );
    const jiti = path.join(import.meta.dirname, '../../node_modules/jiti/lib/jiti-cli.mjs');
    const child = spawn(process.execPath, [jiti, starter, SERVE], { stdio: 'inherit' });
    let pid = 0;
    await expect(async () => {
      pid = Number(await (await fetch(url)).text());
    }).toPass({ timeout: 15_000 });
    child.kill(signal);
    await gone(pid);
  });
}
