import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';

/** How a call of npm ended. */
export interface NpmAnswer {
  ok: boolean;
  /** What it printed as JSON; `null` when it printed none. */
  json: unknown;
  /** Last lines of its standard error. */
  complaint: string;
}

/** A registry that hangs must not hang us: npm's own limits add up to many minutes. */
const LIMIT_MS = 10 * 60_000;
const COMPLAINT_KEPT = 4000;

/** Set on every call: what a user's configuration says must not change what is fetched or run code of a package. */
const FIXED = [
  '--json',
  '--loglevel=error',
  '--global=false',
  '--dry-run=false',
  '--ignore-scripts=true',
  '--audit=false',
  '--fund=false',
  '--update-notifier=false',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

/**
 * Runs npm without a shell, in a folder that it takes for the project.
 * @param positional package specs and the like; never taken for options
 */
export async function runNpm(
  command: string,
  options: string[],
  positional: string[],
  folder: string,
): Promise<NpmAnswer> {
  const args = [findNpm(), command, ...FIXED, ...options, `--prefix=${folder}`, '--', ...positional];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
    windowsHide: true,
  });
  const printed: Buffer[] = [];
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString('utf8')).slice(-COMPLAINT_KEPT)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { ok: code === 0, json: parseJson(Buffer.concat(printed).toString('utf8')), complaint };
}

/**
 * The script of the npm that belongs to this Node.
 * @throws BadInput when there is none
 */
export function findNpm(): string {
  const script = npmScripts().find((file) => existsSync(file));
  if (!script) {
    throw new BadInput({
      message: `No npm was found beside Node (${process.execPath}) or on PATH.`,
      hint: 'install npm, or name the builds as folders or URLs',
    });
  }
  return script;
}

function npmScripts(): string[] {
  const beside = path.dirname(process.execPath);
  return [
    ...startedBy(process.env['npm_execpath']),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...(process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean).flatMap(npmOnPath),
  ];
}

/** `npm_execpath` may also be npx, yarn or pnpm. */
function startedBy(script: string | undefined): string[] {
  return script && /^np[mx]-cli\.js$/.test(path.basename(script))
    ? [path.join(path.dirname(script), 'npm-cli.js')]
    : [];
}

function npmOnPath(folder: string): string[] {
  const link = path.join(folder, 'npm');
  const linked = existsSync(link) ? [realpathSync(link)].filter((file) => file.endsWith('.js')) : [];
  return [...linked, path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
