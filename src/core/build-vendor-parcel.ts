import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { hideIn, type Hider } from './hide-own.ts';
import { BadInput } from './problem.ts';

/** A file of a parcel, by its path in it. */
export type ParcelFiles = Record<string, Uint8Array>;

/**
 * Everything that leaves the house as one archive, after a last look at each file.
 * @throws BadInput when something of ours is still in it: then nothing leaves
 */
export function buildVendorParcel(files: ParcelFiles, hider: Hider, mtime: Date): Uint8Array {
  for (const [name, bytes] of Object.entries(files)) assertClean(name, bytes, hider);
  return zipSync(files, { level: 6, mtime });
}

function assertClean(name: string, bytes: Uint8Array, hider: Hider): void {
  if (name.endsWith('.zip')) {
    for (const [inner, content] of Object.entries(unzipSync(bytes))) assertClean(`${name}/${inner}`, content, hider);
    return;
  }
  if (holdsOurs(name, bytes, hider) || isOurs(name, hider))
    throw new BadInput({
      message: `${name} would still hold something of yours; nothing was written`,
      hint: 'name the items to tell of one by one, and report this with the one that fails',
    });
}

function holdsOurs(name: string, bytes: Uint8Array, hider: Hider): boolean {
  if (!isText(name)) return hider.isIn(Buffer.from(bytes).toString('latin1'));
  const text = strFromU8(bytes);
  if (!name.endsWith('.json')) return isOurs(plainText(name, text), hider);
  const value = JSON.parse(text) as unknown;
  return JSON.stringify(hideIn(value, hider.hide)) !== JSON.stringify(value);
}

const isText = (name: string): boolean => /\.(?:md|json|js)$/.test(name);
const isOurs = (text: string, hider: Hider): boolean => hider.hide(text) !== text;

const ENTITIES: Record<string, string> = {
  '&#58;': ':',
  '&#64;': '@',
  '&#46;': '.',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** As its reader sees it: what Markdown writes in another way is looked at as well. */
function plainText(name: string, text: string): string {
  if (!name.endsWith('.md')) return text;
  return text.replace(/\\([\\`*_[\]#!|~$+.-])/g, '$1').replace(/&(?:#\d\d|lt|gt|amp);/g, (one) => ENTITIES[one] ?? one);
}

export const textFile = (text: string): Uint8Array => strToU8(text);
