// @ts-check
import { writeFileSync } from 'node:fs';
import { createJiti } from 'jiti';

const jiti = createJiti(import.meta.url);
/** @type {typeof import('../tests/demo/fault-table.ts')} */
const { renderFaultTable } = await jiti.import('../tests/demo/fault-table.ts');

// What it says is held against a real run by tests/demo/faults.spec.ts.
writeFileSync('docs/fault-table.md', renderFaultTable());
