import { test, expect } from '@playwright/test';
import { numberListItems } from './number-list-items.ts';

const [one, other] = ['e00c65e2c74b0ea2e7c5b8b4b6e0a1f33', 'e9d1b1a7a5f1e2b3c4d5e6f708192a3b4'];

test('ids drawn by lot are numbered as they occur; the same stays the same', () => {
  expect(numberListItems(`<li data-list-item-id="${other}">a</li><li data-list-item-id="${one}">b</li>`)).toBe(
    '<li data-list-item-id="item-1">a</li><li data-list-item-id="item-2">b</li>',
  );
  expect(numberListItems(`<li data-list-item-id="${one}">a</li><li data-list-item-id="${one}">b</li>`)).toBe(
    '<li data-list-item-id="item-1">a</li><li data-list-item-id="item-1">b</li>',
  );
});

test('what the document says itself is left alone', () => {
  const html = `<li data-list-item-id="mine" id="${one}">${one} data-list-item-id="${one}" </li>`;
  expect(numberListItems(html)).toBe(html.replace(` data-list-item-id="${one}"`, ' data-list-item-id="item-1"'));
  expect(numberListItems('<p>no list</p>')).toBe('<p>no list</p>');
});
