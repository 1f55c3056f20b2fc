import { expect, test } from '@playwright/test';
import { LOSS_KINDS } from '../model/rollback.ts';
import { findDocumentLosses } from './document-losses.ts';

const kindsLost = (stored: string, saved: string): string[] => {
  const losses = findDocumentLosses(stored, saved);
  return LOSS_KINDS.filter((kind) => losses[kind].length > 0);
};

test('an equal document has lost nothing', () => {
  const html =
    '<p>Dear {{name}}, <a href="https://e.example/?a=1&amp;b=2">see</a><!--[if mso]><b>x</b><![endif]--></p>';
  expect(kindsLost(html, html)).toEqual([]);
  expect(kindsLost(html, html.replace('&amp;', '&'))).toEqual([]);
});

test('what is gone is named by its kind', () => {
  const stored =
    '<p>一段落目</p><p>Dear {{name}}</p><a href="https://e.example/">x</a><img src="a.png" alt=""><!-- note --><s>old</s>';
  const without = (part: string): string => stored.replace(part, '');
  expect(findDocumentLosses(stored, without('<p>一段落目</p>')).text).toEqual(['一段落目']);
  expect(findDocumentLosses(stored, without('{{name}}')).mergeTags).toEqual(['{{name}}']);
  expect(findDocumentLosses(stored, without(' href="https://e.example/"')).links).toEqual(['https://e.example/']);
  expect(findDocumentLosses(stored, without('<img src="a.png" alt="">')).images).toEqual(['a.png']);
  expect(findDocumentLosses(stored, without('<!-- note -->')).comments).toEqual(['<!-- note -->']);
  expect(kindsLost(stored, stored.replace('<s>old</s>', 'old'))).toEqual(['tags']);
});

test('a character that is lost within a run is told by its name, and a run that stands twice is not forgotten', () => {
  expect(findDocumentLosses('<p>a</p><p>a</p>', '<p>a</p>').text).toEqual(['U+0061 a']);
  expect(findDocumentLosses('<p>字\u3000下げ</p>', '<p>字 下げ</p>').text).toEqual(['字\u3000下げ']);
});

test('a picture behind a cell counts as a picture, a table does not by itself', () => {
  expect(
    kindsLost('<table><tr><td background="a.png">x</td></tr></table>', '<table><tr><td>x</td></tr></table>'),
  ).toEqual(['images', 'attributes']);
});
