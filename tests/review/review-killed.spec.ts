import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseDecisions } from '../../src/core/parse-decisions.ts';
import { runCli } from '../cli.ts';
import { makeReviewRun } from './review-run.ts';
import { startReview } from './start-review.ts';

const ROUNDS = 3;

test('every acknowledged decision is in the file, whenever the review is killed', async () => {
  const { cwd, decisions } = makeReviewRun();
  const acknowledged = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const { client, kill, end } = await startReview(cwd);
    const open = client.state.verdict.findings.filter(({ kind, decision }) => kind === 'regression' && !decision);
    const last = 1 + Math.floor(Math.random() * 3);
    for (const [index, { id, place, fingerprint }] of open.slice(0, last + 1).entries()) {
      const answer = client
        .act({ kind: 'reject', findings: [id], comment: `round ${round}`, by: 'Aiko' })
        .catch(() => null);
      // Somewhere in the middle of it, or right after.
      if (index === last) setTimeout(() => kill('SIGKILL'), Math.random() * 150);
      if ((await answer)?.status === 200) acknowledged.add(JSON.stringify([place, fingerprint]));
    }
    await end;
    const text = existsSync(decisions) ? readFileSync(decisions, 'utf8') : '';
    const kept = parseDecisions(text, decisions).rejections;
    const written = new Set(kept.map(({ place, fingerprint }) => JSON.stringify([place, fingerprint])));
    expect([...acknowledged].filter((one) => !written.has(one))).toEqual([]);
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS);

  // What a killed process left does not keep the next one out, and Ctrl+C ends it cleanly.
  const { client, kill, end } = await startReview(cwd);
  expect(client.state.verdict.reasons.map(({ rule }) => rule)).toContain('rejected');
  kill('SIGINT');
  const { code, stdout } = await end;
  expect([code, stdout]).toEqual([0, expect.stringContaining('Ended.')]);
});

test('a run that is not there, a port that is taken and an unknown version are told', async () => {
  const { cwd } = makeReviewRun();
  const missing = await runCli(['review', 'nowhere'], { cwd });
  expect([missing.code, missing.stderr]).toEqual([4, expect.stringContaining('no run at nowhere')]);
  const port = await runCli(['review', 'run', '--port', '99999'], { cwd });
  expect([port.code, port.stderr]).toEqual([4, expect.stringContaining('a port from 0 to 65535')]);
});
