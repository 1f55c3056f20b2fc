import { expect, test } from '@playwright/test';
import { expandDocument } from './expand-document.ts';

test('a block stands in the document as often as its row says, with its number', () => {
  const html = '<p>a</p><!-- block --><b>{n}</b>\n<!-- /block --><p>z</p>';
  expect(expandDocument({ id: 'x', blocks: 3, html })['html']).toBe('<p>a</p><b>1</b>\n<b>2</b>\n<b>3</b>\n<p>z</p>');
  expect(expandDocument({ id: 'x', html })['html']).toBe(html);
});

test('a hostile document names its own row', () => {
  const { html } = expandDocument({ id: 'script-urls', html: '<a href="javascript:{canary}">x</a>' });
  expect(html).toBe('<a href="javascript:window.__sekishoXss_script_urls=1">x</a>');
});

test('a row without a document stays as it is', () => {
  const row = { id: 'x', text: '{canary}', repeat: 'a', times: 3 };
  expect(expandDocument(row)).toEqual(row);
});
