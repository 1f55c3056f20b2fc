import { test, expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { isInstalled } from '../../scripts/install-dependencies.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-a' },
    'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-b', optional: true },
  },
};
const yaml = { version: '2.9.1', integrity: 'sha512-a' };

test('what the lockfile asks for is not installed again; packages for other platforms may be missing', () => {
  expect(isInstalled(wanted, { packages: { 'node_modules/yaml': yaml } })).toBe(true);
});

for (const [what, installed] of Object.entries({
  'nothing installed': null,
  'an install that was cut short': {},
  'a missing package': { packages: {} },
  'another version': { packages: { 'node_modules/yaml': { ...yaml, version: '2.9.0' } } },
  'other bytes': { packages: { 'node_modules/yaml': { ...yaml, integrity: 'sha512-c' } } },
})) {
  test(`${what} asks for an install`, () => {
    expect(isInstalled(wanted, installed)).toBe(false);
  });
}

test('the lockfile names the packages of every platform: npm ci refuses it otherwise', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(optional.filter((name) => !(`node_modules/${name}` in packages))).toEqual([]);
});
