import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of this package, whether it runs from its sources, from its build or from somebody's node_modules. */
export function findPackageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'sekisho')
      return folder;
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The package.json of sekisho is not above its own code.');
    folder = parent;
  }
}

/** Where this package's compiled files lie. */
export const compiledFolder = (): string => path.join(findPackageRoot(), 'dist');
