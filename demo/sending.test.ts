import { expect, test } from '@playwright/test';
import type { ReservedMail } from '../src/model/mail.ts';
import { signInOverHttp, type ApiClient } from './server/api-client.ts';
import { startDemo, type Demo } from './start-demo.ts';

const MAIL: ReservedMail = {
  to: 'taro@example.jp',
  cc: '',
  bcc: '',
  subject: 'お知らせ',
  charset: 'UTF-8',
  html: '<h1>見出し</h1><p>本文<br>二行目 &amp; <a href="https://www.example.com/">リンク</a></p>',
};

let demo: Demo;
let client: ApiClient;
test.beforeAll(async () => {
  demo = await startDemo({ build: '5.1' });
  client = await signInOverHttp(demo);
});
test.afterAll(() => demo.close());
test.beforeEach(async () => void (await client.staging('PUT', 'mails', { reserved: [] })));

test('a mail reaches To, Cc and Bcc, by envelopes that are as they were written', async () => {
  const to = '"山田 太郎" <ha..na@docomo.example>, TARO@Example.JP\ntaro@例え.example';
  expect(await client.testSend({ ...MAIL, to, cc: '.hanako@docomo.example', bcc: "o'brien@example.com" }, 'a')).toEqual(
    {
      status: 200,
      said: 'sent',
      shown: '',
    },
  );
  const [mail] = await client.mails();
  expect(mail?.recipients).toEqual([
    'ha..na@docomo.example',
    'TARO@Example.JP',
    'taro@例え.example',
    '.hanako@docomo.example',
    "o'brien@example.com",
  ]);
  expect(mail?.header).not.toContain('brien');
  expect(mail?.header).not.toMatch(/^bcc:/im);
  expect(mail).toMatchObject({ subject: 'お知らせ', cc: ['".hanako"@docomo.example'], charset: 'utf-8' });
  expect(mail?.html).toContain(`<title>お知らせ</title></head><body>${MAIL.html}</body>`);
  expect(mail?.text.trim()).toBe('見出し\n本文\n二行目 & リンク');
});

for (const [what, draft, answer] of [
  ['nobody', { to: ' , ' }, { said: 'no-recipient', shown: '' }],
  ['a local part that is not ASCII', { to: '太郎@example.jp' }, { said: 'no-address', shown: '太郎@example.jp' }],
  ['no domain', { cc: 'taro@' }, { said: 'no-address', shown: 'taro@' }],
  ['a header behind a line break', { to: 'a@example.jp\r\nBcc: x@example.jp' }, { shown: 'Bcc: x@example.jp' }],
  ['characters ISO-2022-JP lacks', { charset: 'ISO-2022-JP', subject: '〜😀' }, { shown: '〜 😀' }],
] as [string, Partial<ReservedMail>, object][]) {
  test(`${what} is refused as a whole, with what it is about`, async () => {
    expect(await client.testSend({ ...MAIL, ...draft }, 'a')).toMatchObject({ status: 422, ...answer });
    expect(await client.reserve({ ...MAIL, ...draft }, 'b')).toMatchObject({ status: 422, ...answer });
    await client.staging('POST', 'mails/due');
    expect(await client.mails()).toEqual([]);
  });
}

test('ISO-2022-JP keeps what it has, however long the subject is', async () => {
  const subject = 'ＡＢＣ　①㈱髙～ｶﾅ'.repeat(12);
  await client.testSend({ ...MAIL, charset: 'ISO-2022-JP', subject, html: `<p>${subject}</p>` }, 'a');
  const [mail] = await client.mails();
  expect(mail).toMatchObject({ subject, charset: 'iso-2022-jp' });
  expect(mail?.html).toContain(`<meta charset="ISO-2022-JP"><title>${subject}</title>`);
  expect(mail?.text.trim()).toBe(subject);
});

test('a wish that comes twice is one mail, at the same time or later', async () => {
  await Promise.all([client.testSend(MAIL, 'a'), client.testSend(MAIL, 'a')]);
  await client.testSend(MAIL, 'a');
  expect(await client.mails()).toHaveLength(1);
  await client.testSend(MAIL, 'b');
  expect(await client.mails()).toHaveLength(2);
});

test('what is reserved waits for its day, and is sent once', async () => {
  await client.staging('PUT', 'mails', { reserved: [{ ...MAIL, subject: '先の予約' }] });
  await client.reserve(MAIL, 'a');
  expect(await client.mails()).toEqual([]);
  await client.staging('POST', 'mails/due');
  await client.staging('POST', 'mails/due');
  expect((await client.mails()).map(({ subject }) => subject)).toEqual(['先の予約', 'お知らせ']);
});

test('strangers learn nothing of the mails, and bad bodies change nothing', async () => {
  await client.testSend(MAIL, 'a');
  const ask = async (url: string, init: RequestInit = {}): Promise<number> => (await fetch(url, init)).status;
  expect(await ask(`${demo.stagingUrl}mails`)).toBe(401);
  expect(await ask(`${demo.hostUrl}test-sends`, { method: 'POST', body: JSON.stringify({ ...MAIL, key: 'a' }) })).toBe(
    401,
  );
  expect(await ask(`${demo.hostUrl}reservations`)).toBe(401);
  expect(await client.staging('PUT', 'mails', { reserved: [{}] })).toMatchObject({ status: 400 });
  expect(await client.staging('GET', 'mails/other')).toMatchObject({ status: 404 });
  expect(await client.testSend({ ...MAIL, charset: 'Shift_JIS' as 'UTF-8' }, 'a')).toMatchObject({ status: 400 });
  expect(await client.mails()).toHaveLength(1);
});
