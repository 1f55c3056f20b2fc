import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** The files below a folder in which one of these texts stands, traces opened. */
export function filesWith(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const bytes = readFileSync(file);
      const within = file.endsWith('.zip') ? Object.entries(unzipSync(bytes)) : [];
      return [['', bytes] as const, ...within]
        .filter(([, content]) => texts.some((text) => Buffer.from(content).includes(text)))
        .map(([name]) => [path.relative(folder, file), name].filter(Boolean).join(' › '));
    });
}
