import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseDecisions } from '../../src/core/parse-decisions.ts';
import { runCli, startCli } from '../cli.ts';
import { Client } from './ask.ts';
import { makeReviewRun } from './review-run.ts';

const ROUNDS = 3;

/** Starts a review as a user does, and reads its URL from the terminal. */
async function startReview(cwd: string): Promise<{
  client: Client;
  kill: (signal: NodeJS.Signals) => void;
  end: Promise<{ code: number | null; stdout: string }>;
}> {
  const { child, end } = startCli(['review', 'run'], { cwd });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: string) => {
      text += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+\//.exec(text)?.[0];
      if (found && text.includes('Ctrl+C')) resolve(found);
    });
    void end.then(({ stderr }) => reject(new Error(stderr)));
  });
  const client = new Client(url);
  await client.look();
  return { client, kill: (signal) => void child.kill(signal), end };
}

test('every acknowledged decision is in the file, whenever the review is killed', async () => {
  test.setTimeout(300_000);
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
