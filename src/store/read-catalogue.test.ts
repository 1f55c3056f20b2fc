import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { measureCoverage } from '../core/measure-coverage.ts';
import { renderCoverage, renderCoverageTables } from '../report/coverage.ts';
import { findPackageRoot } from './package-root.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readChecklists, stockChecklists } from './read-checklists.ts';

const stockCoverage = () => measureCoverage(readCatalogue(), readChecklists(stockChecklists()));

test('the catalogue has all its items', () => {
  const ids = readCatalogue().map(({ id, items }) => [id, items.length, items.filter(({ golden }) => golden).length]);
  expect(ids).toEqual([
    ['C1', 46, 0],
    ['C2', 20, 0],
    ['C3', 28, 9],
    ['C4', 17, 0],
    ['C5', 20, 0],
  ]);
});

test('what is not automated says why, in both languages', () => {
  const open = stockCoverage().groups.flatMap(({ items }) => items.filter(({ status }) => status !== 'automated'));
  expect(open.length).toBeGreaterThan(20);
  for (const { id, why } of open) expect([id, why?.en, why?.ja]).toEqual([id, expect.any(String), expect.any(String)]);
});

test('every number of the table is counted, and the sum of all is the catalogue', () => {
  const { groups, counts } = stockCoverage();
  const items = groups.flatMap((group) => group.items);
  expect(counts.automated + counts.manual + counts.notCovered).toBe(items.length);
  for (const one of groups) expect(one.items.length, one.id).toBe(one.counts.total);
});

test('README tells the numbers of today', () => {
  const readme = readFileSync(path.join(findPackageRoot(), 'README.md'), 'utf8');
  const written = /<!-- coverage -->\n([^]*)<!-- \/coverage -->/.exec(readme)?.[1] ?? '';
  expect(cellsOf(written), 'npm run docs writes them').toEqual(cellsOf(renderCoverageTables(stockCoverage())));
});

test('the terminal tells each group, and each item that is not automated with its reason', () => {
  const coverage = stockCoverage();
  for (const language of ['en', 'ja'] as const) {
    const lines = renderCoverage(coverage, language, 100).split('\n');
    for (const { id, title, counts } of coverage.groups) {
      const line = lines.find((one) => one.startsWith(`${id} ${title[language]}`)) ?? '';
      const numbers = [counts.automated, counts.manual, counts.notCovered, counts.total];
      expect(line.trim().split(/\s+/).slice(-4).map(Number)).toEqual(numbers);
    }
    for (const { id, title, status } of coverage.groups.flatMap(({ items }) => items)) {
      const at = lines.indexOf(`    ${id}  ${title[language]}`);
      expect([id, at >= 0]).toEqual([id, status !== 'automated']);
      if (at >= 0) expect(lines[at + 1]).toContain(' — ');
    }
  }
});

const cellsOf = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => line.replaceAll(/\s*\|\s*/g, '|').replaceAll(/-+/g, '-'));
