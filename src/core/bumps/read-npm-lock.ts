import { BadInput } from '../problem.ts';
import { edgesOf, LOCK_HINT, sourceOf, type Lock, type Locked, type Source } from './lock.ts';
import { parseJsonFile } from './parse-json-file.ts';
import { recordOf, textOf } from './record-of.ts';

type Entry = Map<string, unknown>;

const DEPENDENCIES = ['dependencies', 'optionalDependencies', 'peerDependencies', 'requires'];

/**
 * `package-lock.json` and `npm-shrinkwrap.json`, versions 1 to 3.
 * @throws BadInput when it is damaged or of an unknown version
 */
export function readNpmLock(text: string, file: string): Lock {
  const content = parseJsonFile(text, file, LOCK_HINT);
  const version = content.get('lockfileVersion');
  if (version !== 1 && version !== 2 && version !== 3) {
    throw new BadInput({
      file,
      message: `its lockfileVersion ${JSON.stringify(version) ?? 'is missing'} is not known`,
      hint: 'versions 1, 2 and 3 are',
    });
  }
  const entries = new Map([...recordOf(content.get('packages'))].map(([place, entry]) => [place, recordOf(entry)]));
  if (version === 1) for (const [place, entry] of flatten(content, '')) entries.set(place, entry);
  return lockOf(entries);
}

/** Version 1 nests what the later ones list by path. */
function flatten(parent: Entry, place: string): [string, Entry][] {
  return [...recordOf(parent.get('dependencies'))].flatMap(([name, value]) => {
    const entry = recordOf(value);
    const below = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    const own = new Map([...entry].filter(([key]) => key !== 'dependencies'));
    const written = textOf(entry.get('version')) ?? '';
    const alias = /^npm:(.+)@([^@]+)$/.exec(written);
    if (alias) own.set('name', alias[1]).set('version', alias[2]);
    else if (sourceOf(written) !== 'registry') own.set('resolved', written);
    // A workspace: what it depends on is asked for by its own package.json.
    const folder = /^file:(.+)$/.exec(written)?.[1];
    if (folder === undefined) return [[below, own] as [string, Entry], ...flatten(entry, below)];
    own.delete('requires');
    return [[below, own] as [string, Entry], [folder, new Map()], ...flatten(entry, folder)];
  });
}

function lockOf(entries: Map<string, Entry>): Lock {
  const lockedAt = (place: string): Locked | null => {
    const entry = entries.get(place);
    const name = textOf(entry?.get('name')) ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (!entry) return null;
    if (entry.get('link') === true)
      return { name, version: '', source: 'file', from: textOf(entry.get('resolved')) ?? place };
    const version = textOf(entry.get('version'));
    if (version === undefined) return null;
    const resolved = textOf(entry.get('resolved')) ?? '';
    const integrity = textOf(entry.get('integrity'));
    const source = sourceOfResolved(resolved);
    return source === 'registry'
      ? { name, version, source, ...(integrity ? { integrity } : {}) }
      : { name, version, source, from: resolved };
  };
  const find = (from: string, name: string): Locked | null => {
    for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
      const found = lockedAt(`${folder === '' ? '' : `${folder}/`}node_modules/${name}`);
      if (found || folder === '') return found;
    }
  };
  const places = [...entries.keys()].filter((place) => /(?:^|\/)node_modules\//.test(place));
  return {
    packages: places.flatMap((place) => lockedAt(place) ?? []),
    edges: edgesOf(places, DEPENDENCIES, { lockedAt, find, describe: (place) => entries.get(place) }),
    resolve: (workspace, name) => (workspace === '' || entries.has(workspace) ? find(workspace, name) : null),
  };
}

// A tarball of a registry is an https URL as well; what a package.json asks for tells the two apart.
function sourceOfResolved(resolved: string): Source {
  const source = sourceOf(resolved);
  return source === 'git' || resolved.startsWith('file:') ? source : 'registry';
}
