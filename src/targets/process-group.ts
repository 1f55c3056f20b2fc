import { spawn, type ChildProcess } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { redactSecrets } from '../core/clean-text.ts';

const GRACE_MS = 5000;
const OUTPUT_KEPT = 8000;
const LINES_TOLD = 12;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const isWindows = process.platform === 'win32';

/** A running command with everything it started. */
export interface ProcessGroup {
  /** Resolves when the command itself has ended, with how: `exit code 1`, `SIGKILL`. */
  ended: Promise<string>;
  /** Its last lines, fit to be shown. */
  tail(): string;
  /** Ends the whole group: asks, and after five seconds insists. */
  close(): Promise<void>;
}

/**
 * Starts a command of the user's in a shell and a process group of its own. The group ends with this process: on exit,
 * on a signal, and, except on Windows, even when this process is killed outright.
 */
export function startGroup(command: string, cwd: string): ProcessGroup {
  const child = spawn(command, {
    cwd,
    shell: true,
    detached: !isWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString('utf8')).slice(-OUTPUT_KEPT)));
  }
  const watchdog = startWatchdog(child.pid);
  const forget = endWithThisProcess(child);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  let closing: Promise<void> | undefined;
  return {
    ended,
    tail: () => lastLines(output),
    close: () =>
      (closing ??= endGroup(child).finally(() => {
        watchdog?.kill('SIGKILL');
        forget();
      })),
  };
}

async function endGroup(child: ChildProcess): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const deadline = Date.now() + GRACE_MS;
  while (groupLives(child) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 25));
  signalGroup(child, 'SIGKILL');
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  try {
    if (isWindows && signal !== 0)
      spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true });
    else process.kill(isWindows ? pid : -pid, signal);
    return true;
  } catch {
    return false;
  }
}

const groupLives = (child: ChildProcess): boolean => signalGroup(child, 0);

/** A shell that waits for its input to end, which happens however this process ends, and then ends the group. */
function startWatchdog(group: number | undefined): ChildProcess | null {
  if (isWindows || group === undefined) return null;
  const script = 'read _; kill -s TERM -- -"$1"; sleep 5; kill -s KILL -- -"$1"';
  const watchdog = spawn('/bin/sh', ['-c', script, 'sh', String(group)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.on('error', () => undefined);
  watchdog.unref();
  // An open pipe would keep this process alive.
  (watchdog.stdin as unknown as { unref(): void }).unref();
  return watchdog;
}

function endWithThisProcess(child: ChildProcess): () => void {
  const onExit = (): void => void signalGroup(child, 'SIGKILL');
  const onSignal = (signal: NodeJS.Signals): void => {
    // Somebody else listens too and will close us in an orderly way.
    if (process.listenerCount(signal) > 1) return;
    onExit();
    process.off(signal, onSignal);
    process.kill(process.pid, signal);
  };
  process.once('exit', onExit);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return () => {
    process.off('exit', onExit);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
}

function lastLines(output: string): string {
  const lines = stripVTControlCharacters(output)
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .split('\n');
  return redactSecrets(
    lines
      .filter((line) => line.trim() !== '')
      .slice(-LINES_TOLD)
      .join('\n'),
  );
}
