import type { PictureComparison } from '../../model/difference.ts';
import { compareUnequalSizes } from './compare-unequal-sizes.ts';
import { describeChanges } from './describe-changes.ts';
import { findChanges } from './find-changes.ts';
import { readPng } from './read-png.ts';
import { withAlpha, type Scanlines } from './scanlines.ts';
import { UnreadablePicture } from './unreadable-picture.ts';

/**
 * Compares two PNG files. One unequal pixel is a difference; how the files are compressed is none.
 *
 * @returns `null` when every pixel is equal; otherwise how and where, in device pixels of the new picture
 * @throws UnreadablePicture when either file is not a whole and sound PNG
 */
export function comparePixels(oldPng: Uint8Array, newPng: Uint8Array): PictureComparison | null {
  const old = readNamed('old', oldPng);
  if (Buffer.compare(oldPng, newPng) === 0) return null;
  return compareScanlines(old, readNamed('new', newPng));
}

/** The same for pictures that are read already. */
export function compareScanlines(old: Scanlines, next: Scanlines): PictureComparison | null {
  if (old.channels !== next.channels) return compareScanlines(withAlpha(old), withAlpha(next));
  if (old.width !== next.width || old.height !== next.height) return compareUnequalSizes(old, next);
  const map = findChanges(old, next);
  return map && describeChanges(old, next, map);
}

/** Reads a PNG; the error says which picture it was. */
export function readNamed(name: string, png: Uint8Array): Scanlines {
  try {
    return readPng(png);
  } catch (error) {
    if (!(error instanceof UnreadablePicture)) throw error;
    throw new UnreadablePicture(`The ${name} picture cannot be read: ${error.message}.`);
  }
}
