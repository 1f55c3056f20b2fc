import { test as base, expect, type Page } from '@playwright/test';
import { makeSeed } from '../../src/core/make-seed.ts';
import type { AssetLibrary } from '../../src/editors/asset-library.ts';
import { Inapplicable, type EditorAdapter } from '../../src/editors/contract.ts';
import { findEditor } from '../../src/editors/index.ts';
import type { InventoryAsset, SeedWish } from '../../src/model/asset.ts';
import { StagingClient } from '../../src/record/staging-client.ts';
import { stillPage } from '../../src/record/still-page.ts';
import { openTarget } from '../../src/targets/index.ts';

const LIBRARIES = [
  {
    id: 'jodit',
    version: '3.24.9',
    text: 'Are you sure?',
    buttons: ['', 'Yes', 'Cancel'],
    defaultFocus: 'Yes',
    several: true,
  },
  {
    id: 'jodit',
    version: '4.15.13',
    text: 'Are you sure?',
    buttons: ['', 'Yes', 'Cancel'],
    defaultFocus: 'Yes',
    several: true,
  },
  {
    id: 'froala',
    version: '4.7.1',
    text: 'Are you sure? Image will be deleted.',
    buttons: ['OK', 'Cancel'],
    defaultFocus: 'OK',
    several: false,
  },
  {
    id: 'froala',
    version: '5.4.0',
    text: 'Are you sure? Image will be deleted.',
    buttons: ['OK', 'Cancel'],
    defaultFocus: 'OK',
    several: false,
  },
] as const;

interface Stage {
  url: string;
  client: StagingClient;
}

/** A library on a page of its own, with every request that its page sends to delete something. */
interface Opened {
  library: AssetLibrary;
  seeded: InventoryAsset[];
  inventory(): Promise<InventoryAsset[]>;
  /** Names of what was there at the beginning and is not any more. */
  gone(): Promise<string[]>;
  deletions: string[];
}

const adapterOf = (id: string): EditorAdapter => {
  const adapter = findEditor(id);
  if (!adapter) throw new Error(`no adapter ${id}`);
  return adapter;
};

async function openLibrary(page: Page, { url, client }: Stage, id: string, wish: SeedWish): Promise<Opened> {
  const seeded = await client.seed({ assets: makeSeed(wish, 12), role: wish.role ?? 'editor' });
  const deletions: string[] = [];
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    if (/action=(file|folder)Remove|data-id=/.test(body)) deletions.push(body);
  });
  await page.addInitScript(stillPage);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const { assets } = await adapterOf(id).attach(page, 20_000);
  if (!assets) throw new Error(`${id} has no image library`);
  await assets.open();
  return {
    library: assets,
    seeded,
    deletions,
    inventory: () => client.inventory(),
    async gone() {
      const left = new Set((await client.inventory()).map((asset) => asset.id));
      return seeded.filter((asset) => !left.has(asset.id)).map(({ name }) => name);
    },
  };
}

const idOf = (seeded: InventoryAsset[], name: string): string => {
  const found = seeded.find((asset) => asset.name === name && asset.tenant === 'own');
  if (!found) throw new Error(`nothing was seeded with the name ${name}`);
  return found.id;
};
const shown = async (library: AssetLibrary): Promise<string[]> =>
  (await library.list()).map(({ name }) => name).toSorted();
const ticked = async (library: AssetLibrary): Promise<string[]> =>
  (await library.list()).filter((asset) => asset.ticked).map(({ name }) => name);

for (const { id, version, text, buttons, defaultFocus, several } of LIBRARIES) {
  const test = base.extend<object, { stage: Stage }>({
    stage: [
      async ({}, use) => {
        const adapter = adapterOf(id);
        const target = await openTarget(
          { kind: 'npm', name: adapter.packages[0] ?? id, version },
          { side: 'baseline', editor: id, disposable: false, hostPage: adapter.hostPage, progress: () => undefined },
        );
        expect(target.target.disposable).toBe(true);
        const { url, staging = '' } = target.served;
        await use({ url, client: new StagingClient(staging, target.stagingHeaders ?? {}) });
        await target.close();
      },
      { scope: 'worker' },
    ],
  });

  test.describe(`${id} ${version}`, () => {
    // They fill one server.
    test.describe.configure({ mode: 'default' });

    test('lists what is at the top, and nothing hidden, trashed, elsewhere or of others', async ({ page, stage }) => {
      const { library, seeded } = await openLibrary(page, stage, id, { size: 30 });
      const own = seeded.filter(
        ({ tenant, hidden, trashed, folder }) => tenant === 'own' && !hidden && !trashed && !folder,
      );
      expect(await shown(library)).toEqual(own.map(({ name }) => name).toSorted());
      expect((await library.list()).map((asset) => asset.id).toSorted()).toEqual(
        own.map((asset) => asset.id).toSorted(),
      );
      expect(await ticked(library)).toEqual([]);
      expect(await library.pageInfo()).toEqual({ page: 1, pages: 1, pageSize: null, total: null });
    });

    test('shows that there is nothing', async ({ page, stage }) => {
      const { library } = await openLibrary(page, stage, id, { size: 0 });
      expect(await library.list()).toEqual([]);
      expect(await library.requestDelete()).toBeNull();
    });

    test('asks before it deletes; no is no, and yes deletes exactly that', async ({ page, stage }) => {
      const { library, seeded, deletions, gone } = await openLibrary(page, stage, id, { size: 5 });
      await library.tick(idOf(seeded, 'p1-02.png'));
      expect(await ticked(library)).toEqual(['p1-02.png']);
      const before = await shown(library);
      const question = await library.requestDelete();
      expect(question).toMatchObject({ text, buttons, defaultFocus });
      await question?.cancel();
      expect(await shown(library)).toEqual(before);
      expect(await ticked(library)).toEqual(['p1-02.png']);
      expect(deletions).toEqual([]);
      expect(await gone()).toEqual([]);

      await (await library.requestDelete())?.accept();
      await expect.poll(gone).toEqual(['p1-02.png']);
      expect(deletions).toHaveLength(1);
      await expect.poll(() => shown(library)).toEqual(before.filter((name) => name !== 'p1-02.png'));
    });

    test('several at once, where it can', async ({ page, stage }) => {
      const { library, seeded, deletions, gone } = await openLibrary(page, stage, id, { size: 5 });
      const names = ['p1-02.png', 'p1-04.png'];
      await library.tick(idOf(seeded, 'p1-02.png'));
      const second = library.tick(idOf(seeded, 'p1-04.png'));
      if (!several) {
        await expect(second).rejects.toThrow(Inapplicable);
        return;
      }
      await second;
      expect((await ticked(library)).toSorted()).toEqual(names);
      await (await library.requestDelete())?.accept();
      await expect.poll(gone).toEqual(names);
      expect(deletions).toHaveLength(2);
    });

    test('what the server refuses stays', async ({ page, stage }) => {
      const { library, seeded, deletions, gone } = await openLibrary(page, stage, id, { size: 2, locked: 1 });
      await library.tick(idOf(seeded, 'p1-02.png'));
      await (await library.requestDelete())?.accept();
      await expect.poll(() => deletions.length).toBe(1);
      expect(await gone()).toEqual([]);
      expect(await shown(library)).toContain('p1-02.png');
    });

    test('a viewer deletes nothing', async ({ page, stage }) => {
      const { library, seeded, gone } = await openLibrary(page, stage, id, { size: 2, role: 'viewer' });
      await library.tick(idOf(seeded, 'p1-02.png'));
      const question = await library.requestDelete();
      if (id === 'jodit') expect(question).toBeNull();
      await question?.accept();
      expect(await gone()).toEqual([]);
    });

    test('inserts an image under the address that mails load', async ({ page, stage }) => {
      const { library, seeded } = await openLibrary(page, stage, id, { size: 2 });
      const asset = seeded[0];
      await library.insert(asset?.id ?? '');
      const source = page.locator('.jodit-wysiwyg img, .fr-element img');
      await expect(source).toHaveCount(1);
      expect(await source.getAttribute('src')).toBe(asset?.url);
    });

    if (id === 'jodit') {
      test('sorts, searches, opens folders, renames, uploads, deletes a folder', async ({ page, stage }) => {
        const { library, inventory, gone } = await openLibrary(page, stage, id, { size: 5 });
        const names = async (): Promise<string[]> => (await library.list()).map(({ name }) => name);
        await library.sort('name', 'descending');
        const down = await names();
        expect(down).toEqual(down.toSorted().toReversed());
        await library.search('春');
        expect(await names()).toEqual(down.filter((name) => name.includes('春')));
        await library.search('');
        await library.openFolder('campaign/spring');
        expect((await library.list()).map((asset) => asset.id)).toEqual([
          'campaign/spring/spring-2.png',
          'campaign/spring/spring-1.png',
        ]);
        await library.openFolder('');
        await library.rename('p1-02.png', 'renamed.png');
        expect(await names()).toContain('renamed.png');
        await library.upload({ name: 'new.png', mimeType: 'image/png', bytes: Buffer.from('same') });
        await library.upload({ name: 'new.png', mimeType: 'image/png', bytes: Buffer.from('other') });
        expect(await names()).toEqual(expect.arrayContaining(['new.png', 'new-1.png']));
        const question = await library.requestFolderDelete('campaign');
        expect(question?.text).toContain('Are you sure?');
        await question?.accept();
        await expect.poll(async () => (await gone()).filter((name) => /^(campaign|spring)/.test(name)).length).toBe(4);
        expect((await inventory()).some(({ folder }) => folder.startsWith('campaign'))).toBe(false);
      });
    }
  });
}
