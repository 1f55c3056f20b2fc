import { expect, test } from '@playwright/test';
import { nearest, suggest } from './nearest.ts';

test('finds the word that was meant', () => {
  expect(nearest('sevrity', ['id', 'severity', 'title'])).toBe('severity');
  expect(nearest('TinyMCE', ['quill', 'tinymce'])).toBe('tinymce');
});

test('invents nothing where no word is close', () => {
  expect(nearest('zzzzzzz', ['id', 'severity'])).toBeNull();
  expect(nearest('x', [])).toBeNull();
});

test('says all words where none is close', () => {
  expect(suggest('majr', ['major', 'minor'])).toBe('did you mean `major`?');
  expect(suggest('something', ['major', 'minor'])).toBe('one of: major, minor');
});

test('is quick with a text nobody could have mistyped', () => {
  expect(nearest('x'.repeat(100_000), ['y'.repeat(100_000)])).toBeNull();
});
