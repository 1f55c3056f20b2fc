import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding, Verdict } from '../src/model/verdict.ts';

const CLI = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));

export interface CliEnd {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface CliOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
}

/** Starts the built CLI as a user would, in a process group of its own. */
export function startCli(args: string[], { cwd, env }: CliOptions): { child: ChildProcess; end: Promise<CliEnd> } {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: {
      ...process.env,
      NO_COLOR: '1',
      LANG: 'C.UTF-8',
      FORCE_COLOR: undefined,
      GITHUB_ACTIONS: undefined,
      GITHUB_STEP_SUMMARY: undefined,
      ...env,
    },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const end = new Promise<CliEnd>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
  return { child, end };
}

export const runCli = (args: string[], options: CliOptions): Promise<CliEnd> => startCli(args, options).end;

export const emptyFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'sekisho-test-'));

export function readVerdictFile(folder: string): Verdict {
  return JSON.parse(readFileSync(path.join(folder, 'verdict.json'), 'utf8')) as Verdict;
}

/** Findings somebody has to do something about: everything but what is only said. */
export function openFindings({ findings }: Verdict): Finding[] {
  return findings.filter(({ kind }) => kind !== 'already-broken' && kind !== 'inapplicable');
}
