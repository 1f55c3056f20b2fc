import os from 'node:os';
import path from 'node:path';
import type { OwnThings } from '../core/hide-own.ts';
import { SIDES } from '../model/target.ts';
import type { RunDescription } from '../model/verdict.ts';
import { runBounded } from '../record/run-bounded.ts';

/** Names that every machine has; as words they stand in every document. */
const NOBODY =
  /^(?:root|user|admin|runner|node|ubuntu|debian|docker|build|jenkins|gitlab|github|localhost|home|test|demo)$/i;
const SHORTEST_NAME = 4;
const GIT_LIMIT_MS = 5_000;

/** What of this machine and of a run must not leave the house. @param named what the user says besides */
export async function findOwnThings(run: RunDescription, folder: string, named: readonly string[]): Promise<OwnThings> {
  const git = await Promise.all(
    ['user.name', 'user.email'].map((key) =>
      runBounded('git', ['config', key], GIT_LIMIT_MS).catch(() => ({ output: '' })),
    ),
  );
  const machine = [...git.map(({ output }) => output.trim()), run.origin?.by ?? '', userName(), os.hostname()].filter(
    (name) => name.length >= SHORTEST_NAME && !NOBODY.test(name),
  );
  const targets = SIDES.map((side) => run[side]).filter(({ kind }) => kind !== 'npm');
  return {
    hosts: targets.flatMap(({ label }) => hostOf(label)),
    paths: [
      ...[os.homedir(), process.cwd(), path.resolve(folder)].filter((one) => one.length > 2),
      ...targets.filter(({ kind }) => kind === 'folder').map(({ label }) => label),
    ],
    names: [...machine, ...named],
  };
}

function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return '';
  }
}

function hostOf(label: string): string[] {
  try {
    return [new URL(label).hostname];
  } catch {
    return [];
  }
}
