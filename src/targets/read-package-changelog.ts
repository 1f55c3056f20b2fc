import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PackageChangelog } from '../core/map-changelog.ts';
import { fetchPackage } from './fetch-package.ts';

const NAMES = /^(?:change(?:s|log)|history|news|release[-_ ]?notes)(?:\.(?:md|markdown|txt|rst))?$/i;
/** Bytes. The longest one known (TinyMCE's) has 0.3 MB. */
const MOST_BYTES = 8_000_000;

/**
 * The changelog at the root of an npm package, from the package cache.
 * @param version exact version, range or tag; the exact one comes back
 * @throws BadInput when there is no such package, or the registry cannot be reached
 */
export async function readPackageChangelog(
  name: string,
  version: string,
  progress: (message: string) => void,
): Promise<PackageChangelog & { version: string }> {
  const fetched = await fetchPackage(name, version, progress);
  const below = `node_modules/${name}/`;
  const [found] = Object.keys(fetched.manifest)
    .filter((file) => file.startsWith(below) && NAMES.test(file.slice(below.length)))
    .toSorted();
  const root = path.join(fetched.folder, below);
  const text = found === undefined ? null : (await readFile(path.join(fetched.folder, found))).subarray(0, MOST_BYTES);
  return {
    package: name,
    version: fetched.version,
    homepage: homepageOf(await readFile(path.join(root, 'package.json'), 'utf8')),
    changelog: text && found ? { file: found.slice(below.length), text: text.toString('utf8') } : null,
  };
}

/** '' unless the package names a web page: it is shown as a place to go to. */
function homepageOf(manifest: string): string {
  try {
    const { homepage } = JSON.parse(manifest) as { homepage?: unknown };
    return typeof homepage === 'string' && /^https?:\/\/[\w.-]+(?:[/?#][\w./?#%&=~-]*)?$/.test(homepage)
      ? homepage
      : '';
  } catch {
    return '';
  }
}
