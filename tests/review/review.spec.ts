import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ReviewSession } from '../../src/cli/review/review-session.ts';
import { serveReview, type ReviewServer } from '../../src/cli/review/review-server.ts';
import { parseDecisions } from '../../src/core/parse-decisions.ts';
import type { Finding } from '../../src/model/verdict.ts';
import { readVerdictFile } from '../cli.ts';
import { ask, Client } from './ask.ts';
import { makeReviewRun, type ReviewRun } from './review-run.ts';

// One run is looked at once; every test leaves its decisions as it found them.
test.describe.configure({ mode: 'serial' });

const home = process.cwd();
let made: ReviewRun;
let server: ReviewServer;
let base = '';
const told: string[] = [];
const one = (): Client => new Client(server.url);

test.beforeAll(async () => {
  made = makeReviewRun();
  process.chdir(made.cwd);
  const session = await ReviewSession.open('reports/run', 'Aoki Aiko');
  server = await serveReview(session, 0, (line) => told.push(line));
  base = new URL(server.url).pathname;
});
test.afterAll(async () => {
  await server?.close();
  process.chdir(home);
});

const decisionsText = (): string | null => (existsSync(made.decisions) ? readFileSync(made.decisions, 'utf8') : null);
const findingsOf = (client: Client, matches: (finding: Finding) => boolean): string[] =>
  client.state.verdict.findings.filter((finding) => !finding.decision && matches(finding)).map(({ id }) => id);
const regressions = (client: Client): string[] =>
  findingsOf(client, ({ kind, severity }) => kind === 'regression' && severity !== 'blocker');
const graves = (client: Client): string[] =>
  findingsOf(client, ({ kind, severity }) => kind === 'broken-invariant' && severity === 'blocker');

test('nobody gets in without the token, from another site, or under another name', async () => {
  const { origin, host } = new URL(server.url);
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  expect(Buffer.from(base.replaceAll('/', ''), 'base64url').length).toBeGreaterThanOrEqual(16);
  const wrong = base.slice(0, -2) + (base.at(-2) === 'A' ? 'B' : 'A');
  for (const place of ['/', '/index.html', '/api/state', `${wrong}/`, `${wrong}/api/state`, base.slice(0, -1)]) {
    expect((await ask(server.url, place)).status, place).toBe(404);
  }
  const evil = { host: 'evil.example' };
  expect((await ask(server.url, base, { headers: evil })).status).toBe(403);
  expect((await ask(server.url, `${base}api/state`, { headers: { host: `127.0.0.1:1` } })).status).toBe(403);
  expect((await ask(server.url, `${base}api/state`, { headers: { origin: 'http://evil.example' } })).status).toBe(403);
  expect((await ask(server.url, base, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  const json = { 'content-type': 'application/json' };
  const post = (headers: Record<string, string>, body = '{}') =>
    ask(server.url, `${base}api/act`, { method: 'POST', headers, body });
  for (const headers of [json, { ...json, origin: 'null' }, { ...json, origin: 'http://evil.example' }]) {
    expect((await post(headers)).status).toBe(403);
  }
  expect((await post({ 'content-type': 'text/plain', origin })).status).toBe(415);
  for (const body of ['{', '{}', '{"revision":"","action":{"kind":"rm"}}', '\u0000']) {
    expect((await post({ ...json, origin }, body)).status, body).toBe(400);
  }
  for (const [place, method] of [
    ['', 'POST'],
    ['', 'DELETE'],
    ['api/state', 'POST'],
    ['api/act', 'GET'],
    ['api/events', 'PUT'],
  ] as const) {
    expect((await ask(server.url, base + place, { method, headers: { origin } })).status, `${method} ${place}`).toBe(
      405,
    );
  }
  expect(
    (await ask(server.url, `${base}api/state`, { headers: { host: host.replace('127.0.0.1', 'localhost') } })).status,
  ).toBe(200);
});

test('the page knows that it may decide, and is kept to itself', async () => {
  const page = await ask(server.url, base);
  expect(page.status).toBe(200);
  expect(page.text).toContain('<meta name="sekisho-review" content="1" />');
  // What somebody put into the folder does not get the power to decide.
  writeFileSync(path.join(made.run, 'index.html'), '<script>alert(1)</script>');
  expect((await ask(server.url, `${base}index.html`)).text).toBe(page.text);
  const { 'content-security-policy': policy, ...headers } = page.headers;
  expect(policy).toBe("frame-ancestors 'none'");
  expect(page.text).toMatch(/Content-Security-Policy" content="default-src 'none'[^"]*connect-src 'self'/);
  expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
  expect((await ask(server.url, `${base}api/state`)).headers['cache-control']).toBe('no-store');
  const [picture] = readdirSync(path.join(made.run, 'images'));
  expect((await ask(server.url, `${base}images/${picture}`)).headers['content-type']).toBe('image/png');
});

test('nothing but what the page loads is served, and nothing through a link', async () => {
  const secret = path.join(made.cwd, 'secret.png');
  writeFileSync(secret, 'secret');
  const [picture = ''] = readdirSync(path.join(made.run, 'images'));
  const link = 'f'.repeat(64);
  symlinkSync(secret, path.join(made.run, 'images', `${link}.png`));
  renameSync(path.join(made.run, 'data'), path.join(made.cwd, 'data'));
  symlinkSync(made.cwd, path.join(made.run, 'data'));
  writeFileSync(path.join(made.cwd, 'x.js'), 'secret');
  const places = [
    'run.json',
    'verdict.json',
    'statement.json',
    'lock',
    'recordings/',
    'images',
    'images/',
    '../run.json',
    `images/../images/${picture}`,
    'images/../run.json',
    '%2e%2e/secret.png',
    'images/%2e%2e/run.json',
    'images/%252e%252e/run.json',
    'images%2f..%2frun.json',
    'images/..%2f..%2f..%2fsecret.png',
    '..%5csecret.png',
    'images\\..\\run.json',
    `images/${picture}%00`,
    `images/${picture}%00.png`,
    '%00',
    '%',
    '%ff',
    `/images/${picture}`,
    `//${picture}`,
    `images/${link}.png`,
    'data/x.js',
    'data/../run.json',
    'traces/../run.json',
    '/etc/passwd',
    '%2fetc%2fpasswd',
    'api/',
    'api/state/..',
    'api/../run.json',
    'api/__proto__',
    'api/constructor',
  ];
  for (const place of places) {
    const { status, text } = await ask(server.url, base + place);
    expect([404, 405], `${place} ${status}`).toContain(status);
    expect(text).not.toContain('secret');
  }
  rmSync(path.join(made.run, 'images', `${link}.png`));
  rmSync(path.join(made.run, 'data'));
  renameSync(path.join(made.cwd, 'data'), path.join(made.run, 'data'));
});

test('a body of 100 MB is cut off early, whether it says its length or not', async () => {
  const { origin } = new URL(server.url);
  const headers = { 'content-type': 'application/json', origin };
  const said = await ask(server.url, `${base}api/act`, {
    method: 'POST',
    headers: { ...headers, 'content-length': 100_000_000 },
    body: () => ['{'],
  });
  expect(said.status).toBe(413);
  let sent = 0;
  const chunk = 'x'.repeat(1_000_000);
  const streamed = await ask(server.url, `${base}api/act`, {
    method: 'POST',
    headers,
    body: function* () {
      for (; sent < 100; sent++) yield chunk;
    },
  });
  expect(streamed.status).toBe(413);
  expect(sent).toBeLessThan(60);
});

test('each decision is written at once, judged at once, and taken back step by step', async () => {
  const client = one();
  const { verdict, by } = await client.look();
  expect([verdict.status, by]).toEqual(['block', 'Aoki Aiko']);
  expect(decisionsText()).toBeNull();
  const [first = '', second = '', third = ''] = regressions(client);
  const grave = graves(client)[0] ?? '';
  writeFileSync(path.join(made.run, 'statement.dsse.json'), '{}');

  const approved = await client.act({ kind: 'approve', findings: [first, second], reason: 'agreed', by: 'Aiko' });
  expect(approved.status, approved.text).toBe(200);
  expect(parseDecisions(decisionsText() ?? '', 'x').approvals).toHaveLength(2);
  expect(approved.told.verdict.findings.find(({ id }) => id === first)).toMatchObject({ kind: 'approved' });
  // The folder tells the same, and no signature of the older verdict stays beside it.
  expect(readVerdictFile(made.run)).toEqual(approved.told.verdict);
  expect(existsSync(path.join(made.run, 'statement.dsse.json'))).toBe(false);
  expect(readFileSync(path.join(made.run, 'statement.json'), 'utf8')).toContain(approved.told.verdict.judgedAt);

  const rejected = await client.act({ kind: 'reject', findings: [third], comment: 'not like this', by: 'Ben' });
  expect(rejected.told.verdict.reasons.find(({ rule }) => rule === 'rejected')?.findings).toEqual([third]);
  const waived = await client.act({ kind: 'waive', findings: [grave], reason: 'agreed', by: ['Aiko', 'Ben'] });
  expect(waived.status, waived.text).toBe(200);
  expect(waived.told.undo).toContain(grave);

  const undone = await client.act({ kind: 'undo' });
  expect(undone.told.undo).toContain(third);
  await client.act({ kind: 'undo' });
  expect(parseDecisions(decisionsText() ?? '', 'x')).toMatchObject({ rejections: [], waivers: [] });
  const last = await client.act({ kind: 'undo' });
  expect([last.told.undo, decisionsText()]).toEqual([null, null]);
  expect(last.told.verdict.reasons).toEqual(verdict.reasons);
  expect((await client.act({ kind: 'undo' })).status).toBe(422);
  expect(told.some((line) => line.startsWith('approve ') && line.endsWith('rich-text.decisions.yaml'))).toBe(true);
});

test('what cannot be decided is refused in both languages, and nothing is written', async () => {
  const client = one();
  await client.look();
  const [difference = ''] = regressions(client);
  const grave = graves(client)[0] ?? '';
  const refused: [Record<string, unknown>, RegExp][] = [
    [{ kind: 'approve', findings: [difference], reason: ' ', by: 'Aiko' }, /needs a reason/],
    [{ kind: 'approve', findings: [difference], reason: 'x', by: '' }, /who decides/],
    [{ kind: 'approve', findings: [], reason: 'x', by: 'Aiko' }, /nothing is named/],
    [{ kind: 'approve', findings: [difference], reason: 'x', by: 'Aiko', until: 'soon' }, /last day/],
    [{ kind: 'approve', findings: [difference, grave], reason: 'x', by: 'Aiko' }, /never let through by one/],
    [{ kind: 'approve', findings: ['rte-999#1'], reason: 'x', by: 'Aiko' }, /no finding/],
    [{ kind: 'reject', findings: [difference], comment: '', by: 'Aiko' }, /needs a comment/],
    [{ kind: 'waive', findings: [grave], reason: 'x', by: ['Aiko'] }, /two different people/],
    [{ kind: 'waive', findings: [grave], reason: 'x', by: ['Aiko', ' ＡＩＫＯ'] }, /two different people/],
    [{ kind: 'sign', item: 'rte-104', by: 'Aiko' }, /no manual item/],
    [{ kind: 'sign', item: 'ops-101', by: 'Aiko', evidence: { url: 'javascript:alert(1)' } }, /URL/],
    [{ kind: 'revoke', findings: [difference] }, /nothing was decided/],
  ];
  for (const [action, sentence] of refused) {
    const { status, told: answer } = await client.act(action);
    expect([status, answer.message?.en], JSON.stringify(action)).toEqual([422, expect.stringMatching(sentence)]);
    expect(answer.message?.ja).toBeTruthy();
  }
  expect(decisionsText()).toBeNull();
});

test('of two windows the second one is told, and nothing of it is written', async () => {
  const [mine, other] = [one(), one()];
  await mine.look();
  await other.look();
  const [first = '', second = ''] = regressions(mine);
  await mine.act({ kind: 'approve', findings: [first], reason: 'agreed', by: 'Aiko' });
  const late = await other.act({ kind: 'reject', findings: [first], comment: 'no', by: 'Ben' });
  expect(late.status).toBe(409);
  expect(late.told).toMatchObject({
    revision: mine.state.revision,
    message: { en: expect.stringContaining('Nothing') },
  });
  expect(parseDecisions(decisionsText() ?? '', 'x').rejections).toEqual([]);
  await other.look();
  // Both at once: one of them is first.
  const race = await Promise.all([
    mine.act({ kind: 'approve', findings: [second], reason: 'agreed', by: 'Aiko' }),
    other.act({ kind: 'reject', findings: [second], comment: 'no', by: 'Ben' }),
  ]);
  expect(race.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const winner = race[0].status === 200 ? mine : other;
  await winner.act({ kind: 'undo' });
  await winner.act({ kind: 'undo' });
  expect(decisionsText()).toBeNull();
});

test('what others write is seen at once, and an undo never takes it away', async () => {
  const client = one();
  await client.look();
  const events: string[] = [];
  const listening = get(`${server.url}api/events`, (response) =>
    response.setEncoding('utf8').on('data', (text: string) => events.push(text)),
  );
  const [first = ''] = regressions(client);
  await client.act({ kind: 'approve', findings: [first], reason: 'agreed', by: 'Aiko' });
  const own = decisionsText() ?? '';
  // As git does: another file in its place.
  writeFileSync(`${made.decisions}.new`, `# by hand\n${own}`);
  renameSync(`${made.decisions}.new`, made.decisions);
  await expect
    .poll(
      () =>
        events
          .join('')
          .match(/"revision":"\w+"/g)
          ?.at(-1),
      { timeout: 20_000 },
    )
    .not.toContain(client.state.revision);
  const refused = await client.act({ kind: 'undo' });
  expect(refused.status).toBe(409);
  await client.look();
  const undo = await client.act({ kind: 'undo' });
  expect([undo.status, undo.told.message?.en]).toEqual([422, expect.stringContaining('changed since')]);
  expect(decisionsText()).toContain('# by hand');

  writeFileSync(made.decisions, 'approvals: 1\n');
  const { status, text } = await ask(server.url, `${base}api/state`);
  expect([status, text]).toEqual([422, expect.stringContaining('rich-text.decisions.yaml')]);
  expect((await client.act({ kind: 'approve', findings: [first], reason: 'x', by: 'Aiko' })).status).toBe(422);
  expect(decisionsText()).toBe('approvals: 1\n');
  writeFileSync(made.decisions, own);
  await client.look();
  expect((await client.act({ kind: 'undo' })).status).toBe(200);
  expect(decisionsText()).toBeNull();
  listening.destroy();
});

test('evidence is kept beside the decisions under a harmless name, and never written over', async () => {
  const client = one();
  await client.look();
  const folder = path.join(made.cwd, 'checklists/operations.evidence');
  const names: [string, RegExp][] = [
    ['drill report.pdf', /^[0-9a-f]{12}-drill-report\.pdf$/],
    ['../../../etc/passwd', /^[0-9a-f]{12}-passwd$/],
    ['..\\..\\a.exe', /^[0-9a-f]{12}-a\.exe$/],
    ['\u202egnp.\u0000復元.png', /^[0-9a-f]{12}-gnp\.-復元\.png$/],
    ['...', /^[0-9a-f]{12}-evidence$/],
    ['長'.repeat(300) + '.txt', /^[0-9a-f]{12}-長+\.txt$/],
  ];
  for (const [name, kept] of names) {
    const base64 = Buffer.from(`about ${name}`).toString('base64');
    const note = 'three images';
    const signed = await client.act({ kind: 'sign', item: 'ops-101', by: 'Aiko', evidence: { name, base64 }, note });
    expect(signed.status, signed.text).toBe(200);
    const { decision } = signed.told.verdict.findings.find(({ item }) => item === 'ops-101') ?? {};
    expect(decision).toMatchObject({ kind: 'sign-off', by: ['Aiko'], reason: note });
    expect(path.dirname(decision?.evidence ?? '')).toBe('checklists/operations.evidence');
    expect(path.basename(decision?.evidence ?? '')).toMatch(kept);
    expect(readFileSync(decision?.evidence ?? '', 'utf8')).toBe(`about ${name}`);
  }
  const before = readdirSync(folder);
  expect(before).toHaveLength(names.length);
  expect(Math.max(...before.map((name) => Buffer.byteLength(name)))).toBeLessThan(200);

  const base64 = Buffer.from('about drill report.pdf').toString('base64');
  const place = path.join(folder, before.find((name) => name.endsWith('drill-report.pdf')) ?? '');
  writeFileSync(place, 'edited by hand');
  await client.look();
  const again = { kind: 'sign', item: 'ops-101', by: 'Aiko', evidence: { name: 'drill report.pdf', base64 } };
  expect((await client.act(again)).status).toBe(200);
  expect(readFileSync(place, 'utf8')).toBe('edited by hand');
  expect(readdirSync(folder)).toHaveLength(names.length + 1);
  for (const _ of [...names, again]) expect((await client.act({ kind: 'undo' })).status).toBe(200);
});

test('the repository shows what was decided, and nothing else', async () => {
  const client = one();
  await client.look();
  const [first = ''] = regressions(client);
  await client.act({ kind: 'approve', findings: [first], reason: 'agreed', by: 'Aiko' });
  rmSync(path.join(made.cwd, 'checklists/operations.evidence'), { recursive: true, force: true });
  const status = execFileSync('git', ['status', '--porcelain', '-uall', 'checklists'], { cwd: made.cwd }).toString();
  expect(status.trim()).toBe('?? checklists/rich-text.decisions.yaml');
  await client.act({ kind: 'undo' });
});
