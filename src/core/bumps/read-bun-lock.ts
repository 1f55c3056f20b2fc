import { BadInput } from '../problem.ts';
import { edgesOf, sourceOf, type Lock, type Locked } from './lock.ts';
import { parseYamlLock } from './parse-yaml-lock.ts';
import { recordOf, textOf, textsOf } from './record-of.ts';

const DEPENDENCIES = ['dependencies', 'optionalDependencies', 'peerDependencies'];

/**
 * `bun.lock`, versions 0 to 2. Packages stand below the place that installs them: `quill` at the top, `mail/quill` for
 * the workspace or package `mail` alone. Source: https://bun.sh/reference/bun/BunLockFile
 * @throws BadInput when it is damaged or of another version
 */
export function readBunLock(text: string, file: string): Lock {
  // JSON with commas behind the last entry, which YAML allows.
  const [content = new Map<string, unknown>()] = parseYamlLock(text, file);
  const version = textOf(content.get('lockfileVersion')) ?? '';
  if (!/^[012]$/.test(version)) {
    throw new BadInput({
      file,
      message: version ? `its lockfileVersion ${version} is not known` : 'it has no lockfileVersion',
      hint: 'versions 0, 1 and 2 are',
    });
  }
  const entries = recordOf(content.get('packages'));
  const patched = textsOf(content.get('patchedDependencies'));
  const workspaces = recordOf(content.get('workspaces'));
  const lockedAt = (place: string): Locked | null => {
    const [id, ...rest] = partsOf(entries.get(place));
    const known = textOf(id);
    if (known === undefined) return null;
    const at = known.indexOf('@', 1);
    const [name, reference] = [known.slice(0, at), known.slice(at + 1)];
    const patch = patched.get(known);
    if (patch !== undefined) return { name, version: reference, source: 'patched', from: patch };
    const source = sourceOf(reference);
    if (source !== 'registry') return { name, version: '', source, from: reference };
    const integrity = textOf(rest.at(-1));
    return { name, version: reference, source, ...(integrity ? { integrity } : {}) };
  };
  const find = (from: string, name: string): Locked | null => {
    for (let place = from; ; place = parentOf(place)) {
      const found = lockedAt(place === '' ? name : `${place}/${name}`);
      if (found || place === '') return found;
    }
  };
  const places = [...entries.keys()];
  const describe = (place: string) =>
    partsOf(entries.get(place))
      .map(recordOf)
      .find(({ size }) => size > 0);
  return {
    packages: places.flatMap((place) => lockedAt(place) ?? []),
    edges: edgesOf(places, DEPENDENCIES, { lockedAt, find, describe }),
    overrides: JSON.stringify(content.get('overrides') ?? ''),
    resolve(workspace, name) {
      const owner = workspaces.get(workspace);
      if (owner === undefined) return null;
      return find(workspace === '' ? '' : (textOf(recordOf(owner).get('name')) ?? ''), name);
    },
  };
}

const partsOf = (entry: unknown): unknown[] => (Array.isArray(entry) ? entry : []);

/** `mail/@scope/name` → `mail`, `@scope/name` → '' */
const parentOf = (place: string): string => place.replace(/(?:^|\/)(?:@[^/]+\/)?[^/]+$/, '');
