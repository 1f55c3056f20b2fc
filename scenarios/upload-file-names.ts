import { createHash } from 'node:crypto';
import { restoredIsTheSame } from '../src/core/asset-invariants.ts';
import { oneColourPng } from '../src/core/one-colour-png.ts';
import type { InventoryAsset } from '../src/model/asset.ts';
import { scenario } from '../src/record/scenario.ts';
import { judgeDeletion } from './asset-library/judge-deletion.ts';
import { namesOf } from './asset-library/names-of.ts';
import { readSelection } from './asset-library/read-selection.ts';
import { requireDisposable } from './asset-library/require-disposable.ts';
import { shownInFolder } from './asset-library/shown-in-folder.ts';
import { uploadOddFiles } from './asset-library/upload-odd-files.ts';

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * A row: `names` of files, and `searched`: what a user types, with the names that he expects. All are uploaded, listed
 * and searched; the first is inserted and renamed; then they are deleted. Or `files` that a library may refuse.
 */
scenario('upload-file-names', { page: 'shared', timeout: 60_000 }, async (context) => {
  const { assets, editor, row, checkpoint, invariant } = context;
  requireDisposable(assets);
  if (row['files']) return uploadOddFiles(context);
  const names = row.names as string[];
  await editor.load('');
  await assets.seed({ size: 2 });
  await assets.open();
  const files = names.map((name, index) => ({ name, bytes: oneColourPng(0x20_40_60 + index) }));
  for (const { name, bytes } of files) await assets.upload({ name, mimeType: 'image/png', bytes }, 'keep-both');
  const uploaded = await arrived();
  invariant(
    {
      name: 'names-are-kept',
      en: 'each file is stored under its name, with its bytes',
      ja: 'ファイルが、元の名前・元の内容のまま保存されること',
    },
    uploaded.map(({ name, sha256 }) => `${name} ${sha256}`).toSorted(),
    files.map(({ name, bytes }) => `${name} ${sha256Of(bytes)}`).toSorted(),
  );
  invariant(
    { name: 'list-is-true', en: 'the list shows these names', ja: '一覧にその名前で表示されること' },
    await listed(),
    names.toSorted(),
  );
  for (const [text, found] of Object.entries(row.searched as Record<string, string[]>)) {
    await assets.search(text);
    invariant(
      { name: 'search-finds', en: `a search for “${text}” finds them`, ja: `「${text}」の検索で見つかること` },
      await listed(),
      found.toSorted(),
    );
  }
  await assets.search('');

  const first = uploaded.find(({ sha256 }) => sha256 === sha256Of(files[0]?.bytes ?? Buffer.of()));
  if (!first) return;
  await assets.insert(first.id);
  const html = await editor.content();
  invariant(
    {
      name: 'inserted-is-chosen',
      en: 'the image that was chosen is in the mail',
      ja: '選んだ画像がメールに挿入されること',
    },
    [first.url, encodeURI(first.url)].some((url) => html.includes(url)),
    true,
  );
  await assets.open();
  await assets.rename(first.id, 'renamed.png');
  const renamed = (await assets.inventory()).filter(({ sha256 }) => sha256 === first.sha256);
  invariant(...restoredIsTheSame(renamed, [{ ...first, name: 'renamed.png' }]));
  await checkpoint('renamed');

  const now = await arrived();
  for (const { id } of await assets.listAll()) if (now.some((asset) => asset.id === id)) await assets.tick(id);
  const selection = await readSelection(assets);
  const dialog = await assets.requestDelete();
  await judgeDeletion(context, selection, dialog, await dialog.accept());

  async function arrived(): Promise<InventoryAsset[]> {
    const seeded = new Set(assets.seeded().map(({ id }) => id));
    return shownInFolder(await assets.inventory()).filter(({ id }) => !seeded.has(id));
  }

  async function listed(): Promise<string[]> {
    const seeded = new Set(assets.seeded().map(({ id }) => id));
    return namesOf((await assets.listAll()).filter(({ id }) => !seeded.has(id)));
  }
});
