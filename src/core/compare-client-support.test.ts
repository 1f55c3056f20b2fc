import { expect, test } from '@playwright/test';
import { compareClientSupport, tellClientLoss } from './compare-client-support.ts';
import { MAIL_CLIENTS, MAIL_FEATURES } from './mail-client-support.ts';

const features = (old: string, next: string): string[] => compareClientSupport(old, next).map(({ feature }) => feature);

const TABLE = '<table bgcolor="#ffffff" width="600"><tbody><tr><td>左</td><td>右</td></tr></tbody></table>';

test('equal exports lose nothing', () => {
  for (const html of ['', TABLE, '<div style="display:grid"><video src="a.mp4"></video></div>']) {
    expect(compareClientSupport(html, html)).toEqual([]);
  }
});

test('a table that becomes flexible boxes is lost in Outlook for Windows', () => {
  const flex = '<div style="display: flex; background-color: #ffffff;"><div>左</div><div>右</div></div>';
  const [loss, ...others] = compareClientSupport(TABLE, flex);
  expect(others).toEqual([]);
  expect(loss).toMatchObject({ feature: 'display:flex', at: 0 });
  expect(loss?.lost).toEqual(['Outlook (Windows)']);
  expect(loss?.partly).toContain('Gmail (iOS, Android)');
  expect(loss && tellClientLoss(loss)).toEqual({
    en: 'mail clients: display:flex not in Outlook (Windows); partly in Gmail (iOS, Android)',
    ja: 'メールソフト：display:flex は Outlook (Windows) で無効、Gmail (iOS, Android) で一部のみ有効',
  });
});

test('a font that becomes a span is shown everywhere', () => {
  const font = '<p><font color="#ff0000" face="Arial">赤</font></p>';
  expect(compareClientSupport(font, '<p><span style="color: #ff0000; font-family: Arial;">赤</span></p>')).toEqual([]);
  expect(features(font, '<p><span style="color: rgba(255, 0, 0, 0.5);">赤</span></p>')).toEqual(['rgba()']);
});

test('what the old export used as well is nothing new, and what it alone used is no loss', () => {
  const flex = (colour: string): string => `<div style="display:flex;color:${colour}">x</div>`;
  expect(features(flex('red'), flex('blue'))).toEqual([]);
  expect(features(flex('red'), '<p>x</p>')).toEqual([]);
});

test('real pairs of editors and their upgrades', () => {
  const pairs: [old: string, next: string, found: string[]][] = [
    [
      '<p><img src="a.png" width="600"></p>',
      '<figure><img src="a.png" width="600"></figure>',
      ['<section>, <article>, <figure> …'],
    ],
    ['<p align="center">x</p>', '<p style="text-align: center;">x</p>', ['text-align']],
    [
      '<table align="center"><tr><td>x</table>',
      '<table style="margin-left: auto; margin-right: auto;"><tr><td>x</table>',
      ['margin'],
    ],
    [
      '<p><img src="a.png"></p>',
      '<p><img src="a.png" loading="lazy" srcset="b.png 2x"></p>',
      ['srcset="", sizes=""', 'loading=""'],
    ],
    ['<p><strike>x</strike></p>', '<p><s>x</s></p>', []],
    ['<ul><li>x</li></ul>', '<ol><li data-list="bullet">x</li></ol>', []],
    ['<td background="a.png">x</td>', '<td style="background-image: url(a.png)">x</td>', ['background-image']],
    ['<p>x</p>', '<p><iframe src="https://video.example/"></iframe><video src="a.mp4"></video></p>', ['<video>']],
    ['<p>x</p>', '<p style="width: calc(100% - 10px)">x</p>', ['calc()', 'width']],
    [
      '<p>x</p>',
      '<style>.a:hover{--c:red}@media (prefers-color-scheme:dark){.a{color:red!important}}</style><p>x</p>',
      ['@media', '@media (prefers-color-scheme)', 'var()', ':hover', '<style>', '!important'],
    ],
  ];
  for (const [old, next, found] of pairs)
    expect([next, features(old, next).toSorted()]).toEqual([next, found.toSorted()]);
});

test('what only looks like a feature is none', () => {
  const words = '<p>display:flex は Outlook で使えません。<code>&lt;video&gt;</code></p>';
  expect(features('<p>x</p>', words)).toEqual([]);
  expect(features('<p>x</p>', '<p>x</p><!-- <video src="a.mp4"></video> -->')).toEqual([]);
  expect(features('<p>x</p>', '<p title="display:flex" data-style="display:flex" id="flex">x</p>')).toEqual([]);
  expect(features('<p>x</p>', `<p style="font-family:'calc(1vh)', flex">x</p>`)).toEqual([]);
});

test('what is lost altogether stands before what is shown in part', () => {
  const losses = compareClientSupport('<p>x</p>', '<p style="margin:0"><video src="a.mp4"></video></p>');
  expect(losses.map(({ feature, lost }) => [feature, lost.length > 0])).toEqual([
    ['<video>', true],
    ['margin', false],
  ]);
});

test('hostile markup is looked through in time that grows with its length', () => {
  const parts = [
    'a:(',
    '{',
    '}',
    ';',
    '@media(',
    ':',
    '@',
    '1',
    '1.',
    'a',
    'a-',
    '-',
    '"',
    "'",
    '/*',
    'url(',
    ' ',
    '! ',
    '#',
  ];
  const start = performance.now();
  for (const part of parts) {
    compareClientSupport('', `<style>${part.repeat(100_000)}`);
    compareClientSupport('', `<style>a{b:${part.repeat(100_000)}`);
    compareClientSupport('', `<p style='a:${part.replaceAll("'", '').repeat(100_000)}'>`);
  }
  // Each takes a few milliseconds; looking at every character from every other one would take minutes.
  expect(performance.now() - start).toBeLessThan(20_000);
});

test('the data name every client once, say what not everybody shows, and can be found', () => {
  expect(new Set(MAIL_CLIENTS.map((client) => client.join())).size).toBe(MAIL_CLIENTS.length);
  expect(new Set(MAIL_CLIENTS.map(([family]) => family))).toEqual(
    new Set(['Outlook', 'Gmail', 'Apple Mail', 'Yahoo! Mail', 'Thunderbird', 'Samsung Email']),
  );
  expect(MAIL_FEATURES.length).toBeGreaterThan(150);
  const signs = MAIL_FEATURES.flatMap((feature) => feature.signs);
  expect(new Set(signs).size).toBe(signs.length);
  for (const { name, support } of MAIL_FEATURES)
    expect([name, support]).toEqual([name, expect.stringMatching(/^[yanu]{15}$/)]);
});
