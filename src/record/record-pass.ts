import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadInput } from '../core/problem.ts';
import type { Side } from '../model/target.ts';
import { compiledFolder } from '../store/package-root.ts';
import { ACCESS_VARIABLE, ASSIGNMENT_VARIABLE, type Access, type Assignment } from './assignment.ts';
import { importUncompiled } from './import-uncompiled.ts';
import type { RunnerMessage } from './runner-messages.ts';

export interface PassOptions {
  assignment: Assignment;
  access: Partial<Record<Side, Access>>;
  /** The user's own Playwright config, when there is one: its hooks are needed in the workers. */
  configFile?: string;
  onMessage(message: RunnerMessage): void;
  signal?: AbortSignal;
}

/** How the runner's process ended. Trials it did not get to have no recording; the verdict says so. */
export interface PassEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Last lines it printed, for a fault of ours. */
  output: string;
}

type RunnerError = Extract<RunnerMessage, { kind: 'error' }>;

const OUTPUT_KEPT = 8000;

/** Keeps Playwright from asking its compiler about every module, a quarter of what a short pass costs. */
const COMPILED_ONLY = { PW_DISABLE_TS_ESM: '1' };

/**
 * Records one pass: runs Playwright Test in a process of its own. Errors from before the first trial are told once:
 * by the refusal when no trial begins, as messages otherwise.
 * @throws BadInput when a scenario file does not load
 */
export async function recordPass({ assignment, access, configFile, onMessage, signal }: PassOptions): Promise<PassEnd> {
  const assignmentFile = path.join(assignment.runDir, 'assignment.json');
  writeFileSync(assignmentFile, JSON.stringify(assignment));
  const child = spawn(process.execPath, [playwrightCli(), 'test', '--config', configFile ?? ownConfig()], {
    cwd: process.cwd(),
    env: {
      ...process.env,
      [ASSIGNMENT_VARIABLE]: assignmentFile,
      [ACCESS_VARIABLE]: JSON.stringify(access),
      // The runner of somebody who runs us inside Playwright Test must not be taken for ours.
      TEST_WORKER_INDEX: undefined,
      PLAYWRIGHT_HTML_OPEN: 'never',
      ...((await isCompiled(assignment, configFile)) && COMPILED_ONLY),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const stop = (): void => void child.kill('SIGINT');
  signal?.addEventListener('abort', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-OUTPUT_KEPT)));
  }
  const early: RunnerError[] = [];
  let begun = false;
  child.on('message', (message: RunnerMessage) => {
    if (message.kind === 'error' && !begun) return void early.push(message);
    if (message.kind === 'began' && !begun) {
      begun = true;
      early.forEach(onMessage);
    }
    onMessage(message);
  });
  try {
    const end = await new Promise<PassEnd>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, killedBy) => resolve({ code, signal: killedBy, output }));
    });
    if (!begun && !signal?.aborted) refuseUnstarted(end, early);
    if (!begun) early.forEach(onMessage);
    return end;
  } finally {
    signal?.removeEventListener('abort', stop);
    rmSync(path.join(assignment.runDir, '.runner'), { recursive: true, force: true });
    rmSync(assignmentFile, { force: true });
  }
}

/** A pass in which no trial began says nothing about the builds. */
function refuseUnstarted({ code, output }: PassEnd, errors: RunnerError[]): void {
  if (errors.length > 0) {
    throw new BadInput(
      errors.map(({ file, line, column, message }) => ({
        ...(file ? { file: path.relative(process.cwd(), file) } : {}),
        ...(line ? { line } : {}),
        ...(column ? { column } : {}),
        message: message.split('\n').slice(0, 3).join(' '),
        hint: 'the scenario files and the config must load before anything is recorded',
      })),
    );
  }
  if (code) throw new Error(`The recording process ended with code ${code} before its first trial:\n${output}`);
}

/** Whether no file is loaded that may be TypeScript. Scenarios of the user's own are not asked: to load one is to run it. */
async function isCompiled({ scenarios }: Assignment, configFile?: string): Promise<boolean> {
  const compiled = path.join(compiledFolder(), path.sep);
  if (!scenarios.every(({ folder }) => folder.startsWith(compiled))) return false;
  return configFile === undefined || (await importUncompiled(configFile)) !== null;
}

function playwrightCli(): string {
  return createRequire(import.meta.url).resolve('@playwright/test/cli');
}

function ownConfig(): string {
  return fileURLToPath(new URL('./playwright.config.js', import.meta.url));
}
