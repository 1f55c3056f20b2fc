import type { EditorPackages, FoundVersion } from '../../model/bump.ts';
import { identityOf, readAsked, versionOfDependency, versionOfLocked } from './found-version.ts';
import type { Lock, Locked } from './lock.ts';
import { MANIFEST } from './read-lock.ts';
import { recordOf, textsOf } from './record-of.ts';

/** Somebody in a project uses an editor or a wrapper. */
export interface Use {
  editor: string;
  isWrapper: boolean;
  /** Lock file or, without one, package.json. */
  file: string;
  /** Folder of a package.json below the lock file's, a package, or '' where nobody is named. */
  by: string;
  found: FoundVersion;
}

/** The files of one revision, by their path from the top of the repository. */
export interface RevisionFiles {
  manifests: Map<string, Map<string, unknown>>;
  locks: Map<string, Lock>;
}

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** Who uses which known package, and in which version. Pure. */
export function collectUses({ manifests, locks }: RevisionFiles, known: readonly EditorPackages[]): Use[] {
  const named = knownNames(known);
  const toUse = (file: string, by: string, found: FoundVersion): Use[] => {
    const role = named.get(found.package);
    return role ? [{ ...role, file, by, found }] : [];
  };
  const direct = [...manifests].flatMap(([path, manifest]) =>
    dependenciesOf(path, manifest, manifests, locks).flatMap(({ file, by, found }) => toUse(file, by, found)),
  );
  const inLocks = [...locks].flatMap(([file, { edges, packages }]) => {
    const dependent = edges.flatMap(({ by, asked, locked }) => toUse(file, by, versionOfLocked(locked, asked)));
    const reached = new Set(
      [...direct, ...dependent].filter((use) => use.file === file).map(({ found }) => identityOf(found)),
    );
    const rest = packages
      .flatMap((locked) => toUse(file, '', versionOfLocked(locked, '')))
      .filter(({ found }) => found.version !== null && !reached.has(identityOf(found)));
    return [...dependent, ...rest];
  });
  const uses = [...direct, ...inLocks];
  return [...uses, ...loadedElsewhere(uses)];
}

function knownNames(known: readonly EditorPackages[]): Map<string, Pick<Use, 'editor' | 'isWrapper'>> {
  const named = new Map<string, Pick<Use, 'editor' | 'isWrapper'>>();
  for (const { editor, packages, wrappers } of known) {
    for (const name of wrappers) named.set(name, { editor, isWrapper: true });
    for (const name of packages) named.set(name, { editor, isWrapper: false });
  }
  return named;
}

type Found = Pick<Use, 'file' | 'by' | 'found'>;

function dependenciesOf(
  path: string,
  manifest: Map<string, unknown>,
  manifests: RevisionFiles['manifests'],
  locks: RevisionFiles['locks'],
): Found[] {
  const folder = folderOf(path);
  const governing = nearestLocks(folder, locks);
  const asked = new Map(KINDS.toReversed().flatMap((kind) => [...textsOf(manifest.get(kind))]));
  const installed = [...asked].flatMap(([name, range]): Found[] => {
    const found = governing.flatMap(({ file, lock }): Found[] => {
      const home = folderOf(file);
      const workspace = folder.slice(home === '' ? 0 : home.length + 1);
      const forced = isForced(readAsked(name, range).name, lock, manifests.get(join(home, MANIFEST)));
      const locked =
        lock.resolve(workspace, name, range) ??
        (forced || range.startsWith('catalog:') ? onlyOne(lock.packages, name) : null);
      return locked ? [{ file, by: workspace || '.', found: versionOfDependency(name, range, locked, forced) }] : [];
    });
    return found.length > 0 ? found : [{ file: path, by: '.', found: versionOfDependency(name, range, null, false) }];
  });
  // What a package only wants of those who install it is nothing installed here, unless the lock file says so.
  const wanted = [...textsOf(manifest.get('peerDependencies'))].filter(([name]) => !asked.has(name));
  const peers = wanted.flatMap(([name, range]) =>
    governing.flatMap(({ file, lock }): Found[] => {
      const workspace = folder.slice(folderOf(file) === '' ? 0 : folderOf(file).length + 1);
      const locked = lock.resolve(workspace, name, range);
      return locked ? [{ file, by: workspace || '.', found: versionOfLocked(locked, range) }] : [];
    }),
  );
  return [...installed, ...peers];
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const join = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** Lock files of the nearest folder that has any. */
function nearestLocks(from: string, locks: RevisionFiles['locks']): { file: string; lock: Lock }[] {
  for (let folder = from; ; folder = folderOf(folder)) {
    const found = [...locks].filter(([file]) => folderOf(file) === folder);
    if (found.length > 0 || folder === '') return found.map(([file, lock]) => ({ file, lock }));
  }
}

function isForced(name: string, lock: Lock, root: Map<string, unknown> | undefined): boolean {
  const pnpm = recordOf(root?.get('pnpm')).get('overrides');
  const forced = [root?.get('overrides'), root?.get('resolutions'), pnpm, lock.overrides];
  return forced.some((part) => part !== undefined && JSON.stringify(part).includes(name));
}

function onlyOne(packages: readonly Locked[], name: string): Locked | null {
  const [one, other] = packages.filter((locked) => locked.name === name);
  return one && !other ? one : null;
}

/** Wrappers in whose project the editor is not installed load it from the vendor or from a copy of one's own. */
function loadedElsewhere(uses: readonly Use[]): Use[] {
  return uses
    .filter(({ isWrapper, file, editor }) => {
      return isWrapper && !uses.some((use) => !use.isWrapper && use.file === file && use.editor === editor);
    })
    .map((use) => {
      const { package: name, version } = use.found;
      const asked = use.found.version === null ? use.found.asked : `${name}@${version}`;
      return { ...use, isWrapper: false, by: name, found: { package: name, version: null, why: 'elsewhere', asked } };
    });
}
