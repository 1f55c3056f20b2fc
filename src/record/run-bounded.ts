import { spawn } from 'node:child_process';

export interface BoundedRun {
  ok: boolean;
  /** Standard output and standard error as they came. */
  output: string;
}

const OUTPUT_KEPT = 8000;

/**
 * Runs a program without a shell and ends it when it says nothing for too long: a download that is not allowed often
 * hangs instead of failing.
 * @param quietMs milliseconds without any output until it is given up
 */
export function runBounded(program: string, args: string[], quietMs: number): Promise<BoundedRun> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    const giveUp = (): void => {
      child.kill('SIGKILL');
      // What it started may hold the pipes open.
      resolve({ ok: false, output });
    };
    let quiet = setTimeout(giveUp, quietMs);
    const heard = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-OUTPUT_KEPT);
      clearTimeout(quiet);
      quiet = setTimeout(giveUp, quietMs);
    };
    child.stdout.on('data', heard);
    child.stderr.on('data', heard);
    const end = (ok: boolean): void => {
      clearTimeout(quiet);
      resolve({ ok, output });
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}
