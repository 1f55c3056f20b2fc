import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlannedManualItem } from '../../src/model/plan.ts';
import type { RunDescription } from '../../src/model/verdict.ts';
import { emptyFolder } from '../cli.ts';

const GOLDEN = fileURLToPath(new URL('../golden/quill-1.3.7-2.0.3', import.meta.url));

export interface ReviewRun {
  cwd: string;
  run: string;
  decisions: string;
}

/** The golden run in a git repository, with a blocker that is broken and a manual item to sign. */
export function makeReviewRun(): ReviewRun {
  const cwd = emptyFolder();
  const run = path.join(cwd, 'reports', 'run');
  cpSync(GOLDEN, run, { recursive: true });
  mkdirSync(path.join(cwd, 'checklists'));
  const described = path.join(run, 'run.json');
  const { plan, ...rest } = JSON.parse(readFileSync(described, 'utf8')) as RunDescription;
  const items = plan.items.map((item) => (item.id === 'rte-104' ? { ...item, severity: 'blocker' } : item));
  const text = { en: 'Rehearse the restore', ja: '復元訓練' };
  const drill: PlannedManualItem = {
    id: 'ops-101',
    checklist: 'sekisho/operations',
    title: text,
    viewpoint: text,
    severity: 'major',
    manual: { steps: text },
  };
  writeFileSync(described, JSON.stringify({ ...rest, plan: { ...plan, items, manual: [drill] } }));
  for (const args of [
    ['init', '-q'],
    ['config', 'user.name', 'Aoki Aiko'],
    ['config', 'user.email', 'a@b.example'],
  ]) {
    execFileSync('git', args, { cwd });
  }
  return { cwd, run, decisions: path.join(cwd, 'checklists/rich-text.decisions.yaml') };
}
