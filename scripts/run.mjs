// @ts-check
import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a Node program in the foreground, with its output where ours goes.
 * @param {string[]} args script and arguments
 * @returns {number} exit code; 128 + signal when it was killed, as a shell says it
 */
export function runNode(args) {
  const { status, signal, error } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (error) throw error;
  return status ?? 128 + (signal ? constants.signals[signal] : 0);
}

/**
 * Runs npm: the very npm that started us, where one did.
 * @param {string[]} args
 * @returns {number} exit code
 */
export function runNpm(args) {
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js')) return runNode([npm, ...args]);
  const { status, error } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) throw error;
  return status ?? 1;
}
