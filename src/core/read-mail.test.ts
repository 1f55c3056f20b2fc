import { expect, test } from '@playwright/test';
import { declarationsOf, readMail } from './read-mail.ts';

const mailOf = (...lines: (string | Buffer)[]) => ({
  from: 'shop@example.jp',
  to: ['taro@example.jp', 'x@example.jp'],
  raw: Buffer.concat(lines.flatMap((line) => [Buffer.from(line as string), Buffer.from('\r\n')])).toString('base64'),
});

const JIS = Buffer.from('\x1b$B=U\x1b(B', 'latin1');

test('subject and parts are decoded by the character sets they name', async () => {
  const mail = await readMail(
    mailOf(
      'From: shop@example.jp',
      'To: =?UTF-8?B?5bGx55Sw?= <taro@example.jp>',
      `Subject: =?ISO-2022-JP?B?${JIS.toString('base64')}?=`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative;',
      '\tboundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=ISO-2022-JP',
      '',
      JIS,
      '--b',
      'Content-Type: text/html;',
      ' charset="ISO-2022-JP"',
      '',
      Buffer.concat([Buffer.from('<p>'), JIS, Buffer.from('</p>')]),
      '--b--',
    ),
  );
  expect(mail).toMatchObject({ subject: '春', to: ['taro@example.jp'], cc: [], charset: 'iso-2022-jp' });
  expect([mail.text.trim(), mail.html.trim()]).toEqual(['春', '<p>春</p>']);
  expect(mail.recipients).toEqual(['taro@example.jp', 'x@example.jp']);
  expect(mail.header).toContain('multipart/alternative');
  expect(mail.header).not.toContain('--b');
});

test('a mail without a text part has none, though its HTML could be read as one', async () => {
  const mail = await readMail(mailOf('Subject: x', 'Content-Type: text/html; charset=utf-8', '', '<p>Hello</p>'));
  expect([mail.text, mail.html.trim(), mail.charset]).toEqual(['', '<p>Hello</p>', 'utf-8']);
});

test('nor has one whose text part is empty', async () => {
  const parts = ['--b', 'Content-Type: text/plain', '', '', '--b', 'Content-Type: text/html', '', '<p>x</p>', '--b--'];
  const mail = await readMail(mailOf('Content-Type: multipart/alternative; boundary=b', '', ...parts));
  expect([mail.text.trim(), mail.html.trim(), mail.charset]).toEqual(['', '<p>x</p>', '']);
});

test('what is no mail at all is read as one with nothing in it', async () => {
  expect(await readMail({ from: '', to: [], raw: '' })).toMatchObject({ subject: '', html: '', text: '', header: '' });
});

test('what HTML says of itself, in either way of saying it', () => {
  const head = '<html lang="ja"><head><meta charset="UTF-8"><title> 春 &amp; 夏 </title></head>';
  expect(declarationsOf(head)).toEqual({ title: '春 & 夏', lang: 'ja', charset: 'utf-8' });
  const old = '<meta http-equiv="Content-Type" content="text/html; charset=ISO-2022-JP">';
  expect(declarationsOf(old)).toEqual({ title: '', lang: '', charset: 'iso-2022-jp' });
  expect(declarationsOf('<p>x</p>')).toEqual({ title: '', lang: '', charset: '' });
});
