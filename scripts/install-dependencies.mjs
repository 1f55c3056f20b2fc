// @ts-check
import { readFileSync } from 'node:fs';
import { runNpm } from './run.mjs';
import { say } from './say.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/** @param {string} path @returns {Lockfile | null} `null` when it is missing or cut short */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Whether what npm says it installed is what the lockfile asks for. Packages for other platforms may be missing.
 * @param {Lockfile | null} wanted `package-lock.json`
 * @param {Lockfile | null} installed `node_modules/.package-lock.json`, which npm writes last
 */
export function isInstalled(wanted, installed) {
  if (!wanted?.packages || !installed?.packages) return false;
  const have = installed.packages;
  return Object.entries(wanted.packages)
    .filter(([path]) => path !== '')
    .every(([path, { version, integrity, optional }]) => {
      const found = have[path];
      if (!found) return optional === true;
      return found.version === version && (integrity === undefined || found.integrity === integrity);
    });
}

/** Runs `npm ci` unless `node_modules` already is what the lockfile asks for. */
export function installDependencies() {
  if (isInstalled(readLockfile('package-lock.json'), readLockfile('node_modules/.package-lock.json'))) return;
  say('installing dependencies …');
  const code = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error('The dependencies could not be installed: `npm ci` failed (see above).');
}
