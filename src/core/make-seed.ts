import type { SeedAsset, SeedWish } from '../model/asset.ts';
import { oneColourPng } from './one-colour-png.ts';
import { tinyPdf } from './tiny-pdf.ts';

/** Stands in the names of three images, spread over the pages: what a search can find. */
export const KEYWORD = '春';

const FIRST_DAY = Date.UTC(2025, 0, 1, 9);
const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;

type Draft = Pick<SeedAsset, 'name'> & Partial<Omit<SeedAsset, 'bytes' | 'uploadedAt'>>;

/**
 * Images of a size that is written in pages: `0`, `1`, `P-1`, `P`, `P+1`, `2P`, `2P+1`, `10P`.
 * @throws Error for anything else
 */
export function parseSize(size: string | number, pageSize: number): number {
  const written = /^(?:(\d*)P([+-]\d+)?|(\d+))$/.exec(String(size).replaceAll('−', '-').trim());
  const [, pages, more, plain] = written ?? [];
  const count = plain === undefined ? Number(pages || 1) * pageSize + Number(more ?? 0) : Number(plain);
  if (!written || !Number.isSafeInteger(count) || count < 0) {
    throw new Error(`"${size}" is no size of a library: write a number, or pages such as P-1, P, 2P+1, 10P`);
  }
  return count;
}

/**
 * What a library is filled with: the images and documents that are wished for, and canaries in other folders, hidden, in
 * the trash and of another tenant. Sorted by name the images stand as the pages show them; sorted by date they do not.
 * The same wish gives the same bytes.
 */
export function makeSeed(wish: SeedWish, pageSize: number): SeedAsset[] {
  const size = parseSize(wish.size, pageSize);
  const images = imagesAtTop(wish, size, pageSize);
  const documents = Array.from({ length: wish.documents ?? 0 }, (_, index): Draft => {
    return { name: `sheet-${twoDigits(index + 1)}.pdf`, type: 'document' };
  });
  return finish([...images, ...documents, ...canaries(images[0]?.name ?? 'p1-01.png', wish.inFolders ?? 2)]);
}

/** What somebody else uploads, newer than anything seeded. @param before how many arrived so earlier */
export function makeArrivals(count: number, before: number): SeedAsset[] {
  return Array.from({ length: count }, (_, index): SeedAsset => {
    const number = before + index + 1;
    const moment = Date.UTC(2026, 0, 4) + number * MINUTE_MS;
    return complete({ name: `q-elsewhere-${twoDigits(number)}.png` }, 0x80_00_00 + number, moment);
  });
}

function imagesAtTop({ locked = 0, used = 0 }: SeedWish, size: number, pageSize: number): Draft[] {
  const pages = Math.ceil(size / pageSize);
  const withKeyword = size >= 4 ? [1, 3, 5].map((sixth) => Math.floor((sixth * size) / 6)) : [];
  return Array.from({ length: size }, (_, index): Draft => {
    const page = String(Math.floor(index / pageSize) + 1).padStart(String(pages).length, '0');
    const keyword = withKeyword.includes(index) ? `-${KEYWORD}` : '';
    return {
      name: `p${page}-${twoDigits((index % pageSize) + 1)}${keyword}.png`,
      locked: index >= size - locked,
      usedIn: used > 0 && index <= used ? (index < used ? 'saved-mail' : 'reserved-mail') : 'nothing',
    };
  });
}

/** What must survive whatever is done at the top. One of the other tenant has the name of an asset of ours. */
function canaries(namesake: string, inFolders: number): Draft[] {
  const filling = (folder: string, name: string): Draft[] =>
    Array.from({ length: inFolders }, (_, index) => ({ name: `${name}-${index + 1}.png`, folder }));
  return [
    ...filling('campaign', 'campaign'),
    ...filling('campaign/spring', 'spring'),
    { name: `hidden-${KEYWORD}.png`, hidden: true },
    { name: 'trashed.png', trashed: true },
    { name: namesake, tenant: 'other' },
    { name: `other-tenant-${KEYWORD}.png`, tenant: 'other' },
  ];
}

function finish(drafts: Draft[]): SeedAsset[] {
  const step = strideOver(drafts.length);
  return drafts.map((draft, index) => {
    const day = (index * step) % drafts.length;
    return complete(draft, index, FIRST_DAY + day * DAY_MS + day * MINUTE_MS);
  });
}

/** A step that visits each of `count` places once, far from where it was before. */
function strideOver(count: number): number {
  let step = Math.max(1, Math.round(count * 0.382));
  while (greatestCommonDivisor(step, count) !== 1) step += 1;
  return step;
}

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other);

function complete(draft: Draft, index: number, moment: number): SeedAsset {
  const isImage = draft.type !== 'document';
  // An odd factor keeps all colours apart.
  const colour = ((index + 1) * 0x5b_d1_e9) & 0xff_ff_ff;
  return {
    folder: '',
    type: 'image',
    tenant: 'own',
    hidden: false,
    trashed: false,
    locked: false,
    usedIn: 'nothing',
    ...draft,
    uploadedAt: new Date(moment).toISOString(),
    bytes: (isImage ? oneColourPng(colour) : tinyPdf(draft.name)).toString('base64'),
  };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
