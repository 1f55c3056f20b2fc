import { existsSync } from 'node:fs';
import { runBounded } from './run-bounded.ts';

const QUIET_LIMIT_MS = 180_000;
/** Asking whether sudo wants a password takes no time. */
const ASK_LIMIT_MS = 5000;

let listsAreFresh: Promise<boolean> | undefined;

/** Whether this is a Debian or Ubuntu whose packages we may install: as root, or with sudo that asks for no password. */
export async function canUseApt(): Promise<boolean> {
  return existsSync('/usr/bin/apt-get') && (await asRoot()) !== null;
}

/** @returns whether all of `packages` are installed afterwards */
export async function installWithApt(packages: string[]): Promise<boolean> {
  listsAreFresh ??= apt(['update', '-q']);
  return (await listsAreFresh) && apt(['install', '-y', '-q', '--no-install-recommends', ...packages]);
}

async function apt(args: string[]): Promise<boolean> {
  const before = await asRoot();
  if (!before) return false;
  const [program = 'env', ...rest] = [...before, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  return (await runBounded(program, rest, QUIET_LIMIT_MS)).ok;
}

/** What stands before a command that only root may run; `null` when we may not. */
async function asRoot(): Promise<string[] | null> {
  if (process.getuid?.() === 0) return [];
  return (await runBounded('sudo', ['-n', 'true'], ASK_LIMIT_MS)).ok ? ['sudo', '-n'] : null;
}
