import { expect, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildVendorParcel } from './build-vendor-parcel.ts';
import { hideIn, makeHider } from './hide-own.ts';
import { BadInput } from './problem.ts';
import { oneColourPng } from './one-colour-png.ts';
import { stripPng } from './strip-png.ts';
import { stripTrace } from './strip-trace.ts';

const OWN = { hosts: ['mail.acme.example'], paths: ['/srv/acme/run'], names: ['Aoki Aiko', 'ACME'] };
const hider = (corpus = '') => makeHider(OWN, corpus);

test('hosts, secrets, addresses, folders and names become placeholders', () => {
  const { hide } = hider('see https://cdn.acme.example/a.js');
  const cases: [string, string][] = [
    ['https://u:p@MAIL.acme.example:8443/x?token=abc', 'https://host-1.invalid/x?token={secret}'],
    ['cdn.acme.example is down', 'host-2.invalid is down'],
    ['wss://10.1.2.3/x and 10.1.2.4', 'wss://host-3.invalid/x and {ip}'],
    ['{"apiKey":"k-123456","count":3}', '{"apiKey":"{secret}","count":3}'],
    ['{csrfToken:string,ids:[number]}', '{csrfToken:string,ids:[number]}'],
    ['from a.b@acme.example', 'from {address}'],
    ['/srv/acme/run/x.ts C:\\Users\\aoki\\a.txt', '{path}/x.ts {path}'],
    ['written by aoki aiko of Acme', 'written by {name} of {name}'],
  ];
  for (const [text, hidden] of cases) expect(hide(text)).toBe(hidden);
  for (const [, hidden] of cases) expect(hide(hidden)).toBe(hidden);
});

test("what is nobody's stays: versions, standards, the vendor, editor HTML", () => {
  const one = hider();
  const texts = [
    'tinymce 7.9.3 → 8.0.1, http://www.w3.org/2000/svg, https://sp.tinymce.com/i?aid=1, https://www.example.com/a',
    '<p class="mce-content-body" style="color: #ff0000">名前 {{name}} *|FNAME|*</p> // a comment',
    'GET /vendor/plugins/media/plugin.min.js → 200',
  ];
  for (const text of texts) expect(one.hide(text)).toBe(text);
  expect(one.hidden()).toEqual([]);
});

test('what was taken out is counted, and never told', () => {
  const one = hider();
  hideIn({ a: ['https://mail.acme.example/', { 'Aoki Aiko': 'mail.acme.example' }] }, one.hide);
  expect(one.hidden()).toEqual([
    { kind: 'host', placeholder: 'host-1.invalid', count: 2 },
    { kind: 'name', placeholder: '{name}', count: 1 },
  ]);
});

test('a picture keeps its pixels and loses its words', () => {
  const plain = oneColourPng(0xff0000);
  const words = Buffer.from('mail.acme.example', 'latin1');
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, words.length]), Buffer.from('tEXt'), words, Buffer.alloc(4)]);
  const afterHeader = 8 + 25;
  const png = Buffer.concat([plain.subarray(0, afterHeader), chunk, plain.subarray(afterHeader), Buffer.from('ACME')]);
  expect(hider().isIn(png.toString('latin1'))).toBe(true);
  expect(stripPng(png)).toEqual(plain);
  expect([stripPng(strToU8('no picture at all')), stripPng(png.subarray(0, 40))]).toEqual([null, null]);
});

test('of a trace only what can be searched is kept', () => {
  const trace = zipSync({
    'trace.network': strToU8('{"url":"https://mail.acme.example/a\\"b"}\nno JSON: ACME\n'),
    'trace.stacks': strToU8('{}'),
    'resources/a.css': strToU8('a{} /* ACME */'),
    'resources/b.woff2': new Uint8Array([0, 255, 1]),
    'resources/c.jpeg': strToU8('ACME'),
    'resources/d.jpeg': strToU8('picture'),
  });
  const { zip, leftOut } = stripTrace(trace, hider(), new Date('2026-01-01'));
  const files = Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  expect(files).toEqual({
    'trace.network': '{"url":"https://host-1.invalid/a\\"b"}\n',
    'resources/a.css': 'a{} /* {name} */',
    'resources/d.jpeg': 'picture',
  });
  expect(leftOut).toBe(3);
});

test('a parcel that still holds something of ours is not made', () => {
  const parcel = (name: string, text: string) => () =>
    buildVendorParcel({ [name]: strToU8(text) }, hider(), new Date('2026-01-01'));
  expect(parcel('README.md', 'fine')).not.toThrow();
  for (const [name, text] of [
    ['README.md', 'https&#58;//mail.acme.example/'],
    ['report.json', '{"a":"ACME"}'],
    ['a.png', 'ACME'],
    ['ACME.md', ''],
  ] as const)
    expect(parcel(name, text), name).toThrow(BadInput);
  const inner = zipSync({ 'a.txt': strToU8('ACME') });
  expect(() => buildVendorParcel({ 't.zip': inner }, hider(), new Date('2026-01-01'))).toThrow('t.zip/a.txt');
});
