import { valid } from 'semver';
import { BadInput } from '../problem.ts';
import { sourceOf, type Edge, type Lock, type Locked } from './lock.ts';
import { parseYamlLock } from './parse-yaml-lock.ts';
import { recordOf, textOf, textsOf } from './record-of.ts';

const OF_IMPORTER = ['dependencies', 'devDependencies', 'optionalDependencies'];

/**
 * `pnpm-lock.yaml`, versions 6 and 9.
 * @throws BadInput when it is damaged or of another version
 */
export function readPnpmLock(text: string, file: string): Lock {
  const locks = parseYamlLock(text, file).map((content) => {
    const version = textOf(content.get('lockfileVersion')) ?? '';
    if (!/^[69]\.\d+$/.test(version)) {
      throw new BadInput({
        file,
        message: version ? `its lockfileVersion ${version} is not known` : 'it has no lockfileVersion',
        hint: 'versions 6 and 9 are: write it again with pnpm 8 or newer',
      });
    }
    return lockOf(content);
  });
  return {
    packages: locks.flatMap(({ packages }) => packages),
    edges: locks.flatMap(({ edges }) => edges),
    overrides: locks.map(({ overrides }) => overrides).join(' '),
    resolve: (...asked) => locks.map(({ resolve }) => resolve(...asked)).find((found) => found !== null) ?? null,
  };
}

function lockOf(content: Map<string, unknown>): Lock {
  const packages = new Map(
    [...recordOf(content.get('packages'))].map(([key, entry]) => [withoutPeers(key), recordOf(entry)]),
  );
  const integrityOf = (key: string): string | undefined =>
    textOf(recordOf(packages.get(key)?.get('resolution')).get('integrity'));
  /** What a reference such as `7.9.3(react@18.0.0)`, `/tinymce@7.9.3` or `link:../editor` leads to. */
  const lockedBy = (name: string, reference: string): Locked => {
    const bare = withoutPeers(reference);
    const aliased = bare.lastIndexOf('@') > 0 && sourceOf(bare) === 'registry' ? splitKey(bare) : null;
    const found = aliased ?? { name, version: bare };
    if (/\(patch_hash=/.test(reference)) return { ...found, source: 'patched', from: reference };
    const at = found.version.includes('://') ? found.version : bare;
    const source = sourceOf(at);
    if (source !== 'registry') return { ...found, source, from: at };
    // GitHub's packages are written as `github.com/owner/repository/hash`.
    if (!valid(found.version)) return { ...found, source: 'url', from: at };
    const key = `${found.name}@${found.version}`;
    const integrity = integrityOf(key) ?? integrityOf(`/${key}`);
    return { ...found, source: 'registry', ...(integrity ? { integrity } : {}) };
  };
  const importers = recordOf(content.get('importers'));
  if (importers.size === 0) importers.set('.', Object.fromEntries(content));
  // Version 9 keeps who depends on whom apart from what the packages are.
  const holders = recordOf(content.get('snapshots') ?? content.get('packages'));
  const edges = [...holders].flatMap(([key, entry]): Edge[] => {
    const { name: by } = splitKey(withoutPeers(key)) ?? { name: key };
    return ['dependencies', 'optionalDependencies'].flatMap((kind) =>
      [...textsOf(recordOf(entry).get(kind))].map(([name, reference]) => ({
        by,
        asked: '',
        locked: lockedBy(name, reference),
      })),
    );
  });
  return {
    packages: [...holders.keys()].flatMap((key) => {
      const { name, version } = splitKey(withoutPeers(key)) ?? {};
      return name && version ? [lockedBy(name, key.slice(key.indexOf(`@${version}`) + 1))] : [];
    }),
    edges,
    overrides: JSON.stringify(content.get('overrides') ?? ''),
    resolve(workspace, name) {
      const importer = recordOf(importers.get(workspace === '' ? '.' : workspace));
      const reference = OF_IMPORTER.map((kind) => {
        const written = recordOf(importer.get(kind)).get(name);
        return textOf(written) ?? textOf(recordOf(written).get('version'));
      }).find((found) => found !== undefined);
      return reference === undefined ? null : lockedBy(name, reference);
    },
  };
}

/** `7.9.3(react@18.0.0)` → `7.9.3`, `/tinymce@7.9.3` → `tinymce@7.9.3` */
const withoutPeers = (reference: string): string =>
  reference.replace(/\(.*$/, '').replace(/^\/(?=@?[^/]+(?:\/[^/]+)?@)/, '');

/** `@scope/name@7.9.3` → its two parts */
function splitKey(key: string): { name: string; version: string } | null {
  const match = /^(@?[^@]+)@(.+)$/.exec(key);
  return match?.[1] && match[2] ? { name: match[1], version: match[2] } : null;
}
