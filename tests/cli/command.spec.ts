import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';
import { makeSite } from '../site.ts';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Serves the folder it is started in. */
const SERVER = `
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json' };
createServer(async ({ url }, response) => {
  const name = url === '/' ? 'index.html' : url.slice(1);
  const body = await readFile(name).catch(() => null);
  response.writeHead(body ? 200 : 404, { 'content-type': TYPES[name.split('.').pop()] ?? 'text/plain' }).end(body);
}).listen(Number(process.argv[2]), '127.0.0.1');
`;

test('two builds that commands serve are verified, and no server is left behind', async () => {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'package.json'), '{ "type": "module" }');
  writeFileSync(path.join(cwd, 'serve.mjs'), SERVER);
  const sides = [
    { folder: await makeSite(), port: await freePort() },
    { folder: await makeSite(`document.querySelector('.ql-italic').remove()`), port: await freePort() },
  ];
  const [baseline, candidate] = sides.map(({ folder, port }) => ({
    command: `"${process.execPath}" "${path.join(cwd, 'serve.mjs')}" ${port}`,
    url: `http://127.0.0.1:${port}/`,
    cwd: folder,
  }));
  writeFileSync(
    path.join(cwd, 'playwright.config.ts'),
    `import { defineUpgrade } from ${JSON.stringify(path.resolve('dist/src/index.js'))};
     export default defineUpgrade(${JSON.stringify({ editor: 'quill', baseline, candidate })});`,
  );
  const { code, stdout, stderr } = await runCli(['verify', '--only', 'rte-601', '--out', 'run'], { cwd });
  expect(code, stdout + stderr).toBe(2);
  const { run, proof, findings } = readVerdictFile(path.join(cwd, 'run'));
  expect([run.baseline.kind, run.candidate.kind]).toEqual(['command', 'command']);
  expect(proof.recorded).toBe(proof.planned);
  expect(findings.map((finding) => finding.summary.en).join('\n')).toMatch(/[Ii]talic.* is gone/);
  for (const { port } of sides) await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
});
