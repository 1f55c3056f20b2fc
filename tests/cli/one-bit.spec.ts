import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import type { Recording } from '../../src/model/recording.ts';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';

const GOLDEN = fileURLToPath(new URL('../golden/quill-1.3.7-2.0.3', import.meta.url));

/** Changes what the new build showed of a trial in every attempt. */
function editCandidate(run: string, trial: string, edit: (recording: Recording) => void): void {
  for (const attempt of [1, 2]) {
    const file = path.join(run, 'recordings/candidate', `${trial.replace('/', '~')}.${attempt}.json`);
    const recording = JSON.parse(readFileSync(file, 'utf8')) as Recording;
    edit(recording);
    writeFileSync(file, JSON.stringify(recording));
  }
}

const observations = (recording: Recording) => recording.captures.flatMap((capture) => capture.observations);

/** A mark of 3 × 3 pixels, two levels off: beside what is approved, and across four of the squares that are looked at. */
function editPicture(run: string, recording: Recording): void {
  for (const seen of observations(recording)) {
    if (seen.probe !== 'screenshot' || !('value' in seen)) continue;
    const picture = PNG.sync.read(readFileSync(path.join(run, 'images', `${seen.value.image.hash}.png`)));
    for (let y = 118; y < 121; y++) {
      for (let x = 903; x < 906; x++) {
        for (let channel = 0; channel < 3; channel++) picture.data[(y * picture.width + x) * 4 + channel]! ^= 2;
      }
    }
    const png = PNG.sync.write(picture);
    const hash = createHash('sha256').update(png).digest('hex');
    writeFileSync(path.join(run, 'images', `${hash}.png`), png);
    seen.value.image = { ...seen.value.image, hash, bytes: png.length };
  }
}

test('one bit of the new build voids exactly the approval it touches', async () => {
  const approved = emptyFolder();
  cpSync(GOLDEN, path.join(approved, 'run'), { recursive: true });
  mkdirSync(path.join(approved, 'checklists'));
  const who = ['--by', 'Aoki Aiko', '--reason', 'agreed with the vendor', '--yes'];
  await runCli(['judge', 'run'], { cwd: approved });
  await runCli(['approve', 'run', '--item', 'rte-*', ...who], { cwd: approved });
  const go = await runCli(['judge', 'run'], { cwd: approved });
  expect(go.code, go.stderr).toBe(0);
  const idsOf = (run: string, kind: string) =>
    readVerdictFile(run).findings.flatMap((finding) => (finding.kind === kind ? [finding.id] : []));
  const all = idsOf(path.join(approved, 'run'), 'approved');

  const bits: [string, string, (run: string, recording: Recording) => void, number][] = [
    ['a mark that nobody sees at a glance', 'rte-705/newsletter#1', editPicture, 2],
    [
      'another value of the same attribute',
      'rte-104/blocks#3',
      (_, recording) => {
        for (const seen of observations(recording)) {
          if (seen.probe === 'content' && 'value' in seen)
            seen.value.html = seen.value.html.replace('rgb(238, 238, 238)', 'rgb(238, 238, 237)');
        }
      },
      2,
    ],
    [
      'one more tag that is lost',
      'rte-104/inline#1',
      (_, recording) => {
        const broken = recording.invariants.find(({ sentence }) => sentence === 'no tag is lost');
        broken!.actual = [...(broken!.actual as string[]), '<em>'];
      },
      1,
    ],
  ];
  for (const [what, id, edit, code] of bits) {
    const cwd = emptyFolder();
    cpSync(approved, cwd, { recursive: true });
    const run = path.join(cwd, 'run');
    editCandidate(run, id.replace(/#.*/, ''), (recording) => edit(run, recording));
    const judged = await runCli(['judge', 'run'], { cwd });
    const { reasons, findings } = readVerdictFile(run);
    const stale = findings.filter(({ kind }) => kind === 'stale-decision');
    expect([what, judged.code, reasons[0]?.findings, reasons.length]).toEqual([what, code, [id], 2]);
    expect(idsOf(run, 'approved')).toEqual(all.filter((one) => one !== id));
    expect(stale.map(({ summary, place }) => [place, summary.en])).toEqual([
      [findings.find((one) => one.id === id)?.place, expect.stringContaining('something else is found there now')],
    ]);
  }
});
