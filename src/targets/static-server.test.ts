import { expect, test } from '@playwright/test';
import { decodePath } from './static-server.ts';

test('paths are decoded once', () => {
  expect(decodePath('/vendor/a%20b/%E6%97%A5.js')).toBe('/vendor/a b/日.js');
  expect(decodePath('/vendor/%252e%252e/x')).toBe('/vendor/%2e%2e/x');
});

for (const written of [
  '/../x',
  '/vendor/%2e%2e/x',
  '/vendor/..%2fx',
  '/vendor/..%5cx',
  '//evil.example/',
  '/a%00b',
  '/%E0%A4',
  'http://evil.example/',
  '*',
  '/./x',
]) {
  test(`${written} leads nowhere`, () => expect(decodePath(written)).toBeNull());
}
