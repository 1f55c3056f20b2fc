import { spawnSync } from 'node:child_process';
import { BadInput } from '../core/problem.ts';

const MOST_BYTES = 1024 * 1024 * 1024;

/** What git answered. */
export interface GitAnswer {
  ok: boolean;
  output: Buffer;
  /** First line of what it said on standard error. */
  complaint: string;
}

/**
 * Runs git without a shell, and without anything that the repository's own settings would start.
 * @throws BadInput when there is no git
 */
export function runGit(args: readonly string[], folder: string, input = ''): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync(
    'git',
    ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args],
    {
      cwd: folder,
      input,
      maxBuffer: MOST_BYTES,
      windowsHide: true,
      env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_LITERAL_PATHSPECS: '1' },
    },
  );
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new BadInput({ message: 'git is not installed', hint: 'the two revisions are read with it' });
  }
  if (error) throw error;
  return { ok: status === 0, output: stdout, complaint: stderr.toString('utf8').split('\n', 1)[0] ?? '' };
}
