import { expect, test } from '@playwright/test';
import { AssetStore } from '../../core/asset-store.ts';
import { answerStaging, STAGING_TOKEN_HEADER } from '../../targets/staging-endpoint.ts';
import { serveFiles } from '../../targets/static-server.ts';
import { assertSeparateLibraries, type StagedTarget } from './separate-libraries.ts';

const TOKEN = 'abcdef123456';

function staged(staging: string | undefined, disposable = true): StagedTarget {
  return {
    served: { url: 'http://a/', origin: 'http://a', origins: [], destructive: [], ...(staging ? { staging } : {}) },
    disposable,
    headers: { [STAGING_TOKEN_HEADER]: TOKEN },
  };
}

async function stagings(stores: AssetStore[], use: (bases: string[]) => Promise<void>): Promise<void> {
  const below = (index: number): string => `/${index}/`;
  const { origin, close } = await serveFiles(
    [],
    stores.map((store, index) => ({ below: below(index), answer: (request) => answerStaging(request, store, TOKEN) })),
  );
  try {
    await use(stores.map((_, index) => origin + below(index)));
  } finally {
    await close();
  }
}

test('two libraries are two', () =>
  stagings([new AssetStore(), new AssetStore()], async ([one, other]) => {
    await assertSeparateLibraries({ baseline: staged(one), candidate: staged(other), lanes: 1 });
    await assertSeparateLibraries({ baseline: staged(undefined), candidate: staged(other), lanes: 1 });
  }));

test('one library under two addresses is refused', () => {
  const store = new AssetStore();
  return stagings([store, store], async ([one, other]) => {
    const both = { baseline: staged(one), candidate: staged(other), lanes: 1 };
    await expect(assertSeparateLibraries(both)).rejects.toThrow('filling the image library of the new build changes');
    await assertSeparateLibraries({ ...both, candidate: staged(other, false) });
  });
});

test('one address is refused without asking it', async () => {
  const both = { baseline: staged('http://127.0.0.1:1/s/'), candidate: staged('http://127.0.0.1:1/s/'), lanes: 1 };
  await expect(assertSeparateLibraries(both)).rejects.toThrow('both builds name the staging API http://127.0.0.1:1/s/');
});

test('several workers of a side are refused where they would share a library', async () => {
  const both = { baseline: staged('http://127.0.0.1:1/a/'), candidate: staged('http://127.0.0.1:1/b/'), lanes: 2 };
  await expect(assertSeparateLibraries(both)).rejects.toThrow('lanes: 1');
  await assertSeparateLibraries({ baseline: staged(undefined), candidate: staged(undefined), lanes: 2 });
});

test('a staging that does not answer is left to the scenarios', () =>
  assertSeparateLibraries({
    baseline: staged('http://127.0.0.1:1/a/'),
    candidate: staged('http://127.0.0.1:1/b/'),
    lanes: 1,
  }));
