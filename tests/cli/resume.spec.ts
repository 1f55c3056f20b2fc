import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Recording } from '../../src/model/recording.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { emptyFolder, readVerdictFile, runCli, startCli } from '../cli.ts';

// Differs in some trials and not in others, so that both passes have something to do.
const VERIFY = ['verify', 'quill@1.3.7', 'quill@2.0.3', '--only', 'rte-104', 'rte-105', '--out', 'run'];

const essence = ({ status, reasons, findings, proof }: Verdict) => ({
  status,
  rules: reasons.map((reason) => [reason.rule, reason.findings]),
  findings: findings.map(({ id, kind, fingerprint }) => [id, kind, fingerprint]),
  proof,
});

function recordingsIn(folder: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const side of ['baseline', 'candidate']) {
    let names: string[] = [];
    try {
      names = readdirSync(path.join(folder, 'recordings', side));
    } catch {
      // Killed before the first recording.
    }
    for (const name of names.filter((one) => one.endsWith('.json'))) {
      found.set(`${side}/${name}`, statSync(path.join(folder, 'recordings', side, name)).mtimeMs);
    }
  }
  return found;
}

let undisturbed: ReturnType<typeof essence>;
let whole: string;

test.beforeAll(async () => {
  const cwd = emptyFolder();
  await runCli(VERIFY, { cwd });
  whole = path.join(cwd, 'run');
  undisturbed = essence(readVerdictFile(whole));
});

for (const { moment, enough, group } of [
  { moment: 'before the first recording', enough: 0, group: true },
  { moment: 'in the first pass', enough: 12, group: true },
  { moment: 'in the first pass, its workers living on', enough: 16, group: false },
  { moment: 'in the confirm pass', enough: 40, group: true },
]) {
  test(`killed ${moment}: inconclusive, and resuming gives the same verdict`, async () => {
    const cwd = emptyFolder();
    const run = path.join(cwd, 'run');
    const { child, end } = startCli(VERIFY, { cwd });
    const planned = undisturbed.proof.planned;
    const target = enough === 40 ? planned + 2 : enough;
    await expect
      .poll(
        () =>
          recordingsIn(run).size >= target &&
          statSync(path.join(run, 'run.json'), { throwIfNoEntry: false }) !== undefined,
        { timeout: 120_000, intervals: [20] },
      )
      .toBe(true);
    process.kill(group ? -child.pid! : child.pid!, 'SIGKILL');
    await end;
    // Workers that live on end by themselves; what they still write must be true.
    await new Promise((resolve) => setTimeout(resolve, group ? 200 : 3000));
    const before = recordingsIn(run);

    const half = await runCli(['judge', 'run'], { cwd });
    expect([half.code, readVerdictFile(run).status]).toEqual([3, 'inconclusive']);

    await runCli([...VERIFY.slice(0, 3), '--resume', 'run'], { cwd });
    expect(essence(readVerdictFile(run))).toEqual(undisturbed);
    const after = recordingsIn(run);
    for (const [name, written] of before) expect([name, after.get(name)]).toEqual([name, written]);
  });
}

test('a trial that did not get through every time is tried once more, and stays a finding', async () => {
  const cwd = emptyFolder();
  const run = path.join(cwd, 'run');
  cpSync(whole, run, { recursive: true });
  const trial = readVerdictFile(run).findings.find(({ kind }) => kind === 'regression')?.place.trial ?? '';
  const file = path.join(run, 'recordings/candidate', `${trial.replace('/', '~')}.2.json`);
  const recording = JSON.parse(readFileSync(file, 'utf8')) as Recording;
  writeFileSync(file, JSON.stringify({ ...recording, outcome: 'timed-out', reason: 'not through after 30 s' }));
  const kindsNow = () =>
    readVerdictFile(run).findings.flatMap(({ place, kind }) => (place.trial === trial ? [kind] : []));
  await runCli(['judge', 'run'], { cwd });
  expect(kindsNow()).toEqual(expect.arrayContaining(['unstable', 'unchecked']));

  const before = [...recordingsIn(run).keys()];
  await runCli([...VERIFY.slice(0, 3), '--resume', 'run'], { cwd });
  const added = [...recordingsIn(run).keys()].filter((name) => !before.includes(name));
  const third = `${trial.replace('/', '~')}.3.json`;
  expect(added.toSorted()).toEqual([`baseline/${third}`, `candidate/${third}`]);
  expect(kindsNow()).toEqual(expect.arrayContaining(['unstable', 'regression']));
  expect(kindsNow()).not.toContain('unchecked');
});
