import { expect, test } from '@playwright/test';
import { AssetStore } from '../core/asset-store.ts';
import type { BackendResponse } from '../core/host-backend.ts';
import type { OutboxMail, ReservedMail } from '../model/mail.ts';
import { answerStaging, STAGING_TOKEN_HEADER, type StagingRequest } from '../targets/staging-endpoint.ts';
import { serveFiles } from '../targets/static-server.ts';
import { assertSeparateStagings, type StagedTarget } from './separate-stagings.ts';

const TOKEN = 'abcdef123456';

function staged(staging: string | undefined, disposable = true): StagedTarget {
  return {
    served: { url: 'http://a/', origin: 'http://a', origins: [], destructive: [], ...(staging ? { staging } : {}) },
    disposable,
    headers: { [STAGING_TOKEN_HEADER]: TOKEN },
  };
}

type Answer = (request: StagingRequest) => BackendResponse;

async function serve(answers: Answer[], use: (bases: string[]) => Promise<void>): Promise<void> {
  const below = (index: number): string => `/${index}/`;
  const { origin, close } = await serveFiles(
    [],
    answers.map((answer, index) => ({ below: below(index), answer })),
  );
  try {
    await use(answers.map((_, index) => origin + below(index)));
  } finally {
    await close();
  }
}

const holding =
  (store: AssetStore): Answer =>
  (request) =>
    answerStaging(request, store, TOKEN);

test('two libraries are two', () =>
  serve([holding(new AssetStore()), holding(new AssetStore())], async ([one, other]) => {
    await assertSeparateStagings({ baseline: staged(one), candidate: staged(other), lanes: 1 });
    await assertSeparateStagings({ baseline: staged(undefined), candidate: staged(other), lanes: 1 });
  }));

test('one library under two addresses is refused', () => {
  const store = new AssetStore();
  return serve([holding(store), holding(store)], async ([one, other]) => {
    const both = { baseline: staged(one), candidate: staged(other), lanes: 1 };
    await expect(assertSeparateStagings(both)).rejects.toThrow('filling the image library of the new build changes');
    await assertSeparateStagings({ ...both, candidate: staged(other, false) });
  });
});

/** A staging that does mails only, with this outbox. */
const mailing =
  (outbox: OutboxMail[], reserved: ReservedMail[] = []): Answer =>
  ({ method, path, body }) => {
    if (path === '/mails' && method === 'PUT') {
      outbox.length = 0;
      reserved.splice(0, reserved.length, ...(JSON.parse(body.toString()) as { reserved: ReservedMail[] }).reserved);
    } else if (path === '/mails/due') {
      outbox.push(...reserved.splice(0).map(({ to }) => ({ from: 'a@example.jp', to: [to], raw: '' })));
    } else if (path !== '/mails') return answered(404, {});
    return answered(200, { mails: outbox });
  };

const answered = (status: number, value: object): BackendResponse => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(value),
});

test('an outbox that both builds send into is refused; two are two, and nothing is left in them', async () => {
  const [shared, own]: [OutboxMail[], OutboxMail[]] = [[], []];
  const check = (one: OutboxMail[], other: OutboxMail[]): Promise<void> =>
    serve([mailing(one), mailing(other)], ([baseline, candidate]) =>
      assertSeparateStagings({ baseline: staged(baseline), candidate: staged(candidate), lanes: 1 }),
    );
  await expect(check(shared, shared)).rejects.toThrow('what the old build sends stands in the outbox of the new build');
  await check(shared, own);
  expect([shared, own]).toEqual([[], []]);
});

test('one address is refused without asking it', async () => {
  const both = { baseline: staged('http://127.0.0.1:1/s/'), candidate: staged('http://127.0.0.1:1/s/'), lanes: 1 };
  await expect(assertSeparateStagings(both)).rejects.toThrow('both builds name the staging API http://127.0.0.1:1/s/');
});

test('several workers of a side are refused where they would share a library', async () => {
  const both = { baseline: staged('http://127.0.0.1:1/a/'), candidate: staged('http://127.0.0.1:1/b/'), lanes: 2 };
  await expect(assertSeparateStagings(both)).rejects.toThrow('lanes: 1');
  await assertSeparateStagings({ baseline: staged(undefined), candidate: staged(undefined), lanes: 2 });
});

test('a staging that does not answer is left to the scenarios', () =>
  assertSeparateStagings({
    baseline: staged('http://127.0.0.1:1/a/'),
    candidate: staged('http://127.0.0.1:1/b/'),
    lanes: 1,
  }));
