// @ts-check
// Writes schemas/*.json, by which editors complete and check checklists while they are typed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJiti } from 'jiti';

const FOLDER = 'schemas';

/** @type {typeof import('../src/core/describe-formats.ts')} */
const { describeFormats } = await createJiti(import.meta.url).import('../src/core/describe-formats.ts');

mkdirSync(FOLDER, { recursive: true });
for (const [name, schema] of Object.entries(describeFormats())) {
  writeFileSync(join(FOLDER, name), `${JSON.stringify(schema, null, 2)}\n`);
}
