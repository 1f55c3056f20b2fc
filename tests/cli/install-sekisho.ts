import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { emptyFolder } from '../cli.ts';

/** What the tarball holds of which a project needs anything. */
const PARTS = ['dist', 'checklists', 'schemas', 'templates', 'docs', 'package.json'];

/**
 * An empty folder after `npm install --save-dev sekisho @playwright/test`. A copy, no link: Playwright takes what is outside
 * of `node_modules` for the project's own source. That the tarball itself installs is shown in tests/package.
 */
export function emptyProject(): string {
  const folder = emptyFolder();
  const own = path.join(folder, 'node_modules/sekisho');
  for (const part of PARTS) cpSync(path.resolve(part), path.join(own, part), { recursive: true });
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  for (const name of [...Object.keys(dependencies), '@playwright/test']) {
    const place = path.join(folder, 'node_modules', name);
    mkdirSync(path.dirname(place), { recursive: true });
    symlinkSync(path.resolve('node_modules', name), place);
  }
  const bin = path.join(folder, 'node_modules/.bin');
  mkdirSync(bin);
  symlinkSync('../sekisho/dist/src/cli/main.js', path.join(bin, 'sekisho'));
  chmodSync(path.join(own, 'dist/src/cli/main.js'), 0o755);
  return folder;
}
