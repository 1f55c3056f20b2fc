import type { StoredAsset } from '../../src/core/asset-store.ts';
import { Refusal } from './exchange.ts';
import { live, type Shelf } from './shelf.ts';

/** @throws Refusal for what is no name of a file */
export function checkFileName(name: string): string {
  const isName = /^[^/\\\x00-\x1f\x7f]{1,255}$/.test(name) && name !== '.' && name !== '..';
  if (!isName) throw new Refusal(400, 'This is no name of a file.');
  return name;
}

/** What stands under this name already. */
export const namesake = (shelf: Shelf, name: string, folder: string): StoredAsset | undefined =>
  live(shelf).find((asset) => asset.folder === folder && asset.name === name);

/** `a (2).png` for `a.png`, or the first number that is free. */
export function freeName(shelf: Shelf, name: string, folder: string): string {
  const dot = name.lastIndexOf('.');
  const end = dot > 0 ? dot : name.length;
  for (let number = 2; ; number += 1) {
    const wanted = `${name.slice(0, end)} (${number})${name.slice(end)}`;
    if (!namesake(shelf, wanted, folder)) return wanted;
  }
}
