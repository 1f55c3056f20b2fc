import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describeFormats } from './describe-formats.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../schemas');

test('schemas/ says what the parser takes', () => {
  const formats = describeFormats();
  expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(formats).toSorted());
  for (const [name, schema] of Object.entries(formats)) {
    const written: unknown = JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'));
    expect(written, `${name} is out of date: node scripts/generate-schemas.mjs`).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  }
});
