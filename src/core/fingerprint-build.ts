import { createHash } from 'node:crypto';
import type { Recording } from '../model/recording.ts';
import type { LoadedFile, Side } from '../model/target.ts';
import type { BuildFingerprint } from '../model/verdict.ts';

/** A file that the browser loaded although nobody could read its bytes. */
export const isUnread = ({ sha256 }: LoadedFile): boolean => sha256 === '';

/** Which build the recordings of one side were made of, by what the browser really loaded. */
export function fingerprintBuild(recordings: readonly Recording[]): BuildFingerprint {
  const files = new Map<string, LoadedFile>();
  for (const { loaded } of recordings) for (const file of loaded) files.set(`${file.path} ${file.sha256}`, file);
  // One trial that could read a file is enough to know it.
  const read = new Set([...files.values()].filter((file) => !isUnread(file)).map(({ path }) => path));
  for (const [key, file] of files) if (isUnread(file) && read.has(file.path)) files.delete(key);
  const sorted = [...files.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    versions: [...new Set(recordings.map((recording) => recording.editorVersion).filter(Boolean))],
    files: sorted.map(([, file]) => file),
    sha256: createHash('sha256')
      .update(sorted.map(([line]) => line).join('\n'))
      .digest('hex'),
  };
}

/** Files that came with different bytes during one run: the build was changed under it. */
export function pathsThatChanged(fingerprints: Record<Side, BuildFingerprint>): string[] {
  return Object.entries(fingerprints).flatMap(([side, { files }]) => {
    const seen = new Set<string>();
    return files.flatMap(({ path }) => {
      const again = seen.has(path);
      seen.add(path);
      return again ? [`${side} ${path}`] : [];
    });
  });
}
