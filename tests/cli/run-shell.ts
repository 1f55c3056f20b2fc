import { spawn } from 'node:child_process';
import type { CliEnd } from '../cli.ts';

/** What npm, CI and Playwright tell their children about this project must not reach another one. */
const OURS = /^(?:npm_|INIT_CWD$|TEST_|PW_|PLAYWRIGHT_|GITHUB_|FORCE_COLOR$|NODE_OPTIONS$)/;

/** Runs a line as it is typed into a shell. */
export function runShell(command: string, cwd: string, env: Record<string, string> = {}): Promise<CliEnd> {
  const foreign = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));
  const child = spawn(command, {
    cwd,
    shell: true,
    env: { ...foreign, NO_COLOR: '1', LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}
