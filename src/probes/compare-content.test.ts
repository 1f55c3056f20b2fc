import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@playwright/test';
import { compareContent } from './compare-content.ts';

const compare = (old: string, next: string) => compareContent({ html: old }, { html: next });
const parts = (old: string, next: string): string[] => compare(old, next).map(({ part }) => part);

test('equal is silent', () => {
  expect(compare('<p>x</p>', '<p>x</p>')).toEqual([]);
  expect(compare('', '')).toEqual([]);
});

const CASES: { name: string; old: string; new: string; parts: string[] }[] = [
  {
    name: 'a gained attribute',
    old: '<iframe src="a"></iframe>',
    new: '<iframe src="a" sandbox=""></iframe>',
    parts: ['<iframe> gains sandbox=""'],
  },
  { name: 'a lost attribute', old: '<td bgcolor="#fff">x</td>', new: '<td>x</td>', parts: ['<td> loses bgcolor'] },
  {
    name: 'void tags',
    old: '<p>a<br />b</p><img src="x" />',
    new: '<p>a<br>b</p><img src="x">',
    parts: ['void tags lose their closing slash: <x /> → <x>'],
  },
  {
    name: 'a renamed element',
    old: '<p><strike>a</strike> b</p>',
    new: '<p><s>a</s> b</p>',
    parts: ['<strike> becomes <s>'],
  },
  {
    name: 'a span that becomes an element',
    old: '<p><span style="text-decoration: line-through;">a</span></p>',
    new: '<p><s>a</s></p>',
    parts: ['<span> becomes <s>'],
  },
  {
    name: 'a new element with its end',
    old: '<p>a</p>',
    new: '<p>a</p><p>&nbsp;</p>',
    parts: ['<p> is new', 'text "&nbsp;" is new'],
  },
  {
    name: 'a lost element',
    old: '<table><colgroup><col></colgroup><tr></tr></table>',
    new: '<table><tr></tr></table>',
    parts: ['<colgroup> is lost', '<col> is lost'],
  },
  {
    name: 'a full-width space',
    old: '<p>山\u3000田</p><p>\u3000a</p>',
    new: '<p>山 田</p><p> a</p>',
    parts: ['text: U+3000 IDEOGRAPHIC SPACE → U+0020 SPACE'],
  },
  {
    name: 'a hard space written as entity',
    old: '<p>a&nbsp;b</p>',
    new: '<p>a b</p>',
    parts: ['text: U+00A0 NO-BREAK SPACE → U+0020 SPACE'],
  },
  {
    name: 'entity spelling',
    old: '<p>a&nbsp;b</p>',
    new: '<p>a\u00A0b</p>',
    parts: ['written differently: &nbsp; → ⟨U+00A0⟩'],
  },
  {
    name: 'a wave dash',
    old: '<p>10〜20</p>',
    new: '<p>10～20</p>',
    parts: ['text: U+301C WAVE DASH → U+FF5E FULLWIDTH TILDE'],
  },
  {
    name: 'a lost variation selector',
    old: '<p>葛\u{E0100}城</p>',
    new: '<p>葛城</p>',
    parts: ['text: U+E0100 → nothing'],
  },
  { name: 'changed text', old: '<p>sale today</p>', new: '<p>sale tomorrow</p>', parts: ['text: "day" → "morrow"'] },
  { name: 'lost text', old: '<p>a</p>bye', new: '<p>a</p>', parts: ['text "bye" is lost'] },
  {
    name: 'white space between tags',
    old: '<p>a</p>\n<p>b</p>',
    new: '<p>a</p><p>b</p>',
    parts: ['white space "⟨U+000A⟩" between tags is lost'],
  },
  {
    name: 'a style declaration',
    old: '<td style="float: left; color: red">x</td>',
    new: '<td style="color: red; margin: 0">x</td>',
    parts: ['<td> › style loses float', '<td> › style gains margin: 0'],
  },
  {
    name: 'a style value',
    old: '<b style="color: rgb(255, 0, 0);">x</b>',
    new: '<b style="color: #ff0000;">x</b>',
    parts: ['<b> › style › color: "rgb(255, 0, 0)" → "#ff0000"'],
  },
  {
    name: 'style spelling',
    old: '<b style="color:red">x</b>',
    new: '<b style="color: red;">x</b>',
    parts: ['<b> › style is written differently'],
  },
  {
    name: 'classes',
    old: '<p class="a b">x</p>',
    new: '<p class="b c">x</p>',
    parts: ['<p> › class loses a', '<p> › class gains c'],
  },
  {
    name: 'attribute order',
    old: '<a href="x" id="y">x</a>',
    new: '<a id="y" href="x">x</a>',
    parts: ['<a>: attributes in another order'],
  },
  { name: 'quotes', old: "<a href='x'>x</a>", new: '<a href="x">x</a>', parts: ['<a> is written differently'] },
  {
    name: 'a conditional comment',
    old: '<!--[if mso]><td><![endif]-->x',
    new: 'x',
    parts: ['comment "[if mso]><td><![endif]" is lost'],
  },
  {
    name: 'php',
    old: '<p>a<?php echo 1 ?></p>',
    new: '<p>a</p>',
    parts: ['"<?php echo 1 ?>" is lost', 'merge tag "<?php echo 1 ?>" is lost'],
  },
  {
    name: 'an encoded merge tag',
    old: '<a href="{{x}}">a</a>',
    new: '<a href="%7B%7Bx%7D%7D">a</a>',
    parts: ['<a> › href: "{{x}}" → "%7B%7Bx%7D%7D"', 'merge tag "{{x}}" is lost'],
  },
  {
    name: 'upper case',
    old: '<P>a</P>',
    new: '<p>a</p>',
    parts: ['<p> is written differently', 'written differently: "</P>" → "</p>"'],
  },
  {
    name: 'lists of another make',
    old: '<ul><li>A</li></ul>',
    new: '<ol><li data-list="bullet"><span class="ui"></span>A</li></ol>',
    parts: ['<ul> becomes <ol>', '<li> gains data-list="bullet"', '<span class> is new'],
  },
  {
    name: 'a dangerous new element',
    old: 'a',
    new: 'a<img src="x" onerror="e()">',
    parts: ['<img src="x" onerror="e()"> is new'],
  },
  { name: 'NUL and lone surrogates', old: 'a\0b', new: 'a\uD800b', parts: ['text: U+0000 NULL → U+D800'] },
];

for (const { name, old, new: next, parts: expected } of CASES) {
  test(`names ${name}`, () => {
    expect(parts(old, next)).toEqual(expected);
  });
}

test('the same change in other documents has the same identity', () => {
  const one = compare('<p>a<iframe src="x"></iframe></p>', '<p>a<iframe src="x" sandbox=""></iframe></p>');
  const other = compare(
    '<div><iframe></iframe>z<iframe></iframe></div>',
    '<div><iframe sandbox=""></iframe>z<iframe sandbox=""></iframe></div>',
  );
  expect(one[0]?.identity).toBe(other[0]?.identity);
  expect(other[0]?.summary.en).toBe('<iframe> gains sandbox="" (2 places)');
});

test('another value is another identity, even when it is long', () => {
  const gain = (value: string) => compare('<a>x</a>', `<a href="${value}">x</a>`)[0]?.identity;
  expect(gain(`${'a'.repeat(500)}b`)).not.toBe(gain(`${'a'.repeat(500)}c`));
});

test('shows the lines, the counts and the source around', () => {
  const [difference] = compare('<td bgcolor="#fff">x</td><td bgcolor="#fff">y</td>', '<td>x</td><td>y</td>');
  expect(difference?.evidence).toEqual({
    kind: 'text',
    old: '<td bgcolor="#fff">x</td><td bgcolor="#fff">y</td>',
    new: '<td>x</td><td>y</td>',
    changes: [
      { path: '<td> › bgcolor ×2', old: '#fff', new: null },
      { path: 'number of <td bgcolor>', old: 2, new: 0 },
    ],
  });
});

test('unequal documents are never silent', () => {
  let seed = 11;
  const random = (below: number): number => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below;
  const pieces = [
    '<p>',
    '</p>',
    '<b class="a">',
    "<b class='a'>",
    '<br />',
    '<br>',
    ' ',
    '\u3000',
    '&nbsp;',
    '\u00A0',
    '\u200B',
    'x',
    '<!--c-->',
    '<',
    '>',
    '<a b>',
    '<a b="">',
    '</P>',
    '&amp;',
    '&#38;',
    '\0',
    '\uDC00',
    'é',
    'e\u0301',
    '<style>',
    '</style>',
  ];
  // One expectation at the end: thousands of them are thousands of steps to the runner.
  const wrong: string[] = [];
  for (let round = 0; round < 1500; round++) {
    const make = () => Array.from({ length: random(9) }, () => pieces[random(pieces.length)]).join('');
    const [old, next] = [make(), make()];
    const found = compare(old, next);
    const isSound =
      found.length > 0 === (old !== next) &&
      new Set(found.map(({ part }) => part)).size === found.length &&
      isDeepStrictEqual(JSON.parse(JSON.stringify(found)), found);
    if (!isSound) wrong.push(JSON.stringify([old, next, found]));
  }
  expect(wrong).toEqual([]);
});

test('a whole rewritten mail stays readable and quick', () => {
  const mail = (tag: string) =>
    Array.from(
      { length: 8000 },
      (_, row) => `<tr><td ${tag}="${row}" class="c${row % 90}">row ${row}<br /></td></tr>\n`,
    ).join('');
  const found = compare(mail('bgcolor'), mail('data-x').replaceAll(' />', '>').replaceAll('row', 'line'));
  expect(found.length).toBeLessThanOrEqual(60);
  expect(JSON.stringify(found).length).toBeLessThan(600_000);
});

test.describe('mail clients', () => {
  const clientsOf = (old: string, next: string) =>
    compare(old, next).map(({ part, mailClients = [] }) => [part, mailClients.map(({ en }) => en.split(' ')[2])]);

  test('what they do not show is told beside the difference by which it came', () => {
    const old = '<table bgcolor="#fff"><tbody><tr><td>a</td></tr></tbody></table><p>b</p>';
    const next = '<div style="display: flex;">a</div><p><video src="c"></video>b</p>';
    const told = clientsOf(old, next);
    expect(told.filter(([, lines]) => lines?.length)).toEqual([
      [expect.stringContaining('<div'), ['display:flex']],
      [expect.stringContaining('<video'), ['<video>']],
    ]);
  });

  test('it is told once, also where a style sheet changes', () => {
    const sheet = (rule: string) => `<style>${rule}</style><p>a</p>`;
    expect(clientsOf(sheet('p{color:red}'), sheet('p{color:red;display:grid}')).flatMap(([, lines]) => lines)).toEqual([
      'display:grid',
    ]);
  });

  test('it is no part of what a decision is bound to', () => {
    const [found] = compare('<p>a</p>', '<p style="display:flex">a</p>');
    expect(found?.mailClients).toHaveLength(1);
    for (const bound of [found?.part, found?.identity, found?.exactly]) expect(bound).not.toContain('Outlook');
  });

  test('silent where nothing is lost', () => {
    expect(clientsOf('<p><font color="red">a</font></p>', '<p><span style="color:red">a</span></p>')).toEqual(
      parts('<p><font color="red">a</font></p>', '<p><span style="color:red">a</span></p>').map((part) => [part, []]),
    );
  });
});
