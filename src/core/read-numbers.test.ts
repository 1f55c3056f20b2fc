import { expect, test } from '@playwright/test';
import { readNumbers } from './read-numbers.ts';

const CASES: [string, number[]][] = [
  ['', []],
  ['Delete the selected images?', []],
  ['Delete 3 images?', [3]],
  ['3件の画像を削除します', [3]],
  ['３件', [3]],
  ['全1,234件中２０件', [1234, 20]],
  ['１，２３４件', [1234]],
  ['1，234件', [1234]],
  ['1\u202F234 fichiers', [1234]],
  ['1.5 MB of 10MB', [1.5, 10]],
  ['3万件', [30_000]],
  ['1万2,345件', [12_345]],
  ['3億2万1千', [300_021_000]],
  ['items 3-5', [3, 5]],
  ['-3 °C (−4)', [-3, -4]],
  ['2026/01/05 12:30', [2026, 1, 5, 12, 30]],
  ['1, 2, 3', [1, 2, 3]],
  ['1,23', [1, 23]],
  ['version 6.8.6', [6, 8, 6]],
  ['banner_024.png in h1', []],
  ['0 of 0', [0, 0]],
  ['three', []],
  ['9'.repeat(400), []],
];

for (const [text, numbers] of CASES) {
  test(`reads ${JSON.stringify(text.slice(0, 40))}`, () => {
    expect(readNumbers(text)).toEqual(numbers);
  });
}
