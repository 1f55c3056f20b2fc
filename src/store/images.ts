import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ImageRef, Recording } from '../model/recording.ts';
import { writeAtomically } from './atomic-write.ts';

/** PNG specification, 5.2 and 11.2.2: the signature, then the length and name of the first chunk, IHDR. */
const PNG_START = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const imageFile = (folder: string, hash: string): string => path.join(folder, 'images', `${hash}.png`);

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;

/** Keeps a PNG once, under the SHA-256 of its bytes. Width and height in device pixels, from its own header. */
export function writeImage(folder: string, png: Buffer): ImageRef {
  if (png.length < 24 || !png.subarray(0, PNG_START.length).equals(PNG_START)) {
    throw new Error('What was to be kept as a picture is no PNG.');
  }
  const hash = createHash('sha256').update(png).digest('hex');
  const file = imageFile(folder, hash);
  if (sizeOf(file) !== png.length) writeAtomically(file, png);
  return { hash, width: png.readUInt32BE(16), height: png.readUInt32BE(20), bytes: png.length };
}

/** The bytes of a picture, or `null` where there is none of that name. */
export function readImage(folder: string, hash: string): Buffer | null {
  // Verdicts are files that anybody can edit: a name that is no hash may lead anywhere.
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  const file = imageFile(folder, hash);
  return sizeOf(file) === undefined ? null : readFileSync(file);
}

/** Hashes of pictures that recordings name but that are gone or cut short. */
export function missingImages(folder: string, recordings: readonly Recording[]): string[] {
  const wanted = new Map<string, number>();
  for (const { captures } of recordings) {
    for (const seen of captures.flatMap((capture) => capture.observations)) {
      if (seen.probe === 'screenshot' && 'value' in seen) wanted.set(seen.value.image.hash, seen.value.image.bytes);
    }
  }
  return [...wanted].flatMap(([hash, bytes]) => (sizeOf(imageFile(folder, hash)) === bytes ? [] : [hash]));
}
