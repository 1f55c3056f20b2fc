import type { FetchedAlongside } from '../model/target.ts';
import { fetchPackage } from './fetch-package.ts';
import { manifestSource } from './file-source.ts';
import type { Mount } from './static-server.ts';

interface Alongside {
  mounts: Mount[];
  /** For the description of the target; empty when nothing was wanted. */
  described: { alongside?: FetchedAlongside[] };
}

/** What a host page loads beside the editor's own package: fetched and held to its integrity like that one. */
export async function fetchAlongside(
  wanted: readonly { name: string; version: string }[] = [],
  progress: (message: string) => void,
): Promise<Alongside> {
  const fetched = await Promise.all(wanted.map(({ name, version }) => fetchPackage(name, version, progress)));
  const mounts = fetched.map(({ name, version, folder, manifest }): Mount => {
    const onChanged = (file: string): void =>
      progress(`${file} of ${name}@${version} was changed in the cache; it is not served`);
    const files = manifestSource(folder, manifest, `node_modules/${name}/`, onChanged);
    return { below: `/alongside/${name}/`, files, caching: 'for-good' };
  });
  const alongside = fetched.map(({ name, version, integrity }) => ({ name, version, integrity }));
  return { mounts, described: alongside.length > 0 ? { alongside } : {} };
}
