import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { readVerdictFile, runCli } from '../cli.ts';
import { emptyProject } from './install-sekisho.ts';

const SCENARIO = `import { scenario } from 'sekisho';

scenario('sees', { crossing: true }, async ({ editor, baseline, row, checkpoint }) => {
  const pages = { new: editor, old: baseline, neither: { ...editor } };
  const looking = row.id === 'nothing' ? undefined : checkpoint('looked', { of: pages[row.page as keyof typeof pages] });
  if (row.id !== 'not-awaited') await looking;
});
`;

const CHECKLIST = `title: { en: Ours, ja: 自社 }
viewpoints: { all: { en: All, ja: 全部 } }
items:
  - id: our-101
    title: { en: What is seen, ja: 見えるもの }
    viewpoint: all
    severity: major
    because: a mistake in a scenario
    scenario: sees
    rows:
      - { id: new, page: new }
      - { id: old, page: old }
      - { id: neither, page: neither }
      - { id: not-awaited, page: new }
      - { id: nothing, page: new }
    probes: [content]
`;

test('a scenario that looks at another page, at nothing, or does not wait for what it sees proves nothing', async () => {
  const cwd = emptyProject();
  mkdirSync(path.join(cwd, 'scenarios'));
  writeFileSync(path.join(cwd, 'scenarios/sees.ts'), SCENARIO);
  writeFileSync(path.join(cwd, 'ours.yaml'), CHECKLIST);
  const own = ['--checklist', './ours.yaml', '--scenarios', './scenarios', '--out', 'run'];
  const end = await runCli(['verify', 'quill@2.0.3', 'quill@2.0.3', ...own], { cwd });
  expect(end.code, end.stdout + end.stderr).toBe(3);
  const { findings, proof } = readVerdictFile(path.join(cwd, 'run'));
  expect(proof).toMatchObject({ planned: 10, recorded: 10, compared: 2 });
  const oldFails = (why: string): string => `The old build itself does not get through (failed: ${why})`;
  expect(findings.map(({ place, kind, summary }) => [place.trial, kind, summary.en])).toEqual([
    ['our-101/neither', 'unchecked', oldFails('checkpoint "looked": `of` is neither `editor` nor `baseline`.')],
    [
      'our-101/not-awaited',
      'unchecked',
      oldFails('The scenario ended before it had seen "looked": put `await` before it, and let its errors through.'),
    ],
    [
      'our-101/nothing',
      'unchecked',
      'The scenario looked at nothing: it has no probe at a `checkpoint`, no `invariant` and no `observe`',
    ],
  ]);
});
