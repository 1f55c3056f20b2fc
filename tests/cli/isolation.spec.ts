import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';
import { makeSite } from '../site.ts';

const fixtures = fileURLToPath(new URL('./fixtures/isolation', import.meta.url));

test('what one trial leaves, the next one does not find, although both share a context', async () => {
  const cwd = emptyFolder();
  const site = await makeSite();
  const own = ['--checklist', path.join(fixtures, 'isolation.yaml'), '--scenarios', path.join(fixtures, 'scenarios')];
  const { stdout, stderr } = await runCli(['verify', site, site, '--editor', 'quill', '--out', 'run', ...own], { cwd });
  const verdict = readVerdictFile(path.join(cwd, 'run'));
  expect(verdict.findings, stdout + stderr).toEqual([]);
  expect(verdict.proof).toMatchObject({ planned: 10, recorded: 10, compared: 5 });
  expect(verdict.status).toBe('go');
});
