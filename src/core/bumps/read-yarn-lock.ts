import { sourceOf, type Edge, type Lock, type Locked } from './lock.ts';
import { parseYamlLock } from './parse-yaml-lock.ts';
import { parseYarnClassicLock } from './parse-yarn-classic-lock.ts';
import { recordOf, textOf, textsOf } from './record-of.ts';

/**
 * `yarn.lock` of Yarn 1, or of later ones (berry).
 * @throws BadInput when it is damaged
 */
export function readYarnLock(text: string, file: string): Lock {
  const isBerry = /^__metadata:/m.test(text);
  const entries = isBerry ? parseYamlLock(text, file)[0] : parseYarnClassicLock(text, file);
  return lockOf(new Map([...(entries ?? [])].map(([keys, entry]) => [keys, recordOf(entry)])));
}

interface Resolved {
  locked: Locked;
  entry: Map<string, unknown>;
}

function lockOf(entries: Map<string, Map<string, unknown>>): Lock {
  const byDescriptor = new Map<string, Resolved>();
  const all: Resolved[] = [];
  for (const [keys, entry] of entries) {
    const descriptors = keys.split(/,\s*/);
    const version = textOf(entry.get('version'));
    if (keys === '__metadata' || version === undefined) continue;
    const resolved = { entry, locked: lockedOf(descriptors[0] ?? '', version, entry) };
    all.push(resolved);
    for (const descriptor of descriptors) byDescriptor.set(descriptor, resolved);
  }
  const find = (name: string, asked: string): Locked | null =>
    (byDescriptor.get(`${name}@${asked}`) ?? byDescriptor.get(`${name}@npm:${asked}`))?.locked ?? null;
  const installed = all.filter(({ entry }) => entry.get('linkType') !== 'soft');
  const edges = installed.flatMap(({ entry, locked: { name: by } }): Edge[] =>
    ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((kind) =>
      [...textsOf(entry.get(kind))].flatMap(([name, asked]) => {
        const locked = find(name, asked);
        return locked ? [{ by, asked, locked }] : [];
      }),
    ),
  );
  return { packages: installed.map(({ locked }) => locked), edges, resolve: (_, name, asked) => find(name, asked) };
}

function lockedOf(descriptor: string, version: string, entry: Map<string, unknown>): Locked {
  const at = descriptor.indexOf('@', 1);
  const [asName, asked] = [descriptor.slice(0, at), descriptor.slice(at + 1)];
  // Berry says what a descriptor became, Yarn 1 only what was asked for.
  const resolution = textOf(entry.get('resolution'));
  if (resolution !== undefined) {
    const split = resolution.indexOf('@', 1);
    const reference = resolution.slice(split + 1).replace(/^npm:/, '');
    return { name: resolution.slice(0, split), version, source: sourceOf(reference), from: reference };
  }
  const alias = /^npm:(@?[^@]+)(?:@.*)?$/.exec(asked)?.[1];
  const integrity = textOf(entry.get('integrity'));
  const resolved = textOf(entry.get('resolved')) ?? '';
  const fetched = sourceOf(resolved);
  const source = fetched === 'git' ? fetched : sourceOf(asked.replace(/^npm:/, ''));
  return { name: alias ?? asName, version, source, from: resolved || asked, ...(integrity ? { integrity } : {}) };
}
