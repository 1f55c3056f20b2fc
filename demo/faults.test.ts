import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeSeed } from '../src/core/make-seed.ts';
import type { ReceivedMail } from '../src/core/read-mail.ts';
import type { ReservedMail } from '../src/model/mail.ts';
import { FAULTS } from './faults.ts';
import { signInOverHttp, type ApiClient } from './server/api-client.ts';
import { startDemo } from './start-demo.ts';

const NFD = 'か\u3099.png';

/** What each fault of the server changes for whoever uses its API; the same of a build without faults differs. */
const SHOWN: Record<string, (client: ApiClient) => Promise<unknown>> = {
  'canary-in-other-folder-dies': deletedByOne,
  'hidden-dies': deletedByOne,
  'other-tenant-dies': deletedByOne,
  'deleted-for-good': deletedByOne,
  'folder-count-not-recursive': async (client) => (await client.get('folders/count?path=campaign')).count,
  'already-deleted-item-deletes-neighbour': async (client) => {
    await client.staging('POST', 'others/remove', { ids: ['a2'] });
    return deletedBy(client, ['a2']);
  },
  'locked-dies-all-the-same': (client) => deletedBy(client, ['a40']),
  'count-includes-hidden': async (client) => (await client.get('assets')).total,
  'empty-page-at-the-end': async (client) => (await client.get('assets')).pages,
  'restore-under-another-url': restored,
  'restore-other-bytes': restored,
  'same-name-upload-overwrites': async (client) => (await client.upload('p1-01.png', 'x')).status,
  'keep-both-overwrites': async (client) => (await client.upload('p1-01.png', 'x', { conflict: 'keep-both' })).status,
  'file-name-percent-decoded': async (client) => (await client.upload('100%41.png', 'x')).asset?.name,
  'file-name-normalised': async (client) => (await client.upload(NFD, 'x')).asset?.name,
  'search-by-exact-form': async (client) => (await client.get('assets?q=P1-01')).total,
  'rename-moves-url': async (client) => (await client.post('assets/rename', { id: 'a1', name: 'x.png' })).asset?.url,
  'uploads-run-scripts': async (client) =>
    client.load((await client.upload('x.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')).asset?.url ?? ''),
  'viewer-can-delete': async (client) => {
    await client.seed(makeSeed({ size: '2P' }, 20), 'viewer');
    return (await client.post('assets/delete', { ids: ['a1'] })).status;
  },
  'audit-log-missing': audited,
  'audit-incomplete': audited,
  'text-part-empty': async (client) => (await sent(client, {}))?.text,
  'comments-lost-on-sending': async (client) => (await sent(client, { html: '<!--[if mso]>x<![endif]-->' }))?.html,
  'html-declares-utf-8': async (client) => (await sent(client, { charset: 'ISO-2022-JP' }))?.html,
  'carrier-address-refused': async (client) => (await sent(client, { to: 'ha..na@docomo.example' }))?.recipients,
  'address-quoted': async (client) => (await sent(client, { to: 'hana.@docomo.example' }))?.recipients,
  'address-lower-cased': async (client) => (await sent(client, { to: 'TARO@example.jp' }))?.recipients,
  'cc-missing-in-header': async (client) => (await sent(client, { cc: 'jiro@example.jp' }))?.cc,
  'bcc-in-header': async (client) => withoutDates((await sent(client, { bcc: 'jiro@example.jp' }))?.header),
  'bcc-dropped': async (client) => (await sent(client, { bcc: 'jiro@example.jp' }))?.recipients,
  'line-break-becomes-header': async (client) => (await sent(client, { to: 'a@example.jp\nBcc: x@example.jp' }))?.to,
  'subject-narrowed': async (client) => (await sent(client, { subject: 'ＡＢＣ①' }))?.subject,
  'unencodable-sent-all-the-same': async (client) =>
    (await sent(client, { subject: '😀', charset: 'ISO-2022-JP' }))?.subject,
  'reservation-sent-twice': async (client) => {
    await client.staging('PUT', 'mails', { reserved: [MAIL] });
    await client.staging('POST', 'mails/due');
    return (await client.mails()).length;
  },
};

const MAIL: ReservedMail = {
  to: 'taro@example.jp',
  cc: '',
  bcc: '',
  subject: 'お知らせ',
  charset: 'UTF-8',
  html: '<p>本文</p>',
};

/** What arrives when somebody sends it; nothing when it is refused. */
async function sent(client: ApiClient, draft: Partial<ReservedMail>): Promise<ReceivedMail | undefined> {
  await client.testSend({ ...MAIL, ...draft }, 'first');
  return (await client.mails())[0];
}

const withoutDates = (header = ''): string[] => header.split('\r\n').filter((line) => /^(?:To|Cc|X-)/.test(line));

async function deletedBy(client: ApiClient, ids: string[]): Promise<unknown> {
  await client.post('assets/delete', { ids });
  return (await client.inventory()).map(({ id, trashed }) => [id, trashed]);
}

function deletedByOne(client: ApiClient): Promise<unknown> {
  return deletedBy(client, ['a1']);
}

async function restored(client: ApiClient): Promise<unknown> {
  await client.post('assets/delete', { ids: ['a1'] });
  await client.post('assets/restore', { ids: ['a1'] });
  return (await client.inventory())[0];
}

async function audited(client: ApiClient): Promise<unknown> {
  await client.post('assets/delete', { ids: ['a1', 'a2'] });
  return (await client.staging('GET', 'audit')).entries?.map(({ assets }) => assets);
}

async function show(shown: (client: ApiClient) => Promise<unknown>, faults: string[]): Promise<unknown> {
  const demo = await startDemo({ build: '5.1', faults });
  try {
    const client = await signInOverHttp(demo);
    await client.seed(makeSeed({ size: '2P', locked: 1 }, 20));
    return await shown(client);
  } finally {
    await demo.close();
  }
}

test('every fault of the server is one that can be shown', () => {
  const ofServer = FAULTS.filter(({ where }) => where === 'server').map(({ id }) => id);
  expect(Object.keys(SHOWN).toSorted()).toEqual(ofServer.toSorted());
});

for (const [id, shown] of Object.entries(SHOWN)) {
  test(`${id} changes what is answered`, async () => {
    expect(await show(shown, [id])).not.toEqual(await show(shown, []));
  });
}

test('ids are unique, and every fault names an item of the checklist', () => {
  expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(FAULTS.length);
  const refs = [...new Set(FAULTS.map(({ ref }) => ref))];
  expect(refs.filter((ref) => /^ast-1(?:0[1-9]|1\d|2[0-8])$/.test(ref))).toHaveLength(28);
  expect(refs.filter((ref) => ref.startsWith('eml-'))).toEqual(['eml-111', 'eml-116', 'eml-117', 'eml-118', 'eml-120']);
  expect(refs).toHaveLength(28 + 5);
});

test('every fault is decided where it says, one of the server in one place', () => {
  const page = ['fude', 'tayori'].flatMap((folder) => sourceOf(folder, /\bfaulty\('([^']+)'\)/g));
  const server = sourceOf('server', /\bhas\('([^']+)'\)/g);
  const idsOf = (where: string): string[] => FAULTS.filter((fault) => fault.where === where).map(({ id }) => id);
  expect([...new Set(page)].toSorted()).toEqual(idsOf('page').toSorted());
  expect(server.toSorted()).toEqual(idsOf('server').toSorted());
});

function sourceOf(folder: string, asked: RegExp): string[] {
  const root = join(import.meta.dirname, folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|js)$/.test(file))
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(asked)].map((match) => match[1] ?? ''));
}
