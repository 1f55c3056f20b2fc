import { expect, test } from '@playwright/test';
import type { Law } from './asset-invariants.ts';
import {
  arrivesAsExported,
  bccIsHidden,
  charactersArrive,
  charsetIsDeclared,
  deliveredAsWritten,
  headerNamesRecipients,
  isInHeader,
  isNamedIn,
  refusedWithWords,
  sentAsReserved,
  sentOnce,
  textPartSaysTheSame,
} from './mail-invariants.ts';
import type { ReceivedMail } from './read-mail.ts';

const holds = ([, actual, expected]: Law): boolean => JSON.stringify(actual) === JSON.stringify(expected);

const mailOf = (special: Partial<ReceivedMail>): ReceivedMail => ({
  from: 'shop@example.jp',
  recipients: ['taro@example.jp'],
  header: 'To: taro@example.jp',
  to: ['taro@example.jp'],
  cc: [],
  subject: '春',
  html: '<p>春</p>',
  text: '春',
  charset: 'utf-8',
  ...special,
});

test('an envelope is literal before the @, and its domain is a domain', () => {
  const written = { 'to: x': ['ha..na@docomo.example', 'taro@例え.example'] };
  const sent = { 'to: x': ['taro@xn--r8jz45g.example', 'ha..na@DOCOMO.example'] };
  expect(holds(deliveredAsWritten(sent, written))).toBe(true);
  for (const wrong of ['"ha..na"@docomo.example', 'HA..na@docomo.example', 'hana@docomo.example']) {
    const [, second] = sent['to: x'];
    expect(holds(deliveredAsWritten({ 'to: x': [wrong, second ?? ''] }, written)), wrong).toBe(false);
  }
  expect(holds(deliveredAsWritten({ 'to: x': 'refused' }, written))).toBe(false);
  expect(holds(deliveredAsWritten({ 'to: x': [] }, { 'to: x': 'refused' }))).toBe(false);
});

test('a blind copy is seen in any header, however it is quoted or broken', () => {
  expect(isInHeader(mailOf({ header: 'X-Bcc: "ha..na"@docomo.\r\n example' }), 'ha..na@docomo.example')).toBe(true);
  expect(isInHeader(mailOf({}), 'jiro@example.jp')).toBe(false);
  expect([holds(bccIsHidden([])), holds(bccIsHidden(['jiro@example.jp']))]).toEqual([true, false]);
});

test('quotes in a header name the same mailbox', () => {
  expect(isNamedIn(['"ha..na"@docomo.example'], 'ha..na@docomo.example')).toBe(true);
  expect(isNamedIn(['taro@xn--r8jz45g.example'], 'taro@例え.example')).toBe(true);
  expect(isNamedIn(['taro@example.jp'], 'jiro@example.jp')).toBe(false);
  expect([holds(headerNamesRecipients([])), holds(headerNamesRecipients(['to: x']))]).toEqual([true, false]);
});

test('each recipient gets one mail, in one delivery or in several', () => {
  const both = ['taro@example.jp', 'jiro@example.jp'];
  expect(holds(sentOnce([mailOf({ recipients: both })], both))).toBe(true);
  expect(
    holds(
      sentOnce(
        both.map((one) => mailOf({ recipients: [one] })),
        both,
      ),
    ),
  ).toBe(true);
  for (const [what, mails] of Object.entries({
    none: [],
    'one is left out': [mailOf({ recipients: ['taro@example.jp'] })],
    twice: [mailOf({ recipients: both }), mailOf({ recipients: ['taro@example.jp'] })],
    'somebody else': [mailOf({ recipients: [...both, 'x@example.jp'] })],
  })) {
    expect(holds(sentOnce(mails, both)), what).toBe(false);
  }
});

test('characters and refusals are compared as they are', () => {
  expect(holds(charactersArrive({ subject: '①' }, { subject: '①' }))).toBe(true);
  expect(holds(charactersArrive({ subject: '1' }, { subject: '①' }))).toBe(false);
  expect([holds(refusedWithWords([])), holds(refusedWithWords(['to: x']))]).toEqual([true, false]);
});

test('an application puts more around what was exported and takes nothing away', () => {
  const exported =
    '<!--[if mso]><p>x</p><![endif]--><table width="600"><tbody><tr><td>春の &amp; 夏</td></tr></tbody></table>';
  expect(holds(arrivesAsExported(`<html><body>${exported}<p>配信停止</p></body></html>`, exported))).toBe(true);
  for (const [from, to] of [
    ['[if mso]', ' [if mso]'],
    [' width="600"', ''],
    ['春の', ''],
    ['<tbody>', ''],
  ] as const) {
    expect(holds(arrivesAsExported(exported.replace(from, to), exported)), from).toBe(false);
  }
});

test('the text part says every text, wherever its lines break', () => {
  const exported = '<style>p { color: red }</style><h1>春の ご案内</h1><p>一つ目<br>二つ目 &#8203;</p><p>＊＊</p>';
  expect(holds(textPartSaysTheSame('春の\nご案内\n一つ\n目\n二つ目\u200b', exported))).toBe(true);
  expect(textPartSaysTheSame('春のご案内\n一つ目', exported)[1]).toEqual(['二つ目 \u200b']);
  expect(textPartSaysTheSame('', exported)[1]).toHaveLength(3);
});

test('HTML may say nothing of its character set, and nothing wrong', () => {
  const mail = { charset: 'iso-2022-jp', html: '<p>x</p>' };
  expect(holds(charsetIsDeclared(mail, 'ISO-2022-JP'))).toBe(true);
  expect(holds(charsetIsDeclared({ ...mail, html: '<meta charset="iso-2022-jp">' }, 'ISO-2022-JP'))).toBe(true);
  expect(holds(charsetIsDeclared({ ...mail, html: '<meta charset="UTF-8">' }, 'ISO-2022-JP'))).toBe(false);
  expect(holds(charsetIsDeclared({ ...mail, charset: 'utf-8' }, 'ISO-2022-JP'))).toBe(false);
});

test('a reserved mail is sent on its day, as it was made', () => {
  const reserved = { subject: '春', html: '<center><b>春</b></center>' };
  const mails = [mailOf({ html: `<body>${reserved.html}</body>` })];
  expect(holds(sentAsReserved({ early: 0, mails }, reserved))).toBe(true);
  expect(holds(sentAsReserved({ early: 1, mails }, reserved))).toBe(false);
  expect(holds(sentAsReserved({ early: 0, mails: [] }, reserved))).toBe(false);
  const anew = [mailOf({ html: '<div><strong>春</strong></div>' })];
  expect(sentAsReserved({ early: 0, mails: anew }, reserved)[1]).toMatchObject({
    missing: { tags: ['<center>', '<b>'] },
  });
});
