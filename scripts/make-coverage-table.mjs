// @ts-check
// Writes how much of the catalogue the stock checklists hold into README.md; src/store/read-catalogue.test.ts holds the two together.
import { readFileSync, writeFileSync } from 'node:fs';
import { createJiti } from 'jiti';

const jiti = createJiti(import.meta.url);
/** @type {typeof import('../src/core/measure-coverage.ts')} */
const { measureCoverage } = await jiti.import('../src/core/measure-coverage.ts');
/** @type {typeof import('../src/report/coverage.ts')} */
const { renderCoverageTables } = await jiti.import('../src/report/coverage.ts');
/** @type {typeof import('../src/store/read-catalogue.ts')} */
const { readCatalogue } = await jiti.import('../src/store/read-catalogue.ts');
/** @type {typeof import('../src/store/read-checklists.ts')} */
const { readChecklists, stockChecklists } = await jiti.import('../src/store/read-checklists.ts');

const tables = renderCoverageTables(measureCoverage(readCatalogue(), readChecklists(stockChecklists())));
const readme = readFileSync('README.md', 'utf8');
const [before, after] = [readme.indexOf('<!-- coverage -->'), readme.indexOf('<!-- /coverage -->')];
if (before < 0 || after < before)
  throw new Error('README.md has no place between <!-- coverage --> and <!-- /coverage -->.');
writeFileSync('README.md', `${readme.slice(0, before)}<!-- coverage -->\n\n${tables}\n${readme.slice(after)}`);
