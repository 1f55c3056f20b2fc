import { createHash } from 'node:crypto';
import { canariesSurvive } from '../src/core/asset-invariants.ts';
import { oneColourPng } from '../src/core/one-colour-png.ts';
import { scenario } from '../src/record/scenario.ts';
import { findLostCanaries } from './asset-library/find-lost-canaries.ts';
import { shownInFolder } from './asset-library/shown-in-folder.ts';
import { requireDisposable } from './asset-library/require-disposable.ts';

type Answer = 'keep-both' | 'replace' | 'cancel';

const EXPECTED: Record<Answer, { old: number; uploaded: number }> = {
  'keep-both': { old: 1, uploaded: 1 },
  replace: { old: 0, uploaded: 1 },
  cancel: { old: 1, uploaded: 0 },
};

/** A row: the `answer` to the question about an existing name. */
scenario('same-name-upload', { page: 'shared-library' }, async ({ assets, row, checkpoint, invariant }) => {
  requireDisposable(assets);
  const answer = row.answer as Answer;
  await assets.seed({ size: 5 });
  await assets.open();
  const old = shownInFolder(assets.seeded())[1];
  if (!old) throw new Error('Nothing was seeded.');
  const bytes = oneColourPng(0x12_34_56);
  await assets.upload({ name: old.name, mimeType: 'image/png', bytes }, answer);
  await checkpoint('answered');
  const now = shownInFolder(await assets.inventory());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  invariant(
    {
      name: 'upload-as-answered',
      en: 'the file that was there and the new one are kept, replaced or left out as the user says',
      ja: '既存のファイルと新しいファイルが、利用者の答えどおりに残る・置き換わる・中止されること',
    },
    {
      old: now.filter((asset) => asset.sha256 === old.sha256).length,
      uploaded: now.filter((asset) => asset.sha256 === sha256).length,
    },
    EXPECTED[answer],
  );
  if (answer === 'keep-both') {
    invariant(
      { name: 'addresses-of-their-own', en: 'both have an address of their own', ja: '両方が別々のURLを持つこと' },
      now.filter(({ url }) => url === old.url).map((asset) => asset.sha256),
      [old.sha256],
    );
  }
  invariant(...canariesSurvive(await findLostCanaries(assets, answer === 'replace' ? [old.id] : [])));
});
