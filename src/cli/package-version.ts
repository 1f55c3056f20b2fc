import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findPackageRoot } from '../store/package-root.ts';

/** Version of this package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(findPackageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
