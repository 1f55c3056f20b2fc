import { expect, test } from '@playwright/test';
import { parseUpgradeOptions } from './parse-upgrade.ts';

const minimal = { baseline: 'tinymce@6.8.6', candidate: './builds/new' };

test('takes every way to name a target', () => {
  const open = async (): Promise<void> => {};
  const options = {
    editor: 'tinymce',
    baseline: { url: 'https://old.example/', headers: { 'x-token': 'a' }, storageState: 'auth.json', disposable: true },
    candidate: { command: 'npm start', url: 'http://localhost:3000/', cwd: '..' },
    checklists: ['sekisho/rich-text', './ours.yaml'],
    scenarios: './scenarios',
    reports: 'out',
    open,
    product: 'Mail composer',
    trialTimeout: 45,
    lanes: 2,
  };
  expect(parseUpgradeOptions(options)).toEqual(options);
  expect(parseUpgradeOptions(minimal)).toEqual(minimal);
  expect(parseUpgradeOptions({ baseline: { npm: 'quill@1.3.7' }, candidate: { folder: './new' } })).toBeTruthy();
});

test('tells every problem at once', () => {
  const options = {
    baselin: 'tinymce@6.8.6',
    candidate: { url: 'https://new.example/', storagestate: 'a.json' },
    checklists: [],
    open: 'page.goto()',
    lanes: 1.5,
  };
  expect(() => parseUpgradeOptions(options)).toThrow(
    [
      'defineUpgrade: `baseline` is missing',
      'defineUpgrade: unknown key `storagestate` in `candidate` — did you mean `storageState`?',
      'defineUpgrade: `checklists` must name at least one checklist',
      'defineUpgrade: `open` must be a function',
      'defineUpgrade: `lanes` must be a whole number, not 1.5',
      'defineUpgrade: unknown key `baselin` — did you mean `baseline`?',
    ].join('\n'),
  );
  expect(() => parseUpgradeOptions(undefined)).toThrow('defineUpgrade: it is missing');
});

test('a gate policy is checked as a whole; a blocker is not to be relaxed', () => {
  const gate = { major: 'review', minor: 'report', signed: ['sekisho/operations'], failOn: 'block', maxAge: 2.5 };
  const more = { requiredProbes: ['content'], minItems: 3, blocker: 'block' };
  expect(parseUpgradeOptions({ ...minimal, gate: { ...gate, ...more } })).toEqual({
    ...minimal,
    gate: { ...gate, ...more },
  });
  expect(parseUpgradeOptions({ ...minimal, gate: {} })).toEqual({ ...minimal, gate: {} });
  const wrong = {
    blocker: 'review',
    major: 'report',
    minor: 'ignore',
    signed: [],
    failOn: 'inconclusive',
    requiredProbes: ['contents'],
    minItems: -1,
    maxAge: 0,
    minorr: 'report',
  };
  expect(() => parseUpgradeOptions({ ...minimal, gate: wrong })).toThrow(
    [
      'defineUpgrade: `gate.blocker` is always "block": two people may waive a finding, a policy may not',
      'defineUpgrade: `gate.major`: unknown value `report` — one of: block, review',
      'defineUpgrade: `gate.minor`: unknown value `ignore` — one of: block, review, report',
      'defineUpgrade: `gate.signed` must name a checklist or a viewpoint; leave it out for all of the config',
      'defineUpgrade: `gate.failOn`: unknown value `inconclusive` — one of: block, review',
      'defineUpgrade: an entry of `requiredProbes`: unknown value `contents` — did you mean `content`?',
      'defineUpgrade: `gate.minItems` must be 0 or above',
      'defineUpgrade: `gate.maxAge` must be days above 0',
      'defineUpgrade: unknown key `minorr` in `gate` — did you mean `minor`?',
    ].join('\n'),
  );
  expect(() => parseUpgradeOptions({ ...minimal, gate: { minItems: 1.5, maxAge: Infinity } })).toThrow(
    /`gate\.minItems` must be a whole number, not 1\.5[^]*`gate\.maxAge`/,
  );
});

test('looks at what the targets say', () => {
  const options = { baseline: 'tinymce', candidate: { url: 'https://me:secret@new.example/' } };
  expect(() => parseUpgradeOptions(options)).toThrow(
    /`baseline`: `tinymce` names no version[^]*`candidate`: the URL of new\.example holds/,
  );
  expect(() => parseUpgradeOptions(options)).not.toThrow(/secret/);
  expect(() => parseUpgradeOptions({ ...minimal, baseline: { npm: './folder' } })).toThrow('is no npm package');
});

const staged = {
  command: 'node serve.js',
  url: 'http://127.0.0.1:4751/',
  disposable: true,
  staging: 'http://127.0.0.1:4752/sekisho-staging/',
  stagingHeaders: { 'x-token': 'abcdef' },
  origins: ['http://127.0.0.1:4752'],
  destructive: [
    { name: 'delete images', method: 'POST', url: '/api/delete', ids: 'body.ids', scope: 'body.all' },
    { name: 'delete one', method: '*', url: '/api/images/:id', ids: 'path.id', when: { 'body.action': 'remove' } },
  ],
};

test('takes what a staging says of itself, and an adapter of ones own', () => {
  const editor = { id: 'own', title: 'Own', packages: [], hostPage: () => ({}), attach: async () => ({}) };
  const options = { editor, baseline: staged, candidate: { ...staged, url: 'http://127.0.0.1:4753/' } };
  expect(parseUpgradeOptions(options)).toEqual(options);
});

test('tells what is wrong with a staging', () => {
  const [first, second] = staged.destructive;
  const baseline = {
    ...staged,
    staging: 'http://127.0.0.1:4752/?token=abcdef',
    origins: ['http://127.0.0.1:4752/editor', 'ftp://x'],
    destructive: [
      { ...second, url: '/api/images/:key' },
      { ...second, id: 'body.id' },
    ],
  };
  const of = 'defineUpgrade: `baseline`: ';
  expect(() => parseUpgradeOptions({ baseline, candidate: staged })).toThrow(
    [
      `${of}\`staging\` must be a base URL, without ? and #; what lets us in goes to \`stagingHeaders\``,
      `${of}\`origins\`: \`http://127.0.0.1:4752\` is the origin; a path does not belong to it`,
      `${of}\`origins\`: only http and https URLs can be opened, not \`ftp://x\``,
      `${of}\`destructive\` "delete one": \`path.id\` needs a \`:id\` in its url \`/api/images/:key\``,
      `${of}\`destructive\` "delete one": either \`ids\` or \`id\`, not both`,
      `${of}\`destructive\`: two patterns are named "delete one"`,
    ].join('\n'),
  );
  const candidate = {
    ...staged,
    destructive: [{ ...first, method: 'post', url: 'api/delete', ids: 'ids', scop: 'body.all' }],
  };
  expect(() => parseUpgradeOptions({ baseline: staged, candidate })).toThrow(
    /`method` must be a method in capitals[^]*`url` must be a path that begins with \/[^]*`ids` must be a place such as[^]*unknown key `scop`.*did you mean `scope`/,
  );
  expect(() => parseUpgradeOptions({ ...minimal, editor: { id: 'own' } })).toThrow(
    'defineUpgrade: `editor` must be the id of an editor, or an adapter with',
  );
});
