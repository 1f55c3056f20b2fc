import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { parseDecisions } from '../../src/core/parse-decisions.ts';
import { takeLock } from '../../src/store/lock-file.ts';
import { type CliEnd, readVerdictFile, runCli } from '../cli.ts';
import { makeReviewRun } from './review-run.ts';
import { startReview } from './start-review.ts';

/** Less than anybody waits for a lock, more than it takes to judge. */
const HELD_MS = 4_000;

test('judge in the middle of a review: they take turns, no decision is lost, and what is written last tells all', async () => {
  const { cwd, run, decisions } = makeReviewRun();
  const { client, kill, end } = await startReview(cwd);
  const open = client.state.verdict.findings.filter(({ kind, decision }) => kind === 'regression' && !decision);
  const reject = (index: number, comment: string) =>
    client.act({ kind: 'reject', findings: [open[index % open.length]!.id], comment, by: 'Aiko' });
  const judged = ({ code, stdout, stderr }: CliEnd): void => expect([code, stderr], stdout).toEqual([1, '']);
  const whenWritten = () =>
    expect.poll(() => readVerdictFile(run).findings, { timeout: 60_000 }).toEqual(client.state.verdict.findings);

  /** As a process that judges does. */
  const holdLock = async (): Promise<() => void> => {
    let taken: ReturnType<typeof takeLock> = { by: null };
    await expect.poll(() => typeof (taken = takeLock(path.join(run, 'judging.lock')))).toBe('function');
    return taken as unknown as () => void;
  };

  // Somebody judges: a decision holds at once, and nobody else writes a verdict meanwhile.
  const unlock = await holdLock();
  const before = readVerdictFile(run);
  const judging = runCli(['judge', 'run'], { cwd });
  expect((await reject(0, 'while somebody judges')).status).toBe(200);
  expect(readFileSync(decisions, 'utf8')).toContain('while somebody judges');
  expect(client.state.verdict.reasons.map(({ rule }) => rule)).toContain('rejected');
  expect(await Promise.race([judging.then(() => 'judge'), sleep(HELD_MS, 'nobody')])).toBe('nobody');
  expect(readVerdictFile(run)).toEqual(before);
  unlock();
  judged(await judging);
  await whenWritten();

  // As long as somebody judges somebody decides.
  const others = { isOver: false };
  const both = Promise.all([0, 1].map(() => runCli(['judge', 'run'], { cwd }))).finally(() => (others.isOver = true));
  for (let acts = 1; !others.isOver; acts++) {
    const { id } = open[acts % open.length]!;
    const isDecided = client.state.verdict.findings.some((finding) => finding.id === id && finding.decision);
    const answer = isDecided ? client.act({ kind: 'revoke', findings: [id] }) : reject(acts, `act ${acts}`);
    expect((await answer).status).toBe(200);
  }
  for (const one of await both) judged(one);
  await whenWritten();
  const comments = client.state.verdict.findings.flatMap(({ decision }) => decision?.reason ?? []);
  const written = parseDecisions(readFileSync(decisions, 'utf8'), decisions).rejections;
  expect(written.map(({ comment }) => comment).toSorted()).toEqual(comments.toSorted());

  // What was decided while somebody judged is told in the folder even by a review that ends right then.
  const unlockAgain = await holdLock();
  expect((await client.act({ kind: 'undo' })).status).toBe(200);
  kill('SIGINT');
  unlockAgain();
  const { code, stdout, stderr } = await end;
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('holds the verdict');
  expect(stdout).not.toContain('a bug in Sekisho');
  expect(readVerdictFile(run).findings).toEqual(client.state.verdict.findings);
  expect(existsSync(path.join(run, 'judging.lock'))).toBe(false);
});
