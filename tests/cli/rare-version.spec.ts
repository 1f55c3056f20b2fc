import path from 'node:path';
import { expect, test } from '@playwright/test';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';

test('the first browser build of CKEditor 5, whose global had another name, is tried like all others', async () => {
  const cwd = emptyFolder();
  const builds = ['ckeditor5@42.0.0', 'ckeditor5@42.0.0'];
  const { code, stdout } = await runCli(
    ['verify', ...builds, '--checklist', 'sekisho/rich-text', '--only', 'rte-101/paragraphs', '--out', 'run'],
    { cwd },
  );
  expect(code, stdout).toBe(0);
  expect(readVerdictFile(path.join(cwd, 'run')).proof).toMatchObject({ recorded: 2, compared: 1 });
});
