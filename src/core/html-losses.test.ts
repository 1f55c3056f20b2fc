import { expect, test } from '@playwright/test';
import { findCharacterLosses, findHtmlLosses, textOfHtml } from './html-losses.ts';

test('names tags, attributes, classes and declarations that are lost', () => {
  const stored =
    '<table bgcolor="red"><tr><td class="a b" style="width: 1px; background: url(data:a;b)">x</td></tr></table>';
  const saved = '<table><tbody><tr><td class="b" style="width: 1px">x</td></tr></tbody></table>';
  expect(findHtmlLosses(stored, saved)).toEqual({
    tags: [],
    attributes: ['table[bgcolor]', 'td.a', 'td{background}'],
    comments: [],
    commentsGone: [],
  });
});

test('counts what is lost more than once', () => {
  expect(findHtmlLosses('<b>1</b><b>2</b><b>3</b>', '<b>1</b>').tags).toEqual(['<b> × 2']);
});

test('a comment is another one as soon as one byte differs', () => {
  expect(findHtmlLosses('<!--[if mso]>x<![endif]-->', '<!-- [if mso]>x<![endif]-->').comments).toEqual([
    '<!--[if mso]>x<![endif]-->',
  ]);
});

test('a comment with other white space is altered, not gone', () => {
  const stored = '<!--[if mso]>x<![endif]--><!-- y --><!-- y -->';
  expect(findHtmlLosses(stored, '<!-- [if mso]>x<![endif]--><!--y-->').commentsGone).toEqual(['<!-- y -->']);
  expect(findHtmlLosses(stored, '').commentsGone).toEqual(['<!--[if mso]>x<![endif]-->', '<!-- y --> × 2']);
});

test('names lost characters, but not ordinary spaces', () => {
  expect(findCharacterLosses('\u3000a b\n', ' a b')).toEqual(['U+3000 IDEOGRAPHIC SPACE']);
  expect(findCharacterLosses('××', '')).toEqual(['U+00D7 × × 2']);
  expect(findCharacterLosses('abc', 'cab')).toEqual([]);
});

test('the text of a document leaves out layout, comments and styles', () => {
  expect(textOfHtml('<style>p{}</style>\n<p>a&amp;b<!-- c -->\n <b>\u3000d&nbsp;e</b></p>')).toBe('a&b\u3000de');
});
