import { BadInput } from '../core/problem.ts';
import type { FetchedAlongside, LoadedFile, TargetSpec } from '../model/target.ts';
import type { OpenedTarget } from './contract.ts';
import { openTarget } from './index.ts';

const VENDOR = '/vendor/';

/**
 * Serves a build only so that its files can be asked for, at the paths where a browser was given them. What it lacks is
 * for the caller to find: a package is opened however little of it is there.
 * @param loaded what the browser was given, and from which packages beside the build
 * @throws BadInput when there is no such folder or package
 */
export async function openBuild(
  spec: Exclude<TargetSpec, { kind: 'url' | 'command' }>,
  editor: string,
  { files, alongside = [] }: { files: readonly LoadedFile[]; alongside?: FetchedAlongside[] | undefined },
  progress: (message: string) => void,
): Promise<OpenedTarget> {
  const wanted = files.flatMap(({ path }) => (path.startsWith(VENDOR) ? [fileOf(path)] : []));
  // Where in a folder the package lies is told by what of it is there.
  const attempts = spec.kind === 'folder' ? [wanted, ...wanted.map((one) => [one])] : [];
  const open = (needs: string[]): Promise<OpenedTarget> =>
    openTarget(spec, {
      side: 'candidate',
      editor,
      disposable: false,
      hostPage: () => ({ html: '', needs, alongside }),
      progress,
    });
  for (const needs of attempts) {
    try {
      return await open(needs);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
    }
  }
  return open([]);
}

function fileOf(path: string): string {
  const file = path.slice(VENDOR.length).split('?')[0] ?? '';
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
