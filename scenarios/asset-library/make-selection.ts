import { Inapplicable } from '../../src/editors/contract.ts';
import type { ListedAsset } from '../../src/editors/asset-library.ts';
import type { Assets } from '../../src/record/assets/contract.ts';

/** Which of the assets of a view a gesture means, in their order; `null` where vendors differ about what it means. */
export type Meant = (shown: readonly ListedAsset[]) => ListedAsset[] | null;

const only =
  (ids: readonly string[]): Meant =>
  (shown) =>
    shown.filter(({ id }) => ids.includes(id));

const GESTURES: Record<string, (assets: Assets) => Promise<Meant>> = {
  none: async () => only([]),
  async single(assets) {
    return tickAll(assets, pick(await assets.list(), [0]));
  },
  /** One, where the library takes no second. */
  async several(assets) {
    const [first = '', ...more] = pick(await assets.list(), [0, 2]);
    await assets.tick(first);
    try {
      return only([first, ...(await tickAll(assets, more).then(() => more))]);
    } catch (error) {
      if (error instanceof Inapplicable) return only([first]);
      throw error;
    }
  },
  async 'and-not-that-one'(assets) {
    const ids = pick(await assets.list(), [0, 1, 2]);
    await tickAll(assets, ids);
    await assets.untick(at(ids, 1));
    return only(ids.filter((_, index) => index !== 1));
  },
  async page(assets) {
    const ids = (await assets.list()).map(({ id }) => id);
    await assets.tickPage();
    // A box that takes every page is as good, as long as it draws and counts them all.
    return (shown) => (shown.every(({ ticked }) => ticked) ? [...shown] : only(ids)(shown));
  },
  async everything(assets) {
    await assets.tickEverything();
    return (shown) => [...shown];
  },
  async 'everything-but-one'(assets) {
    await assets.tickEverything();
    const [out] = pick(await assets.list(), [1]);
    await assets.untick(out ?? '');
    return (shown) => shown.filter(({ id }) => id !== out);
  },
  async range(assets) {
    const listed = await assets.list();
    const ids = listed.slice(1, 5).map(({ id }) => id);
    await assets.tickRange(at(ids, 0), at(ids, ids.length - 1));
    return only(ids);
  },
  async accumulate(assets) {
    const first = pick(await assets.list(), [0, 1]);
    await tickAll(assets, first);
    await assets.goToPage(2);
    const second = pick(await assets.list(), [0]);
    await tickAll(assets, second);
    return only([...first, ...second]);
  },
  async keyboard(assets) {
    await assets.tickByKeyboard();
    return () => null;
  },
};

/** Selects as a user does who makes the gesture that a data row names. @returns what he means by it */
export async function makeSelection(assets: Assets, gesture: string): Promise<Meant> {
  const make = GESTURES[gesture];
  if (!make) throw new Error(`"${gesture}" is no gesture: ${Object.keys(GESTURES).join(', ')}`);
  return make(assets);
}

async function tickAll(assets: Assets, ids: readonly string[]): Promise<Meant> {
  for (const id of ids) await assets.tick(id);
  return only(ids);
}

/** Those of a page that has so many. */
const pick = (listed: readonly ListedAsset[], places: number[]): string[] =>
  places.flatMap((place) => listed[place]?.id ?? []);

function at(ids: readonly string[], place: number): string {
  const id = ids[place];
  if (id === undefined) throw new Error('The list shows too few assets for this gesture.');
  return id;
}
