import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RevisionFile } from '../core/bumps/find-bumps.ts';
import { BadInput } from '../core/problem.ts';
import { runGit } from './git.ts';

const UNLIKE_A_REF = /^-|[\u0000-\u0020\u007f]|^$/;
const COMMIT = /^[0-9a-f]{40,64}$/;

/**
 * Top folder of the repository that holds a folder.
 * @throws BadInput when there is none
 */
export function findRepository(folder: string): string {
  const { ok, output, complaint } = runGit(['rev-parse', '--show-toplevel'], folder);
  if (ok) return output.toString('utf8').replace(/\n$/, '');
  throw new BadInput({
    message: `no git repository can be read here (${complaint})`,
    hint: 'run it in a checkout of the project',
  });
}

/**
 * The commit that a branch, a tag or a hash names.
 * @throws BadInput when there is none, with what to fetch
 */
export function resolveRevision(repository: string, ref: string): string {
  const name = JSON.stringify(ref);
  if (UNLIKE_A_REF.test(ref)) {
    throw new BadInput({ message: `${name} names no git revision`, hint: 'write for example origin/main' });
  }
  const { ok, output } = runGit(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    repository,
  );
  const commit = output.toString('utf8').trim();
  if (ok && COMMIT.test(commit)) return commit;
  const shallow =
    runGit(['rev-parse', '--is-shallow-repository'], repository).output.toString('utf8').trim() === 'true';
  throw new BadInput({
    message: `there is no revision ${name} in this checkout`,
    hint: shallow
      ? 'the checkout is shallow: fetch its history (GitHub: fetch-depth: 0 of actions/checkout; GitLab: GIT_DEPTH: "0")'
      : 'fetch it first: git fetch origin, and say origin/<branch>; in CI, fetch the whole history (fetch-depth: 0)',
  });
}

/** Files of a commit that `wanted` asks for. Links and submodules are no files. */
export function readCommit(
  repository: string,
  commit: string,
  ref: string,
  wanted: (path: string) => boolean,
): RevisionFile[] {
  const { ok, output, complaint } = runGit(['ls-tree', '-r', '-z', '--full-tree', commit], repository);
  if (!ok) throw new BadInput({ message: `git cannot list ${ref} (${complaint})`, hint: 'fetch the whole history' });
  const listed = output
    .toString('utf8')
    .split('\0')
    .flatMap((entry) => {
      const tab = entry.indexOf('\t');
      const [mode = '', type, id = ''] = entry.slice(0, tab).split(' ');
      const file = entry.slice(tab + 1);
      return type === 'blob' && mode.startsWith('100') && wanted(file) ? [{ file, id }] : [];
    });
  const blobs = readBlobs(
    repository,
    listed.map(({ id }) => id),
  );
  return listed.map(({ file, id }) => {
    const shown = printable(`${ref}:${file}`);
    const bytes = blobs.get(id);
    if (!bytes) throw new BadInput({ file: shown, message: 'git does not hold it', hint: 'fetch the whole history' });
    return { path: file, shown, text: decode(bytes) };
  });
}

/** Files of the working tree that `wanted` asks for, whether they are committed or not; ignored ones are left out. */
export function readWorkingTree(repository: string, wanted: (path: string) => boolean): RevisionFile[] {
  const { ok, output, complaint } = runGit(
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    repository,
  );
  if (!ok) throw new BadInput({ message: `git cannot list the files of ${repository} (${complaint})` });
  const listed = new Set(output.toString('utf8').split('\0').filter(wanted));
  return [...listed].flatMap((file) => {
    const place = path.join(repository, file);
    if (!lstatSync(place, { throwIfNoEntry: false })?.isFile()) return [];
    return [{ path: file, shown: printable(file), text: decode(readFileSync(place)) }];
  });
}

function readBlobs(repository: string, ids: readonly string[]): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return blobs;
  const { output } = runGit(['cat-file', '--batch'], repository, `${wanted.join('\n')}\n`);
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0x0a, at);
    if (end < 0) break;
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    if (type !== 'blob') {
      at = end + 1;
      continue;
    }
    const next = end + 1 + Number(size);
    // Cut off: half a file is none.
    if (next > output.length) break;
    blobs.set(id, output.subarray(end + 1, next));
    at = next + 1;
  }
  return blobs;
}

const printable = (name: string): string => name.replaceAll(/\p{C}/gu, '?');

// What is no UTF-8 becomes a question mark: names and versions of packages are ASCII.
const decode = (bytes: Buffer): string => new TextDecoder().decode(bytes);
