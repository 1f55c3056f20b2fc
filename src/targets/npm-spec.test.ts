import { expect, test } from '@playwright/test';
import { BadInput } from '../core/problem.ts';
import { checkNpmSpec, exactVersion } from './npm-spec.ts';

for (const [name, wanted] of [
  ['tinymce', '6.8.6'],
  ['@ckeditor/ckeditor5-build-classic', '^44'],
  ['quill', '>=1.3 <2'],
  ['quill', 'latest'],
] as const) {
  test(`${name}@${wanted} is asked for`, () => expect(() => checkNpmSpec(name, wanted)).not.toThrow());
}

for (const [name, wanted] of [
  ['--registry=http://evil.example', '1.0.0'],
  ['../../etc', '1.0.0'],
  ['a/b', '1.0.0'],
  ['@scope/../x', '1.0.0'],
  ['', '1.0.0'],
  ['x'.repeat(215), '1.0.0'],
  ['tinymce', 'npm:other@1.0.0'],
  ['tinymce', 'file:../x'],
  ['tinymce', 'https://evil.example/x.tgz'],
  ['tinymce', '-x'],
  ['tinymce', ''],
] as const) {
  test(`${name.slice(0, 40)}@${wanted} is refused`, () => expect(() => checkNpmSpec(name, wanted)).toThrow(BadInput));
}

test('only a single version is exact', () => {
  expect(
    ['6.8.6', 'v6.8.6', '=6.8.6', '7.0.0-rc.1', '1.0.0+x', '6', '6.8', '^6.8.6', 'latest', '6.8.x'].map(exactVersion),
  ).toEqual(['6.8.6', '6.8.6', '6.8.6', '7.0.0-rc.1', '1.0.0', null, null, null, null, null]);
});
