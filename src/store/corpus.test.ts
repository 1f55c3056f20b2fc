import { expect, test } from '@playwright/test';
import path from 'node:path';
import { expandDocument } from '../core/expand-document.ts';
import { decodeEntities } from '../core/html-entities.ts';
import type { DataRow } from '../model/checklist.ts';
import type { LocalisedText } from '../model/text.ts';
import { findPackageRoot } from './package-root.ts';
import { readRowsBeside } from './read-rows.ts';

// The documents themselves are the test data: what must stand in them is written here a second time, by code point where
// an editor, a formatter or git could exchange it unseen.
const readRows = readRowsBeside(path.join(findPackageRoot(), 'checklists', 'rich-text.yaml'));
const corpus = readRows('data/corpus');
const folder = (name: string): DataRow[] => readRows(`data/corpus/${name}`);
const htmlOf = ({ html }: DataRow): string => (typeof html === 'string' ? html : '');
const text = (rows: readonly DataRow[]): string => rows.map(htmlOf).join('\n');

test('every document has a name of its own, an origin and what it proves, in both languages', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(60);
  expect(new Set(folder('.').map(({ html }) => html)).size).toBe(corpus.length);
  for (const { id, about } of corpus) {
    const { title, origin, proves } = about as unknown as {
      title: LocalisedText;
      origin: string;
      proves: LocalisedText;
    };
    for (const { en, ja } of [title, proves]) {
      expect(en, id).toMatch(/[a-z]{2}/);
      expect(ja, id).toMatch(/[ぁ-んァ-ヶ一-龠]|^Mailchimp|^PHP/);
    }
    expect(origin.length, id).toBeGreaterThan(3);
  }
});

test('a folder is a part of the corpus, and an id stands in one of them only', () => {
  const families = ['broken', 'characters', 'comments', 'hostile', 'large', 'legacy', 'merge-tags', 'right-to-left'];
  expect(families.flatMap((name) => folder(name)).length).toBe(corpus.length);
  const twice = corpus.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index);
  expect(twice).toEqual([]);
});

test('markers stand first and last, so that a truncation shows', () => {
  for (const name of ['broken', 'characters', 'large', 'legacy', 'merge-tags', 'right-to-left']) {
    for (const row of folder(name)) {
      const [id, html] = [row.id, htmlOf(row)];
      expect([id, html.split('【ここから】').length, html.split('【ここまで】').length]).toEqual([id, 2, 2]);
    }
  }
});

test('large mails are as large as their names say, and different all the way', () => {
  const sizes = folder('large').map((row) => [row.id, Buffer.byteLength(htmlOf(expandDocument(row)))]);
  for (const [id, least, most] of [
    ['mail-of-100-kb', 100_000, 125_000],
    ['mail-of-300-kb', 300_000, 375_000],
    ['mail-of-1-mb', 1_000_000, 1_250_000],
  ] as const) {
    const bytes = Number(sizes.find(([name]) => name === id)?.[1]);
    expect([id, bytes, bytes >= least && bytes <= most]).toEqual([id, bytes, true]);
  }
  const [line] = folder('characters').filter(({ id }) => id === 'long-line');
  expect([...htmlOf(expandDocument(line ?? { id: '' }))].length).toBeGreaterThan(10_000);
  expect(Buffer.byteLength(text(corpus)), 'nothing large is kept in git').toBeLessThan(100_000);
});

test('every known shape of a mail is there, to the letter', () => {
  const all = text(corpus);
  for (const snippet of [
    '<!--[if mso]><table role="presentation"><tr><td width="300"><![endif]-->',
    '<!--[if !mso]><!--><p>x</p><!--<![endif]-->',
    '<!--[if (gte mso 9)|(IE)]>',
    '<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->',
    '<v:roundrect',
    '<w:anchorlock/>',
    '<table width="600" border="0" cellpadding="0" cellspacing="0" bgcolor="#FFFFFF" background="a.png" align="center" style="mso-table-lspace:0pt">',
    '<td height="1" style="line-height:1px;font-size:1px">&nbsp;</td>',
    '<center><font face="ＭＳ Ｐゴシック" size="2" color="red">',
    '@media only screen and (max-width:480px){.sp{width:100%!important}}',
    '@media (prefers-color-scheme:dark)',
    '&zwnj;&nbsp;'.repeat(50),
    '<u></u>',
    '#MessageViewBody',
    '[data-ogsc]',
    '<td></td>',
    '<TD ALIGN=CENTER BGCOLOR=#FFFFFF>',
    '<div align=center>',
    '<a name="top"></a>',
    '<a href="tel:',
    '"sms:',
    'cid:logo',
    '<html lang="ja" xmlns:v="urn:schemas-microsoft-com:vml"><head><meta charset="ISO-2022-JP">',
    'charset=Shift_JIS',
    '<![CDATA[',
    '<!-- 日本語コメント >-- -->',
    '<img width="600" height="" alt="" style="display:block" border="0"',
    '<v:background',
    '<iframe ',
    '<object ',
    '<embed ',
    '<video ',
    '<hr class="x" style="',
    '<ol start="3" type="A">',
    '<dl>',
    '<sup>',
    '<s>',
    '<strike>',
    '<ruby>漢<rt>かん</rt></ruby>',
    'aria-roledescription="email"',
    '～',
    '∥',
    '－',
  ]) {
    expect(all.includes(snippet), snippet).toBe(true);
  }
  expect(/(<table[^>]*>(?:(?!<\/table>)[^])*){5}/.test(text(folder('legacy'))), 'tables five deep').toBe(true);
});

test('every character that was lost before is there, by code point', () => {
  const all = decodeEntities(text(folder('characters')));
  const points = [
    0x301c, 0xff5e, 0x2212, 0xff0d, 0x2014, 0x2015, 0x2016, 0x2225, 0xa2, 0xa3, 0xac, 0xffe0, 0xffe1, 0xffe2, 0xa5,
    0x5c, 0xffe5, 0x2460, 0x2461, 0x2473, 0x2160, 0x2169, 0x2170, 0x2179, 0x3231, 0x3232, 0x3239, 0x3349, 0x338f,
    0x33a1, 0x2116, 0x2121, 0x337b, 0x337c, 0x337d, 0x337e, 0x32ff, 0x2211, 0x222e, 0x221f, 0x22bf, 0x9ad9, 0xfa11,
    0x5fb7, 0x6801, 0x6ff5, 0x5f45, 0x20bb7, 0x2123d, 0x29e3d, 0xe0100, 0xff76, 0xff9e, 0xff61, 0xff62, 0xff63, 0xff64,
    0xff65, 0xff9f, 0xff21, 0xff11, 0x3000, 0xff01, 0x3099, 0x3094, 0x30f7, 0x310, 0x301, 0x308, 0x332, 0x1f600, 0x200d,
    0x1f3fd, 0x1f3f3, 0x1f1ef, 0x20e3, 0x2764, 0xfe0f, 0xfe0e, 0x263a, 0x1fae0, 0x200b, 0xfeff, 0x2060, 0xad, 0xa0,
    0x2028, 0x2029, 0x9, 0x5e9, 0x645, 0x202e, 0xe01, 0xe49, 0x915, 0x94d, 0x93f, 0xd55c, 0xae00, 0x314e, 0x314f,
    0x3134, 0x7e41, 0x7b80, 0x76f4, 0x9aa8, 0x4eca, 0xa9, 0x200c,
  ];
  const missing = points.filter((point) => !all.includes(String.fromCodePoint(point)));
  expect(missing.map((point) => point.toString(16))).toEqual([]);
  for (const string of ['か\u3099', '葛\u{E0100}', '👨‍👩‍👧‍👦', '👩🏽‍💻', '🏳️‍🌈', '1️⃣', '${x}', '{{x}}', '%s', 'undefined']) {
    expect(all.includes(string), string).toBe(true);
  }
  for (const written of [
    '&amp;amp;',
    '&nbsp;',
    '&#160;',
    '&#xA0;',
    '&lt;b&gt;',
    '&copy;',
    '&hearts;',
    '&zwnj;',
    '&#12316;',
    '&#x20BB7;',
  ]) {
    expect(text(folder('characters')).includes(written), written).toBe(true);
  }
});

test('merge tags of all systems stand in every place', () => {
  const all = folder('merge-tags');
  const apart = ['loops-between-rows', 'tags-in-the-title'];
  const mails = all.filter(({ id }) => !apart.includes(id));
  expect(mails.length).toBeGreaterThanOrEqual(10);
  const tags = ['{{name}}', '{{ name }}', '{{{signature}}}', '*|FNAME|*', '%%name%%', '%order.nr%', '%account.email%'];
  const others = [
    '[[name]]',
    '${name}',
    '$$name$$',
    '<%= name %>',
    '<?php echo $n ?>',
    '##氏名##',
    '{姓}様',
    '__NAME__',
  ];
  for (const tag of [...tags, ...others, '@@name@@', '{{#each items}}<tr>', '{% if a &lt; b &amp;&amp; c &gt; d %}']) {
    expect(text(all).includes(tag), tag).toBe(true);
  }
  // What editors of fragments cannot keep stands apart, so that it hides nothing else.
  const [loops = '', title = ''] = apart.map((id) => text(all.filter((row) => row.id === id)));
  for (const row of mails) {
    const [id, html] = [row.id, htmlOf(row)];
    const [, tag = ''] = /hidden">(.*) 様だけ/.exec(html) ?? [];
    const places = ['hidden">', '【ここから】', '<strong>', 'href="', '?a=', 'alt="', '<!-- ', '<td>'];
    for (const place of places) expect(html.includes(place + tag), `${id}: ${place}${tag}`).toBe(true);
    expect([id, /style="color:[^"]{3}/.test(html), html.includes('mailto:'), html.includes('src="')]).toEqual([
      id,
      true,
      true,
      true,
    ]);
    expect([id, title.includes(tag), loops.includes(`<td>${tag}</td>`)]).toEqual([id, true, true]);
  }
});

test('every known attack is there, and each leaves a note of its own', () => {
  const attacks = folder('hostile');
  for (const attack of [
    '<img src="x" onerror=',
    '<svg><script>',
    '<math><mtext><table><mglyph><style>',
    'href="javascript:',
    'jAvAs&#99;ript:',
    'java&#9;script:',
    '<!--mce:protected ',
    'data-mce-src=',
    'data-mce-href=',
    'data-mce-style=',
    '<noscript>&amp;lt;/noscript&amp;gt;',
    'srcdoc=',
    "url('javascript:",
    '--!>',
  ]) {
    expect(text(attacks).includes(attack), attack).toBe(true);
  }
  const filled = attacks.map((row) => htmlOf(expandDocument(row)));
  for (const html of filled) expect(html).not.toContain('{canary');
  expect(new Set(filled.map((html) => /__sekishoXss_\w+/.exec(html)?.[0])).size).toBe(attacks.length);
});
