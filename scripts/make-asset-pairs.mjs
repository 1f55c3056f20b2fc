// @ts-check
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';

/**
 * Writes the data rows in which views, gestures and changes of the image library meet: each value of one meets each
 * value of the others at least once. Run by hand when a value is added; the rows are read and reviewed as they stand.
 */
const FACTORS = {
  view: ['plain', 'search', 'filter', 'folder', 'by-date'],
  gesture: ['several', 'page', 'everything', 'everything-but-one', 'range', 'accumulate'],
  change: ['search', 'filter', 'sort', 'page', 'page-size'],
};

const ONE_PAGE = ['search', 'folder'];

/** @typedef {{ view: string, gesture: string, change: string }} Row */

/** @type {(row: Row) => boolean} */
const isPossible = ({ view, gesture, change }) =>
  !(ONE_PAGE.includes(view) && (gesture === 'accumulate' || change === 'page'));

/** The first file that takes a row has it. @type {Record<string, (row: Row) => boolean>} */
const FILES = {
  'asset-page-sizes': ({ change }) => change === 'page-size',
  'asset-accumulated': ({ gesture }) => gesture === 'accumulate',
  'asset-all-but-one': ({ gesture }) => gesture === 'everything-but-one',
  'asset-ranges': ({ gesture }) => gesture === 'range',
  'asset-changes': () => true,
};

const HEAD = `# yaml-language-server: $schema=../../schemas/rows.schema.json
# Made by scripts/make-asset-pairs.mjs: over all these files each view meets each gesture and each change.
`;

/** @type {(row: Row) => string[]} */
const pairsOf = ({ view, gesture, change }) => [`${view} ${gesture}`, `${view} > ${change}`, `${gesture} > ${change}`];

/** @type {(row: Row) => string} */
const nameOf = ({ view, gesture, change }) => `${view}-${gesture}-then-${change}`;

/** Row by row the one that brings most pairs which have not met yet. */
function coverPairs() {
  const possible = FACTORS.view
    .flatMap((view) =>
      FACTORS.gesture.flatMap((gesture) => FACTORS.change.map((change) => ({ view, gesture, change }))),
    )
    .filter(isPossible);
  const missing = new Set(possible.flatMap(pairsOf));
  /** @type {(row: Row) => number} */
  const newIn = (row) => pairsOf(row).filter((pair) => missing.has(pair)).length;
  /** @type {Row[]} */
  const rows = [];
  while (missing.size > 0) {
    const best = possible.reduce((one, other) => (newIn(other) > newIn(one) ? other : one));
    rows.push(best);
    for (const pair of pairsOf(best)) missing.delete(pair);
  }
  return rows.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

const left = coverPairs();
for (const [file, isHere] of Object.entries(FILES)) {
  const here = left.filter(isHere);
  for (const row of here) left.splice(left.indexOf(row), 1);
  const lines = here.map((row) => {
    const written = { id: nameOf(row), size: 'P+1', documents: 2, ...row };
    return `- ${stringify(written, { collectionStyle: 'flow', lineWidth: 0 })}`;
  });
  writeFileSync(new URL(`../checklists/data/${file}.yaml`, import.meta.url), HEAD + lines.join(''));
}
