import { expect, test } from '@playwright/test';
import { readVisibleLinks, readVmlButtons } from './vml-buttons.ts';

const BUTTON =
  '<!--[if mso]><v:roundrect xmlns:v="urn:schemas-microsoft-com:vml" href="https://e.example/?a=1&amp;b=2" style="height:40px;v-text-anchor:middle;width:200px;" arcsize="10%"><w:anchorlock/><center style="color:#fff">春 &amp; 夏</center></v:roundrect><![endif]-->';

test('a button of Outlook has text, address and size', () => {
  const { text, href, width, height } = readVmlButtons(`<p>x</p>${BUTTON}`)[0]!;
  expect([text, href, width, height]).toEqual(['春 & 夏', 'https://e.example/?a=1&b=2', '200px', '40px']);
});

test('what is missing of it is missing', () => {
  expect(readVmlButtons('<!--[if mso]><v:rect href="#"><w:anchorlock/></v:rect><![endif]-->')).toEqual([
    { text: '', href: '#', width: '', height: '' },
  ]);
  expect(readVmlButtons('<!--[if mso]><v:rect href="#" style="max-width:9px">x</v:rect><![endif]-->')[0]?.width).toBe(
    '',
  );
});

test('shapes without an address, and shapes that nobody hides, are no buttons', () => {
  expect(readVmlButtons('<!--[if mso]><v:rect fill="t"><v:fill src="a.png"/></v:rect><![endif]-->')).toEqual([]);
  expect(readVmlButtons('<v:rect href="#">x</v:rect>')).toEqual([]);
  expect(readVmlButtons('<!--[if mso]><v:rect href="#">never closed')).toEqual([]);
});

test('links are those that everybody sees', () => {
  expect(readVisibleLinks(`${BUTTON}<a href="x?a=1&amp;b=2"><b>春</b> &amp; 夏 </a><a name="top"></a>`)).toEqual([
    { text: '春 & 夏', href: 'x?a=1&b=2' },
    { text: '', href: '' },
  ]);
  expect(readVisibleLinks('<!--[if !mso]><!--><a href="#">x</a><!--<![endif]-->')).toEqual([{ text: 'x', href: '#' }]);
});
