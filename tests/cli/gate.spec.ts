import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Statement } from '../../src/model/statement.ts';
import { cacheFolder } from '../../src/targets/cache-folder.ts';
import type { Refusal } from '../../src/model/refusal.ts';
import { emptyFolder, runCli, type CliEnd } from '../cli.ts';

const GOLDEN = fileURLToPath(new URL('../golden/quill-1.3.7-2.0.3', import.meta.url));
const WHO = ['--by', 'Aoki Aiko', '--reason', 'agreed with the vendor', '--yes'];

test.describe.configure({ mode: 'serial' });

let approved: string;

/** The golden run with every point decided, judged and signed: made once, copied for every test. */
test.beforeAll(async () => {
  approved = emptyFolder();
  cpSync(GOLDEN, path.join(approved, 'run'), { recursive: true });
  mkdirSync(path.join(approved, 'checklists'));
  for (const name of ['ours', 'theirs']) makeKey(path.join(approved, name));
  await runCli(['judge', 'run'], { cwd: approved });
  await runCli(['approve', 'run', '--item', 'rte-*', ...WHO], { cwd: approved });
  const judged = await runCli(['judge', 'run', '--sign-key', 'ours.key'], { cwd: approved });
  expect(judged.code, judged.stdout + judged.stderr).toBe(0);
});

/** As openssl writes them. */
function makeKey(name: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(`${name}.key`, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(`${name}.pub`, publicKey.export({ type: 'spki', format: 'pem' }));
}

function copyOfRun(): { cwd: string; run: string } {
  const cwd = emptyFolder();
  cpSync(approved, cwd, { recursive: true });
  return { cwd, run: path.join(cwd, 'run') };
}

const BUILD = ['--build', 'quill@2.0.3'];
const gate = (cwd: string, ...args: string[]): Promise<CliEnd> => runCli(['gate', 'run', ...args], { cwd });

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(file, edited);
}

test('a go of a part of the checklist says so and lets nothing through', async () => {
  const { cwd, run } = copyOfRun();
  edit(
    path.join(run, 'run.json'),
    '"manualNotPlanned"',
    '"notAskedFor":["rte-101","rte-105/plain"],"manualNotPlanned"',
  );
  const judged = await runCli(['judge', 'run'], { cwd });
  expect([judged.code, judged.stdout]).toEqual([0, expect.stringContaining('this run tries a part; 2 more items')]);
  const { code, stdout } = await gate(cwd, ...BUILD);
  expect([code, stdout]).toEqual([
    1,
    expect.stringContaining(
      'Only a part was tried (--only), 2 more were not: rte-101, rte-105/plain. Verify all of it',
    ),
  ]);
});

test('the honest run lets its own build through, signed or not checked', async () => {
  const { cwd, run } = copyOfRun();
  const signed = await gate(cwd, ...BUILD, '--key', 'ours.pub', '--max-age', '36500');
  expect([signed.code, signed.stdout]).toEqual([0, 'This build got the go: quill@2.0.3\n  The signature is good\n']);
  const open = await gate(cwd, ...BUILD);
  expect([open.code, open.stdout]).toEqual([0, expect.stringContaining('The signature was not checked')]);

  const reported = await runCli(['report', 'run'], { cwd });
  expect(reported.code).toBe(0);
  rmSync(path.join(run, 'statement.dsse.json'));
  const unsigned = await gate(cwd, ...BUILD, '--json');
  expect(unsigned.code, unsigned.stdout).toBe(0);
  expect(JSON.parse(unsigned.stdout)).toMatchObject({
    ships: true,
    refusals: [],
    notes: [{ en: 'The statement is not signed' }],
  });

  const statement = JSON.parse(readFileSync(path.join(run, 'statement.json'), 'utf8')) as Statement;
  expect(statement).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicate: { status: 'go', upgrade: { editor: 'quill', old: '1.3.7', new: '2.0.3' } },
  });
  expect(statement.subject.map(({ name }) => name)).toEqual([
    'pkg:npm/quill@2.0.3',
    '/vendor/dist/quill.js',
    '/vendor/dist/quill.snow.css',
  ]);
  const secret = readFileSync(path.join(cwd, 'ours.key'), 'utf8').split('\n')[1] ?? '';
  for (const name of readdirSync(run).filter((file) => /\.(?:json|html|md|xml)$/.test(file)))
    expect(readFileSync(path.join(run, name), 'utf8')).not.toContain(secret);
});

test('two upgrades are decided beside one checklist, and each stays go', async () => {
  const { cwd, run } = copyOfRun();
  const other = path.join(cwd, 'other');
  cpSync(GOLDEN, other, { recursive: true });
  const rename = (file: string): void =>
    edit(path.join(other, file), /"(version|editorVersion)":\s*"2\.0\.3"/, '"$1":"2.0.9"');
  for (const file of readdirSync(path.join(other, 'recordings/candidate'))) rename(`recordings/candidate/${file}`);
  rename('run.json');
  const first = await runCli(['judge', 'other'], { cwd });
  expect([first.code, first.stdout]).toEqual([1, expect.stringContaining('about 1.3.7 → 2.0.3 stand beside')]);
  await runCli(['approve', 'other', '--item', 'rte-*', ...WHO], { cwd });
  const second = await runCli(['judge', 'other'], { cwd });
  expect(second.code, second.stdout).toBe(0);

  // What was decided about the other one voids neither the verdict nor its signature.
  const ours = await gate(cwd, ...BUILD, '--key', 'ours.pub');
  expect([ours.code, ours.stdout]).toEqual([0, 'This build got the go: quill@2.0.3\n  The signature is good\n']);
  const again = await runCli(['judge', 'run'], { cwd });
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('about 1.3.7 → 2.0.9 stand beside')]);
  expect(readFileSync(path.join(run, 'summary.md'), 'utf8')).toContain('about 1.3.7 → 2.0.9 stand beside');
  const tidy = await runCli(['revoke', 'run', '--stale', '--yes'], { cwd });
  expect([tidy.code, tidy.stderr]).toEqual([4, expect.stringContaining('every decision about 1.3.7 → 2.0.3 holds')]);
});

test('what was written by another hand is refused, each with its reason', async () => {
  const firstOf = (run: string, folder: string): string =>
    path.join(run, folder, readdirSync(path.join(run, folder)).toSorted()[0] ?? '');
  const plants: [string, (run: string, cwd: string) => void, RegExp[]][] = [
    [
      'verdict',
      (run) => edit(path.join(run, 'verdict.json'), '"planned": ', '"planned": 1'),
      [/verdict\.json \(go\) is not what.*proof differ/, /verdict\.json was changed/],
    ],
    [
      'verdict cut',
      (run) => writeFileSync(path.join(run, 'verdict.json'), '{'),
      [/verdict\.json.*truncated or damaged/],
    ],
    [
      'statement',
      (run) => edit(path.join(run, 'statement.json'), '"new": "2.0.3"', '"new": "2.0.4"'),
      [/statement\.json is not what this run gives/, /not the one that was signed/],
    ],
    ['no statement', (run) => rmSync(path.join(run, 'statement.json')), [/statement\.json is missing/]],
    [
      'recording',
      (run) => edit(firstOf(run, 'recordings/candidate'), '"durationMs":', '"durationMs":1'),
      [/recordings\/candidate\/.* was changed/],
    ],
    [
      'recording gone',
      (run) => rmSync(firstOf(run, 'recordings/candidate')),
      [/The verdict is (?:inconclusive|block)/, /recordings\/candidate\/.* has vanished/],
    ],
    [
      'image',
      (run) => {
        const file = firstOf(run, 'images');
        const bytes = readFileSync(file);
        bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
      [/images\/.* is not the picture that was taken/, /images\/.* was changed/],
    ],
    [
      'decisions',
      (_, cwd) => edit(path.join(cwd, 'checklists/rich-text.decisions.yaml'), 'agreed with', 'never agreed with'),
      [/verdict\.json \(go\) is not what/, /decisions beside sekisho\/rich-text was changed/],
    ],
    [
      'decisions gone',
      (_, cwd) => rmSync(path.join(cwd, 'checklists/rich-text.decisions.yaml')),
      [/The verdict is (?:block|review), not go/],
    ],
    ['signature', (run) => rmSync(path.join(run, 'statement.dsse.json')), [/not signed \(no statement\.dsse\.json\)/]],
    [
      'signature cut',
      (run) => writeFileSync(path.join(run, 'statement.dsse.json'), '{}'),
      [/statement\.dsse\.json is damaged/],
    ],
    [
      'clock',
      (run) => edit(path.join(run, 'verdict.json'), /"judgedAt": "\d+/, '"judgedAt": "2999'),
      [/in the future/],
    ],
  ];
  for (const [name, plant, reasons] of plants) {
    const { cwd, run } = copyOfRun();
    plant(run, cwd);
    const { code, stdout, stderr } = await gate(cwd, ...BUILD, '--key', 'ours.pub');
    expect([name, code, stderr]).toEqual([name, 1, '']);
    expect(stdout, name).toMatch(/^Refused: quill@2\.0\.3\n/);
    for (const reason of reasons) expect(stdout, name).toMatch(reason);
  }
});

test('a forged go, an expired one, another key and another build are refused', async () => {
  const { cwd, run } = copyOfRun();
  const wrong = await gate(cwd, ...BUILD, '--key', 'theirs.pub');
  expect([wrong.code, wrong.stdout]).toEqual([1, expect.stringContaining('The signature is not of this key')]);
  const old = await gate(cwd, ...BUILD, '--max-age', '0.00001');
  expect([old.code, old.stdout]).toEqual([1, expect.stringMatching(/recorded .* days ago.*verify again/)]);
  const other = await gate(cwd, '--build', 'quill@1.3.7', '--max-age', '0.00001', '--key', 'theirs.pub');
  expect(other.code).toBe(1);
  for (const reason of [
    /quill@2\.0\.3 \(sha512-.*, not quill@1\.3\.7/,
    /quill\.js.*: changed/,
    /days ago/,
    /not of this key/,
  ])
    expect(other.stdout).toMatch(reason);

  writeFileSync(path.join(cwd, 'checklists/rich-text.decisions.yaml'), '');
  await runCli(['judge', 'run'], { cwd });
  edit(path.join(run, 'verdict.json'), '"status": "block"', '"status": "go"');
  const forged = await gate(cwd, ...BUILD);
  expect([forged.code, forged.stdout]).toEqual([1, expect.stringContaining('The verdict is block, not go')]);
  expect(forged.stdout).toMatch(/verdict\.json \(go\) is not what .* \(block\): status differ/);
});

test('a folder ships when all that was loaded is in it, byte for byte', async () => {
  const { cwd } = copyOfRun();
  await gate(cwd, ...BUILD);
  const folder = path.join(cwd, 'quill');
  cpSync(path.join(cacheFolder(), 'npm/quill@2.0.3/node_modules/quill'), folder, { recursive: true });
  const same = await gate(cwd, '--build', './quill');
  expect(same.code, same.stdout).toBe(0);
  appendFileSync(path.join(folder, 'dist/quill.js'), '\n');
  rmSync(path.join(folder, 'dist/quill.snow.css'));
  const { code, stdout } = await gate(cwd, '--build', './quill');
  expect(code).toBe(1);
  expect(stdout).toMatch(/\/vendor\/dist\/quill\.js: changed/);
  expect(stdout).toMatch(/\/vendor\/dist\/quill\.snow\.css: vanished/);
});

test('what is served is compared, today as on the day it was approved', async () => {
  const { cwd } = copyOfRun();
  await gate(cwd, ...BUILD);
  const dist = path.join(cacheFolder(), 'npm/quill@2.0.3/node_modules/quill/dist');
  const served = new Map<string, string>(
    ['quill.js', 'quill.snow.css'].map((name) => [`/vendor/dist/${name}`, readFileSync(path.join(dist, name), 'utf8')]),
  );
  served.set(
    '/',
    '<link rel="stylesheet" href="/vendor/dist/quill.snow.css"><script src="vendor/dist/quill.js"></script>',
  );
  const server = createServer((request, response) => {
    const body = served.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'text/html' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const drift = (...args: string[]): Promise<CliEnd> => runCli(['drift', url, '--approved', 'run', ...args], { cwd });
  try {
    const ships = await gate(cwd, '--build', url);
    expect(ships.code, ships.stdout).toBe(0);
    expect(ships.stdout).toMatch(/^The files are those that got the go[^]*what the server does are in no file/);
    const same = await drift();
    expect([same.code, same.stdout]).toEqual([0, expect.stringContaining('What was approved is served')]);

    served.set('/', `${served.get('/')}<script src="/vendor/dist/more.8f2a.js"></script>`);
    const bundled = await gate(cwd, '--build', url);
    expect([bundled.code, bundled.stdout]).toEqual([1, expect.stringContaining('more.8f2a.js: new')]);
    const filesOnly = await gate(cwd, '--build', url, '--files-only');
    expect([filesOnly.code, filesOnly.stdout]).toEqual([0, expect.stringContaining('Only the recorded files were')]);
    served.set('/vendor/dist/quill.js', 'alert(1)');
    served.delete('/vendor/dist/quill.snow.css');
    const drifted = await drift('--json');
    expect(drifted.code).toBe(1);
    expect(JSON.parse(drifted.stdout)).toMatchObject({
      answer: 'drifted',
      files: [
        { path: '/vendor/dist/quill.js', state: 'changed' },
        { path: '/vendor/dist/quill.snow.css', state: 'vanished' },
        { path: '/vendor/dist/more.8f2a.js', state: 'new' },
      ],
    });
    expect((await gate(cwd, '--build', url)).code).toBe(1);

    served.clear();
    const none = await gate(cwd, '--build', url);
    expect(none.stdout).toMatch(/^ {2}\/vendor\/dist\/quill\.js, \/vendor\/dist\/quill\.snow\.css: vanished \(/m);
    const { refusals } = JSON.parse((await gate(cwd, '--build', url, '--json')).stdout) as { refusals: Refusal[] };
    expect(refusals.find(({ rule }) => rule === 'file-vanished')?.files).toHaveLength(2);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
  const gone = await drift();
  expect([gone.code, gone.stdout]).toEqual([3, expect.stringMatching(/cannot be known[^]*nothing listens there/)]);
  const refused = await gate(cwd, '--build', url);
  expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining('nothing listens there')]);
});

test('bad input is told before anything is done', async () => {
  const { cwd, run } = copyOfRun();
  const cases: [string[], RegExp][] = [
    [['gate', 'run'], /--build/],
    [['gate', 'nowhere', ...BUILD], /no run at nowhere/],
    [['gate', 'run', '--build', 'quill'], /names no version/],
    [['gate', 'run', ...BUILD, '--max-age', '-1'], /above 0/],
    [['gate', 'run', ...BUILD, '--key', 'ours.key'], /this is the private key/],
    [['gate', 'run', ...BUILD, '--key', 'none.pub'], /cannot be read \(ENOENT\)/],
    [['judge', 'run', '--sign-key', 'ours.pub'], /no private key in PEM/],
    [['drift', 'ftp://x/', '--approved', 'run'], /http and https/],
  ];
  const secret = readFileSync(path.join(cwd, 'ours.key'), 'utf8').split('\n')[1] ?? '';
  for (const [args, said] of cases) {
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect([args, code, stderr]).toEqual([args, 4, expect.stringMatching(said)]);
    expect(stdout + stderr).not.toContain(secret);
  }
  writeFileSync(path.join(run, 'verdict.json'), '{');
  const { code, stderr } = await runCli(['drift', 'http://127.0.0.1:9/', '--approved', 'run'], { cwd });
  expect([code, stderr]).toEqual([4, expect.stringContaining('approves nothing')]);
});
