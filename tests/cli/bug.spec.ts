import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { emptyFolder, runCli } from '../cli.ts';
import { runShell } from './run-shell.ts';

test('what nobody thought of ends with 70, its stack, and whose fault it is', async () => {
  const fault = pathToFileURL(path.join(import.meta.dirname, 'fixtures/reading-fails.mjs')).href;
  const { code, stdout, stderr } = await runCli(['verify', 'quill@2.0.3', 'quill@2.0.3', '--only', 'rte-104'], {
    cwd: emptyFolder(),
    env: { NODE_OPTIONS: `--import ${fault}` },
  });
  expect(code).toBe(70);
  expect(stderr).toMatch(/^TypeError: the disk answers nonsense$/m);
  expect(stderr).toMatch(/^ {4}at .+\.js:\d+:\d+\)?$/m);
  expect(stderr).toContain('This is a bug in Sekisho, not in your builds.');
  expect(stdout).toBe('');
});

test('who reads no further than the first line is no bug', async () => {
  const main = path.resolve('dist/src/cli/main.js');
  const { stdout, stderr } = await runShell(`node ${main} list | head -n 2; echo end`, emptyFolder());
  expect(stdout).toContain('sekisho/');
  expect(stdout).toMatch(/end\n$/);
  expect(stderr).toBe('');
});
