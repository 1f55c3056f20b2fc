import { expect, test, type Page } from '@playwright/test';
import { AssetStore } from '../../core/asset-store.ts';
import type { AssetLibrary, Confirmation } from '../../editors/asset-library.ts';
import { Inapplicable, type Editor } from '../../editors/contract.ts';
import type { DestructivePattern, HeldRequest } from '../../model/asset.ts';
import { PageRest } from '../page-rest.ts';
import type { NetworkActivity } from '../settle.ts';
import { trialAssets, type AssetsOptions, type TrialAssets } from './assets.ts';
import type { Treatment } from './contract.ts';
import { StagedLibrary } from '../staged-library.ts';
import type { StagingClient } from '../staging-client.ts';

const PAGE_SIZE = 4;
const PATTERN: DestructivePattern = { name: 'delete', method: 'POST', url: '/delete', ids: 'body.ids' };

/** A vendor's library, its server and the guard between them, without a browser. */
class Vendor {
  readonly store = new AssetStore();
  readonly ticked = new Set<string>();
  readonly steps: string[] = [];
  readonly treatments: Treatment[] = [];
  held: HeldRequest[] = [];
  page = 1;
  cancelled = 0;
  question = (count: number): string => `Delete ${count} images?`;
  /** Whether the guard knows the requests of this vendor. */
  declared = true;
  kind: Confirmation['kind'] = 'in-page';

  get listed(): { id: string; name: string; ticked: boolean }[] {
    const own = this.store.all().filter((one) => one.tenant === 'own' && !one.folder && !one.hidden && !one.trashed);
    return own.map(({ id, name }) => ({ id, name, ticked: this.ticked.has(id) }));
  }

  readonly library = {
    open: async () => void this.steps.push('open'),
    list: async () => this.listed.slice((this.page - 1) * PAGE_SIZE, this.page * PAGE_SIZE),
    pageInfo: async () => ({
      page: this.page,
      pages: Math.max(1, Math.ceil(this.listed.length / PAGE_SIZE)),
      pageSize: PAGE_SIZE,
      total: null,
    }),
    goToPage: async (page: number) => {
      this.steps.push(`page ${page}`);
      this.page = page;
    },
    tick: async (id: string) => void this.ticked.add(id),
    requestDelete: async () => (this.ticked.size > 0 ? this.confirmation() : null),
    requestFolderDelete: async () => {
      throw new Inapplicable('no folders');
    },
  } as unknown as AssetLibrary;

  confirmation(): Confirmation {
    return {
      kind: this.kind,
      text: this.question(this.ticked.size),
      buttons: ['Delete', 'Cancel'],
      defaultFocus: 'Cancel',
      accept: async () => this.delete([...this.ticked]),
      cancel: async () => void (this.cancelled += 1),
      clickOutside: async () => Promise.reject(new Inapplicable('there is no outside')),
    } as Confirmation;
  }

  delete(ids: string[]): void {
    const request = { pattern: 'delete', method: 'POST', route: '/delete', ids, scope: null, released: true };
    if (this.declared) this.held.push(request);
    for (const id of ids) this.store.change(id, { trashed: true }, 'user', 'delete');
  }
}

const CLIENT = (store: AssetStore): StagingClient =>
  ({
    seed: async (seed) => {
      store.seed(seed);
      return store.inventory();
    },
    inventory: async () => store.inventory(),
    audit: async () => null,
    removeElsewhere: async (ids) => void store.remove(ids, 'other'),
    addElsewhere: async (added) => {
      const ids = added.map((one) => store.add(one, 'other').id);
      return store.inventory().filter(({ id }) => ids.includes(id));
    },
  }) as Partial<StagingClient> as StagingClient;

function use(
  vendor: Vendor,
  changes: Partial<AssetsOptions> & { disposable?: boolean; reloads?: string[] } = {},
): TrialAssets {
  const { disposable = true, reloads = [], ...options } = changes;
  const served = { url: 'http://a/', origin: 'http://a', origins: [], staging: 'http://a/s/', destructive: [PATTERN] };
  const library = new StagedLibrary(served, disposable);
  Object.assign(library, { client: CLIENT(vendor.store) });
  const editor = { assets: vendor.library } as Editor;
  return trialAssets({
    adapter: { id: 'fude', title: 'Fude' },
    editor: () => editor,
    served,
    library,
    guard: {
      requests: () => [...vendor.held],
      forget: () => void (vendor.held = []),
      treatNext: (treatment) => void vendor.treatments.push(treatment),
      letGo: async () => undefined,
    },
    rest: new PageRest(
      { frames: () => [] } as unknown as Page,
      { quiet: async () => undefined } as unknown as NetworkActivity,
    ),
    reload: async () => void reloads.push('reload'),
    asking: () => undefined,
    aside: async (ask) => ask(editor),
    ...options,
  });
}

const firstIds = (vendor: Vendor, count: number): string[] => vendor.listed.slice(0, count).map(({ id }) => id);

test('the four numbers come from four places', async () => {
  const vendor = new Vendor();
  const { assets, law } = use(vendor);
  await assets.seed({ size: '2P+1' });
  expect(await assets.pageSize()).toBe(PAGE_SIZE);
  await assets.open();
  for (const id of [...firstIds(vendor, 2), vendor.listed[8]?.id ?? '']) await assets.tick(id);
  expect(await assets.ticked()).toHaveLength(3);
  expect(vendor.steps.slice(-3)).toEqual(['page 2', 'page 3', 'page 1']);
  const dialog = await assets.requestDelete();
  expect([dialog.asked, dialog.kind, dialog.count, dialog.numbers]).toEqual([true, 'in-page', 3, [3]]);
  expect(assets.requests()).toEqual([]);
  const { gone, requestedIds, altered } = await dialog.accept();
  expect([gone?.length, requestedIds?.length, altered]).toEqual([3, 3, []]);
  expect(law()?.slice(1)).toEqual([[], []]);
  await assets.seed({ size: 1 });
  expect([
    assets.requests(),
    assets.seeded().filter(({ tenant, folder }) => tenant === 'own' && folder === '').length,
  ]).toEqual([[], 3]);
});

test('what a cancelled question changes is seen, and a library that asks nothing', async () => {
  const vendor = new Vendor();
  const { assets, law } = use(vendor);
  await assets.seed({ size: 3 });
  const silent = await assets.requestDelete();
  expect([silent.asked, silent.kind, silent.count]).toEqual([false, 'none', null]);
  expect((await silent.accept()).gone).toEqual([]);
  expect(law()?.[1]).toEqual([]);
  await assets.tick(firstIds(vendor, 1)[0] ?? '');
  const dialog = await assets.requestDelete();
  vendor.store.change(vendor.listed[1]?.id ?? '', { bytes: Buffer.from('other') }, 'bug', 'alter');
  const { gone, altered, requests } = await dialog.cancel();
  expect([gone, altered.length, requests]).toEqual([[], 1, []]);
  await expect(dialog.escape()).rejects.toThrow('the adapter "fude" lacks Confirmation.escape');
  await expect(assets.requestFolderDelete('')).rejects.toThrow(Inapplicable);
  expect(() => assets.refresh()).toThrow('the adapter "fude" lacks assets.refresh');
});

test('names of assets in a question are no numbers', async () => {
  const vendor = new Vendor();
  vendor.question = () => 'Delete p1-02.png and 1 more image?';
  const { assets } = use(vendor);
  await assets.seed({ size: 3 });
  for (const id of firstIds(vendor, 2)) await assets.tick(id);
  expect(await assets.requestDelete()).toMatchObject({ count: 1, numbers: [1] });
});

test('a deletion that no pattern matches breaks a law', async () => {
  const vendor = new Vendor();
  vendor.declared = false;
  const { assets, law } = use(vendor);
  await assets.seed({ size: 3 });
  for (const id of firstIds(vendor, 2)) await assets.tick(id);
  await (await assets.requestDelete()).accept();
  expect(law()?.[1]).toEqual(['p1-01.png', 'p1-02.png']);
});

test('what somebody else deletes is gone, and no undeclared deletion', async () => {
  const vendor = new Vendor();
  const { assets, law } = use(vendor);
  await assets.seed({ size: 3 });
  await assets.tick(firstIds(vendor, 1)[0] ?? '');
  const dialog = await assets.requestDelete();
  await assets.others.remove(firstIds(vendor, 1));
  expect((await dialog.cancel()).gone).toHaveLength(1);
  expect(law()?.[1]).toEqual([]);
  const [one] = await assets.others.add(1);
  const [other] = await assets.others.add(1);
  expect(one?.name).not.toBe(other?.name);
});

test('a question of the browser blocks the page until it is answered', async () => {
  const vendor = new Vendor();
  vendor.kind = 'native';
  const rest = new PageRest(
    { frames: () => [] } as unknown as Page,
    { quiet: async () => undefined } as unknown as NetworkActivity,
  );
  const { assets } = use(vendor, { rest });
  await assets.seed({ size: 3 });
  await assets.tick(firstIds(vendor, 1)[0] ?? '');
  const dialog = await assets.requestDelete();
  expect(rest.blocked).toBe(true);
  await dialog.accept();
  expect(rest.blocked).toBe(false);
});

test('a question that cannot be answered as a trial wants is called off', async () => {
  const vendor = new Vendor();
  const stands: boolean[] = [];
  const { assets } = use(vendor, { asking: (now) => void stands.push(now) });
  await assets.seed({ size: 3 });
  expect((await assets.requestDelete()).asked).toBe(false);
  await assets.tick(firstIds(vendor, 1)[0] ?? '');
  const dialog = await assets.requestDelete();
  expect(stands).toEqual([true]);
  await expect(dialog.clickOutside()).rejects.toThrow(Inapplicable);
  expect([stands, vendor.cancelled, vendor.listed.length]).toEqual([[true, false], 1, 3]);
});

test('on a target that is not disposable nothing is seeded, read or done by others', async () => {
  const vendor = new Vendor();
  vendor.store.seed({ assets: [], role: 'editor' });
  const { assets, law } = use(vendor, { disposable: false });
  await assets.seed({ size: 5 });
  expect([assets.disposable, assets.seeded(), vendor.store.all()]).toEqual([false, [], []]);
  vendor.ticked.add('x');
  const { gone, requestedIds } = await (await assets.requestDelete()).accept();
  expect([gone, requestedIds]).toEqual([null, ['x']]);
  expect(law()?.[1]).toEqual([]);
  vendor.declared = false;
  await (await assets.requestDelete()).accept();
  expect(law()?.[1]).toEqual(['what the user confirmed']);
  await expect(assets.others.remove(['x'])).rejects.toThrow(Inapplicable);
});

test('a page is loaded anew when what its user may do is not what it was when it was loaded', async () => {
  const reloads: string[] = [];
  const { assets } = use(new Vendor(), { reloads });
  await assets.seed({ size: 1 });
  for (const [role, loaded] of [
    ['editor', 0],
    ['viewer', 1],
    ['viewer', 0],
    ['editor', 1],
  ] as const) {
    reloads.length = 0;
    await assets.seed({ size: 1, role });
    expect(reloads, role).toHaveLength(loaded);
  }
});

test('says what is missing', () => {
  const served = { url: 'http://a/', origin: 'http://a', origins: [], destructive: [] };
  const reasonOf = (changes: Partial<AssetsOptions> & { disposable?: boolean }): unknown => {
    try {
      return void use(new Vendor(), changes).assets.open();
    } catch (error) {
      return error instanceof Inapplicable && error.message;
    }
  };
  expect(reasonOf({ editor: () => ({}) as Editor })).toBe('Fude has no image library.');
  expect(reasonOf({ served })).toContain('has no staging API');
  expect(reasonOf({ served, library: new StagedLibrary(served, false) })).toContain('declares no destructive requests');
});
