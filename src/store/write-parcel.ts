import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import { writeAtomically } from './atomic-write.ts';

/** What a parcel folder holds beside the archive that is sent. */
const SENT = 'to-vendor';
const OURS = 'ours.ja.md';
const ARCHIVE = 'vendor-report.zip';

/**
 * Writes a parcel: `vendor-report.zip`, the same unpacked in `to-vendor/`, and our own copy. One that was written before
 * is replaced.
 * @returns the archive
 * @throws BadInput when the folder holds anything else
 */
export function writeParcel(
  folder: string,
  { files, zip, ours }: { files: Record<string, Uint8Array>; zip: Uint8Array; ours: string },
): string {
  const there = statSync(folder, { throwIfNoEntry: false });
  const foreign =
    there && (!there.isDirectory() || readdirSync(folder).some((name) => ![SENT, OURS, ARCHIVE].includes(name)));
  if (foreign) {
    throw new BadInput({ file: folder, message: 'it holds something else', hint: 'choose an empty folder with --out' });
  }
  rmSync(path.join(folder, SENT), { recursive: true, force: true });
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(folder, SENT, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  writeAtomically(path.join(folder, OURS), ours);
  writeAtomically(path.join(folder, ARCHIVE), Buffer.from(zip));
  return path.join(folder, ARCHIVE);
}
