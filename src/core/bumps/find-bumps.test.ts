import { expect, test } from '@playwright/test';
import { KINDS, monorepo, type LockKind } from '../../../tests/bumps/lock-files.ts';
import type { Bump, Bumps } from '../../model/bump.ts';
import { findBumps, type RevisionFile } from './find-bumps.ts';

const KNOWN = [
  { editor: 'tinymce', packages: ['tinymce'], wrappers: ['@tinymce/tinymce-react'] },
  { editor: 'quill', packages: ['quill'], wrappers: ['react-quill', 'react-quill-new'] },
  { editor: 'jodit', packages: ['jodit'], wrappers: ['jodit-react'] },
];

type Files = Record<string, string | object>;

const filesOf = (files: Files): RevisionFile[] =>
  Object.entries(files).map(([path, content]) => ({
    path,
    shown: path,
    text: typeof content === 'string' ? content : JSON.stringify(content),
  }));

const bumpsOf = (old: Files, next: Files): Bumps => findBumps(filesOf(old), filesOf(next), KNOWN);

const name = (found: Bump['old']): string =>
  found === null
    ? 'nothing'
    : found.version === null
      ? `${found.why} ${found.asked}`
      : `${found.package}@${found.version}`;

/** `upgrade tinymce@6.8.6 → tinymce@7.9.3` */
const told = (bumps: Bump[]): string[] =>
  bumps.map(({ kind, old, new: next }) => `${kind} ${name(old)} → ${name(next)}`).toSorted();

for (const kind of Object.keys(KINDS) as LockKind[]) {
  test(`${kind}: direct, transitive, aliased and in a workspace`, () => {
    const { editors, wrappers } = bumpsOf(monorepo(kind, 'old'), monorepo(kind, 'new'));
    expect(told(editors)).toEqual([
      'upgrade jodit@3.24.9 → jodit@4.2.27',
      'upgrade quill@1.3.7 → quill@2.0.3',
      'upgrade tinymce@6.8.6 → tinymce@7.9.3',
    ]);
    expect(told(wrappers)).toEqual([
      'added nothing → react-quill-new@3.4.6',
      'removed react-quill@2.0.0 → nothing',
      'upgrade @tinymce/tinymce-react@5.1.1 → @tinymce/tinymce-react@6.0.0',
    ]);
    expect(editors.find(({ editor }) => editor === 'quill')?.seenIn).toEqual([
      { file: KINDS[kind], by: ['react-quill-new'] },
    ]);
  });

  test(`${kind}: the same twice is no bump, and the way back is a downgrade`, () => {
    expect(bumpsOf(monorepo(kind, 'old'), monorepo(kind, 'old'))).toEqual({ editors: [], wrappers: [] });
    expect(told(bumpsOf(monorepo(kind, 'new'), monorepo(kind, 'old')).editors)).toEqual([
      'downgrade jodit@4.2.27 → jodit@3.24.9',
      'downgrade quill@2.0.3 → quill@1.3.7',
      'downgrade tinymce@7.9.3 → tinymce@6.8.6',
    ]);
  });

  test(`${kind}: a lock file cut off or in conflict is refused, unless it is the same at both revisions`, () => {
    const lock = KINDS[kind];
    const whole = monorepo(kind, 'new');
    const text = whole[lock] ?? '';
    const broken = [
      text.replace(/^(.*tinymce.*)$/m, '<<<<<<< ours\n$1\n=======\n$1\n>>>>>>> theirs'),
      lock === 'pnpm-lock.yaml' || lock === 'yarn.lock' ? '' : text.slice(0, text.length / 2),
    ];
    for (const damaged of broken) {
      const next = { ...whole, [lock]: damaged };
      expect(() => bumpsOf(monorepo(kind, 'old'), next)).toThrow(lock);
      expect(bumpsOf(next, next)).toEqual({ editors: [], wrappers: [] });
    }
  });
}

test('another package manager is no other editor', () => {
  expect(bumpsOf(monorepo('npm3', 'old'), monorepo('pnpm9', 'old')).editors).toEqual([]);
  expect(told(bumpsOf(monorepo('npm3', 'old'), monorepo('berry', 'new')).editors)).toContain(
    'upgrade tinymce@6.8.6 → tinymce@7.9.3',
  );
});

const uses = (tinymce: string) => ({ dependencies: { tinymce } });
const locks = (version: string, more: object = {}) => ({
  lockfileVersion: 3,
  packages: { '': {}, 'node_modules/tinymce': { version, ...more } },
});

test('without a lock file only an exact version is known', () => {
  const told1 = (old: string, next: string): string[] =>
    told(bumpsOf({ 'package.json': uses(old) }, { 'package.json': uses(next) }).editors);
  expect(told1('6.8.6', '7.9.3')).toEqual(['upgrade tinymce@6.8.6 → tinymce@7.9.3']);
  expect(told1('^6.8.6', '^7.9.3')).toEqual(['unknown no-lock ^6.8.6 → no-lock ^7.9.3']);
  expect(told1('6.8.6', 'npm:tinymce@7.9.3')).toEqual(['upgrade tinymce@6.8.6 → tinymce@7.9.3']);
  expect(told1('6.8.6', 'latest')).toEqual(['unknown tinymce@6.8.6 → no-lock latest']);
  expect(told1('6.8.6', 'file:../tinymce')).toEqual(['unknown tinymce@6.8.6 → file file:../tinymce']);
  expect(told1('6.8.6', 'https://user:secret@example.com/tinymce.tgz')).toEqual([
    'unknown tinymce@6.8.6 → url https://{secret}@example.com/tinymce.tgz',
  ]);
  expect(told1('^6.8.6', '^6.8.6')).toEqual([]);
});

test('a git dependency cannot be known, and another commit of it is a bump', () => {
  const at = (commit: string): Files => ({
    'package.json': uses('github:tinymce/tinymce-dist#main'),
    'package-lock.json': locks('7.9.3', { resolved: `git+ssh://git@github.com/tinymce/tinymce-dist.git#${commit}` }),
  });
  const [bump] = bumpsOf(at('aaa'), at('bbb')).editors;
  expect(bump).toMatchObject({ kind: 'unknown', old: { why: 'git' }, new: { why: 'git' } });
  expect(bumpsOf(at('aaa'), at('aaa')).editors).toEqual([]);
  const registry: Files = { 'package.json': uses('^7.9.3'), 'package-lock.json': locks('7.9.3') };
  expect(bumpsOf(registry, at('aaa')).editors[0]?.kind).toBe('unknown');
});

test('bun.lock tells what does not come from a registry, and what the lock file alone moves', () => {
  const at = (entries: object, more: object = {}): Files => ({
    'package.json': uses('^6.8.6'),
    'bun.lock': { lockfileVersion: 1, workspaces: { '': { name: 'shop' } }, packages: entries, ...more },
  });
  const locked = (id: string, ...more: unknown[]) => at({ tinymce: [id, ...more] });
  const six = locked('tinymce@6.8.6', '', {}, 'sha512-a');
  const toldFrom = (next: Files) => told(bumpsOf(six, next).editors);
  expect(toldFrom(locked('tinymce@6.9.0', '', {}, 'sha512-b'))).toEqual(['upgrade tinymce@6.8.6 → tinymce@6.9.0']);
  expect(toldFrom(locked('tinymce@6.8.6', '', {}, 'sha512-b'))).toEqual(['republished tinymce@6.8.6 → tinymce@6.8.6']);
  expect(toldFrom(locked('tinymce@github:tinymce/tinymce-dist#abc', {}, 'tag'))).toEqual([
    'unknown tinymce@6.8.6 → git github:tinymce/tinymce-dist#abc',
  ]);
  expect(toldFrom(locked('tinymce@file:vendor/tinymce', {}))).toEqual([
    'unknown tinymce@6.8.6 → file file:vendor/tinymce',
  ]);
  expect(
    toldFrom(at({ tinymce: ['tinymce@6.8.6', '', {}] }, { patchedDependencies: { 'tinymce@6.8.6': 'a.patch' } })),
  ).toEqual(['unknown tinymce@6.8.6 → patched a.patch']);
  expect(() => bumpsOf(six, { ...six, 'bun.lock': { lockfileVersion: 7 } })).toThrow(/lockfileVersion 7 is not known/);
});

for (const lock of ['bun.lockb', 'deno.lock']) {
  test(`${lock} is not read: where it is another one, no range is known`, () => {
    const at = (asked: string, text: string): Files => ({ 'package.json': uses(asked), [lock]: text });
    const [bump] = bumpsOf(at('^6.8.6', 'a'), at('^6.8.6', 'b')).editors;
    expect(bump).toMatchObject({ kind: 'unknown', new: { why: 'unread-lock', asked: expect.stringContaining(lock) } });
    expect(bumpsOf(at('^6.8.6', 'a'), at('^6.8.6', 'a')).editors).toEqual([]);
    expect(bumpsOf(at('6.8.6', 'a'), at('6.8.6', 'b')).editors).toEqual([]);
    expect(told(bumpsOf(at('6.8.6', 'a'), at('7.9.3', 'b')).editors)).toEqual([
      'upgrade tinymce@6.8.6 → tinymce@7.9.3',
    ]);
    const bun = { 'bun.lock': { lockfileVersion: 1, packages: { tinymce: ['tinymce@6.8.6', '', {}] } } };
    expect(bumpsOf({ ...at('^6.8.6', 'a'), ...bun }, { ...at('^6.8.6', 'b'), ...bun }).editors).toEqual([]);
    const npm = { 'package-lock.json': locks('6.8.6') };
    const besideNpm = bumpsOf({ ...at('^6.8.6', 'a'), ...npm }, { ...at('^6.8.6', 'b'), ...npm }).editors;
    // Tools of Deno's own stand beside npm; who has a lock file of Bun installs with it.
    expect(besideNpm.map(({ kind }) => kind)).toEqual(lock === 'bun.lockb' ? ['unknown'] : []);
  });
}

test('a lock file that package.json does not allow is not believed', () => {
  const old = { 'package.json': uses('^6.8.6'), 'package-lock.json': locks('6.8.6') };
  expect(told(bumpsOf(old, { ...old, 'package.json': uses('^7.9.3') }).editors)).toEqual([
    'unknown tinymce@6.8.6 → stale-lock ^7.9.3',
  ]);
  const forced = { ...uses('^6.8.6'), overrides: { tinymce: '7.9.3' } };
  expect(told(bumpsOf(old, { 'package.json': forced, 'package-lock.json': locks('7.9.3') }).editors)).toEqual([
    'upgrade tinymce@6.8.6 → tinymce@7.9.3',
  ]);
});

test('the same version with another content is told', () => {
  const at = (integrity: string): Files => ({
    'package.json': uses('6.8.6'),
    'package-lock.json': locks('6.8.6', { integrity }),
  });
  expect(told(bumpsOf(at('sha512-a'), at('sha512-b')).editors)).toEqual(['republished tinymce@6.8.6 → tinymce@6.8.6']);
  expect(bumpsOf(at('sha1-a'), at('sha512-b')).editors).toEqual([]);
});

test('added and removed have nothing to be compared with; beside another version they have', () => {
  const nothing = { 'package.json': {} };
  const six = { 'package.json': uses('6.8.6') };
  expect(told(bumpsOf(nothing, six).editors)).toEqual(['added nothing → tinymce@6.8.6']);
  expect(told(bumpsOf(six, nothing).editors)).toEqual(['removed tinymce@6.8.6 → nothing']);
  expect(told(bumpsOf(six, { ...six, 'shop/package.json': uses('7.9.3') }).editors)).toEqual([
    'upgrade tinymce@6.8.6 → tinymce@7.9.3',
  ]);
  const both = { ...six, 'shop/package.json': uses('7.9.3') };
  expect(told(bumpsOf(both, { ...both, 'package.json': uses('7.9.3') }).editors)).toEqual([
    'upgrade tinymce@6.8.6 → tinymce@7.9.3',
  ]);
});

test('a wrapper without the editor loads it from elsewhere: nobody knows which', () => {
  const wrapped = (version: string): Files => ({
    'package.json': { dependencies: { '@tinymce/tinymce-react': version } },
  });
  const { editors, wrappers } = bumpsOf(wrapped('5.1.1'), wrapped('6.0.0'));
  expect(told(editors)).toEqual([
    'unknown elsewhere @tinymce/tinymce-react@5.1.1 → elsewhere @tinymce/tinymce-react@6.0.0',
  ]);
  expect(told(wrappers)).toEqual(['upgrade @tinymce/tinymce-react@5.1.1 → @tinymce/tinymce-react@6.0.0']);
});

test('names that mean something to JavaScript are names', () => {
  const odd = '{"dependencies":{"__proto__":"1.0.0","constructor":"1.0.0","tinymce":"6.8.6"}}';
  expect(told(bumpsOf({ 'package.json': odd }, { 'package.json': uses('7.9.3') }).editors)).toEqual([
    'upgrade tinymce@6.8.6 → tinymce@7.9.3',
  ]);
});

test('every file that cannot be read is named, with its place', () => {
  const next: Files = { 'package.json': '{ "dependencies": ', 'yarn.lock': 'tinymce@^6:\n  version "6.8.6"\n   odd\n' };
  expect(() => bumpsOf({}, next)).toThrow(/package\.json:1:19 [^]*yarn\.lock:3:4 /);
  expect(() => bumpsOf({}, { 'package-lock.json': { lockfileVersion: 9 } })).toThrow(/lockfileVersion 9 is not known/);
});
