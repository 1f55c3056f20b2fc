import path from 'node:path';
import { expect, test } from '@playwright/test';
import { emptyFolder, openFindings, readVerdictFile, runCli } from '../cli.ts';
import { endsOfLists } from '../ends-of-lists.ts';

// Every scenario, and what is left on pages that several trials share. All rows, all versions, five times: npm run soak.
const ONLY = endsOfLists(['sekisho/rich-text', 'sekisho/crossing']).flatMap((trial) => ['--only', trial]);

for (const version of ['quill@2.0.3', 'tinymce@7.9.3']) {
  test(`${version} against itself is go and finds nothing`, async () => {
    const cwd = emptyFolder();
    const { code, stdout } = await runCli(['verify', version, version, '--out', 'run', ...ONLY], { cwd });
    const verdict = readVerdictFile(path.join(cwd, 'run'));
    expect(openFindings(verdict).map((finding) => [finding.id, finding.kind, finding.summary.en])).toEqual([]);
    expect([code, verdict.status]).toEqual([0, 'go']);
    expect(verdict.proof).toMatchObject({ recorded: verdict.proof.planned, confirmed: 0 });
    const { plan } = verdict.run;
    const tried = plan.items.filter(({ answers }) => answers === 'rollback').flatMap(({ trials }) => trials).length;
    expect(verdict.rollback).toEqual({ answer: 'free', tried, affected: [] });
    expect(stdout).toContain('GO');
    expect(stdout).toContain('Can we go back? Yes, at no cost');
  });
}
