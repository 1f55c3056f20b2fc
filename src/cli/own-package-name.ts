import { readFileSync } from 'node:fs';

/** What the package in this folder calls itself; `undefined` where it says nothing that can be read. */
export function ownPackageName(): string | undefined {
  try {
    const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name?: unknown };
    return typeof name === 'string' && name.trim() !== '' ? name : undefined;
  } catch {
    return undefined;
  }
}
