import { expect, test } from '@playwright/test';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import type { Recording } from '../model/recording.ts';
import type { RunDescription, Verdict } from '../model/verdict.ts';
import {
  createRun,
  findLatestRun,
  hasRecording,
  lockRun,
  missingImages,
  readRecordings,
  readRun,
  readVerdict,
  writeImage,
  writeRecording,
  writeReports,
} from './run-folder.ts';

let folder = '';

test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sekisho-store-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = { en: 'promise', ja: '約束' };

const target = (side: 'baseline' | 'candidate') => ({
  side,
  editor: 'quill',
  label: 'quill@2.0.3',
  version: '2.0.3',
  kind: 'npm' as const,
  disposable: false,
  integrity: 'sha512-x',
});

const run = (): RunDescription => ({
  format: 1,
  id: 'run',
  folder: 'reports/run',
  sekisho: '0.1.0',
  createdAt: '2026-01-05T01:00:00.000Z',
  editor: 'quill',
  baseline: target('baseline'),
  candidate: target('candidate'),
  browser: '',
  command: 'npx sekisho verify',
  plan: {
    items: [
      {
        id: 'rte-1',
        checklist: 'x',
        title: text,
        viewpoint: text,
        severity: 'major',
        because: 'y',
        trials: ['rte-1/a'],
      },
    ],
    trials: [
      {
        id: 'rte-1/a',
        item: 'rte-1',
        scenario: 's',
        row: { id: 'a', html: '<p>' },
        params: { n: 1 },
        probes: ['content'],
      },
    ],
    manualNotPlanned: ['rte-2'],
  },
});

/** A recording in which every optional part is there. */
const recording = (over: Partial<Recording> = {}): Recording => ({
  format: 1,
  trial: 'rte-1/a',
  side: 'baseline',
  attempt: 1,
  outcome: 'completed',
  reason: 'none',
  captures: [
    {
      checkpoint: 'seen',
      observations: [
        {
          probe: 'screenshot',
          value: {
            image: { hash: 'a'.repeat(64), width: 2, height: 1, bytes: 70 },
            editor: { x: 0, y: 0, width: 1.5, height: 1 },
            elements: [{ x: 0, y: 0, width: 1, height: 1, role: 'button', name: '太字' }],
            pixelRatio: 2,
          },
        },
        { probe: 'content', value: { html: '<p>\u0000😀</p>' } },
        {
          probe: 'dialogs',
          value: [{ kind: 'confirm', title: '', text: '3件', numbers: [3], buttons: ['OK'], defaultFocus: 'OK' }],
        },
        { probe: 'console', value: [{ kind: 'error', text: 'x', count: 2 }] },
        {
          probe: 'network',
          value: [{ method: 'POST', route: '/save', count: 1, statuses: [0, 200], bodyShape: 'json', mutating: true }],
        },
        {
          probe: 'accessibility',
          value: [{ role: 'list', name: 'n', level: 2, children: [{ role: 'listitem', text: 't', checked: 'mixed' }] }],
        },
        {
          probe: 'toolbar',
          value: [{ area: 'toolbar', role: 'button', name: 'Bold', disabled: false, pressed: null }],
        },
        { probe: 'console', error: 'the page was gone' },
      ],
    },
  ],
  invariants: [
    { sentence: 's', sentenceJa: '文', name: 'four-numbers', holds: false, actual: { a: [1, null] }, expected: 'x' },
  ],
  observed: [{ name: 'length', value: 3 }],
  loaded: [{ path: '/vendor/x.js?v=1', sha256: 'b' }],
  editorVersion: '2.0.3',
  browser: 'shell 1',
  trace: 'traces/baseline/rte-1~a.2.zip',
  startedAt: '2026-01-05T01:00:00.000Z',
  durationMs: 12.5,
  ...over,
});

/** The smallest real PNG: one grey pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** A process that was there and is gone. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

const write = (relative: string, content: string): void => {
  const file = path.join(folder, relative);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
};

test.describe('a run', () => {
  test('is read as it was written', () => {
    createRun(folder, run())();
    expect(readRun(folder)).toEqual(run());
    expect(readdirSync(folder)).toEqual(['run.json']);
  });

  test('is not made where one lies already, nor where recordings of one lie', () => {
    createRun(folder, run())();
    expect(() => createRun(folder, run())).toThrow(/already holds a run — choose another --out, .*--resume/);
    rmSync(path.join(folder, 'run.json'));
    writeRecording(folder, recording());
    expect(() => createRun(folder, run())).toThrow(BadInput);
    expect(existsSync(path.join(folder, 'lock'))).toBe(false);
  });

  test('is not made in a file', () => {
    write('a-file', '');
    expect(() => createRun(path.join(folder, 'a-file'), run())).toThrow('it is no folder');
  });

  test('that is missing, damaged or foreign is bad input', () => {
    expect(() => readRun(folder)).toThrow(/run\.json it cannot be read \(ENOENT\) — start a run with/);
    for (const damaged of ['', '{"format":1', '[]', 'null', '{"format":1}', '{"format":2}', '"x"']) {
      write('run.json', damaged);
      expect(() => readRun(folder), damaged).toThrow(BadInput);
    }
    const astray = run();
    astray.plan.trials[0]!.id = '../../etc/passwd';
    write('run.json', JSON.stringify(astray));
    expect(() => readRun(folder)).toThrow('is no id of a trial');
  });

  test('that was made last is found', () => {
    expect(findLatestRun(path.join(folder, 'nowhere'))).toBeNull();
    for (const [name, at] of [
      ['b', 2000],
      ['a', 3000],
      ['c', 1000],
    ] as const) {
      write(`${name}/run.json`, '{}');
      utimesSync(path.join(folder, name, 'run.json'), at, at);
    }
    write('no-run/other.json', '{}');
    write('a-file', '');
    expect(findLatestRun(folder)).toBe(path.join(folder, 'a'));
  });
});

test.describe('the lock', () => {
  test('keeps a second one out until it is given back', () => {
    const unlock = lockRun(folder);
    expect(() => lockRun(folder)).toThrow(`process ${process.pid} is recording into this run — wait for it`);
    unlock();
    lockRun(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of a live process holds, of a killed one is taken over', async () => {
    const module = path.resolve(import.meta.dirname, 'lock-run.ts');
    const script = `const { createJiti } = require('jiti'); createJiti(${JSON.stringify(module)}).import(${JSON.stringify(module)}).then(({ lockRun }) => { lockRun(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000); });`;
    const other = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await new Promise((resolve) => other.stdout.once('data', resolve));
      expect(() => lockRun(folder)).toThrow(`process ${other.pid} is recording`);
    } finally {
      const gone = new Promise((resolve) => other.once('exit', resolve));
      other.kill('SIGKILL');
      await gone;
    }
    lockRun(folder)();
  });

  test('of a dead process, of one that only has the same number, or without sense is taken over', () => {
    const stale = [
      JSON.stringify({ pid: deadPid(), start: '1', key: 'x' }),
      JSON.stringify({ pid: process.pid, start: 'another start', key: 'x' }),
      '',
      'nonsense',
      'null',
    ];
    for (const content of stale) {
      write('lock', content);
      lockRun(folder)();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  test('is not given back by who lost it', () => {
    const unlock = lockRun(folder);
    write('lock', 'somebody else');
    unlock();
    expect(readFileSync(path.join(folder, 'lock'), 'utf8')).toBe('somebody else');
  });
});

test.describe('recordings', () => {
  test('are read as they were written, by name', () => {
    const all = [
      recording(),
      recording({ side: 'candidate' }),
      recording({ attempt: 2 }),
      recording({ trial: 'rte-2' }),
    ];
    for (const one of all) writeRecording(folder, one);
    const { recordings, problems } = readRecordings(folder);
    expect(problems).toEqual([]);
    expect(recordings).toHaveLength(4);
    for (const one of all) expect(recordings).toContainEqual(one);
    expect(readdirSync(path.join(folder, 'recordings/baseline')).toSorted()).toEqual([
      'rte-1~a.1.json',
      'rte-1~a.2.json',
      'rte-2.1.json',
    ]);
    expect(hasRecording(folder, recording())).toBe(true);
    expect(hasRecording(folder, recording({ attempt: 3 }))).toBe(false);
  });

  test('that a killed process left unfinished are passed over', () => {
    writeRecording(folder, recording());
    write('recordings/baseline/rte-2.1.json.4711.unfinished', '{"format":1,"tri');
    write('recordings/baseline/.DS_Store', 'x');
    expect(readRecordings(folder)).toEqual({ recordings: [recording()], problems: [] });
  });

  const damaged: [what: string, content: string | object, says: RegExp][] = [
    ['empty', '', /truncated or damaged/],
    ['cut off', JSON.stringify(recording()).slice(0, -20), /truncated or damaged/],
    ['no JSON', '\u0000\u0001', /truncated or damaged/],
    ['foreign JSON', { hello: 1 }, /damaged or of another format/],
    ['of another format', { ...recording(), format: 2 }, /another format \(format:/],
    ['with a key more', { ...recording(), extra: 1 }, /another format/],
    ['without a part', { ...recording(), captures: undefined }, /another format \(captures:/],
    ['with a picture that leads elsewhere', { ...recording(), trace: 'traces/../../x.zip' }, /is no path of a trace/],
    ['with an absolute trace', { ...recording(), trace: '/etc/passwd' }, /is no path of a trace/],
    ['of another trial', recording({ trial: 'rte-9' }), /belongs to another trial, side or attempt/],
    ['of the other side', recording({ side: 'candidate' }), /belongs to another trial, side or attempt/],
    ['of another attempt', recording({ attempt: 7 }), /belongs to another trial, side or attempt/],
    ['with an id that leads elsewhere', recording({ trial: '../../evil' }), /is no id of a trial/],
    ['nested without end', `${'['.repeat(200_000)}`, /damaged|deeply/],
  ];
  for (const [what, content, says] of damaged) {
    test(`a file that is ${what} is a problem, never a recording`, () => {
      writeRecording(folder, recording({ trial: 'rte-2' }));
      write('recordings/baseline/rte-1~a.1.json', typeof content === 'string' ? content : JSON.stringify(content));
      const { recordings, problems } = readRecordings(folder);
      expect(recordings.map(({ trial }) => trial)).toEqual(['rte-2']);
      expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(says)]);
      expect(problems[0]?.file).toBe('recordings/baseline/rte-1~a.1.json');
    });
  }

  test('a folder in place of a file, and a file of another name, are problems', () => {
    mkdirSync(path.join(folder, 'recordings/candidate/rte-1.1.json'), { recursive: true });
    write('recordings/baseline/copy of rte-1.json', JSON.stringify(recording()));
    expect(readRecordings(folder).recordings).toEqual([]);
    expect(readRecordings(folder).problems).toHaveLength(2);
  });

  test('are not written where an id leads elsewhere', () => {
    for (const trial of ['../x', 'a/../b', 'a/b/c', '', '/etc', 'A', 'a\u0000']) {
      expect(() => writeRecording(folder, recording({ trial })), trial).toThrow('cannot name a recording');
    }
    expect(() => writeRecording(folder, recording({ side: '../..' as 'baseline' }))).toThrow('cannot name');
    expect(() => writeRecording(folder, recording({ attempt: 0.5 }))).toThrow('cannot name');
    expect(readdirSync(folder)).toEqual([]);
  });
});

test.describe('pictures', () => {
  test('are kept once, under their hash, with their size', () => {
    const ref = writeImage(folder, PNG);
    expect(ref).toMatchObject({ width: 1, height: 1, bytes: PNG.length });
    expect(readdirSync(path.join(folder, 'images'))).toEqual([`${ref.hash}.png`]);
    const file = path.join(folder, 'images', `${ref.hash}.png`);
    utimesSync(file, 1000, 1000);
    expect(writeImage(folder, PNG)).toEqual(ref);
    expect(readFileSync(file).equals(PNG)).toBe(true);
  });

  test('that are gone or cut short are missing', () => {
    const image = writeImage(folder, PNG);
    const shows = recording({
      captures: [
        { checkpoint: 'c', observations: [{ probe: 'screenshot', value: { image, editor: null, elements: [] } }] },
      ],
    });
    expect(missingImages(folder, [shows])).toEqual([]);
    const file = path.join(folder, 'images', `${image.hash}.png`);
    writeFileSync(file, PNG.subarray(0, 30));
    expect(missingImages(folder, [shows])).toEqual([image.hash]);
    renameSync(file, `${file}.away`);
    expect(missingImages(folder, [shows, shows])).toEqual([image.hash]);
    writeImage(folder, PNG);
    expect(missingImages(folder, [shows])).toEqual([]);
  });

  test('must be PNG', () => {
    expect(() => writeImage(folder, Buffer.from('<svg/>'))).toThrow('is no PNG');
    expect(() => writeImage(folder, PNG.subarray(0, 20))).toThrow('is no PNG');
    expect(() => writeImage(folder, Buffer.alloc(100))).toThrow('is no PNG');
  });
});

test.describe('reports', () => {
  test('are written below the run folder only', () => {
    writeReports(folder, [
      { path: 'index.html', content: '<p>' },
      { path: 'pages/one.html', content: '二' },
    ]);
    expect(readFileSync(path.join(folder, 'pages/one.html'), 'utf8')).toBe('二');
    for (const stray of ['../x.html', '/tmp/x.html', 'a/../../x', '', '.']) {
      const files = [
        { path: 'new.html', content: '' },
        { path: stray, content: '' },
      ];
      expect(() => writeReports(folder, files), stray).toThrow('outside of the run folder');
    }
    expect(existsSync(path.join(folder, 'new.html'))).toBe(false);
  });

  const fingerprint = { versions: ['2.0.3'], files: [{ path: '/x.js', sha256: 'a' }], sha256: 'b' };
  const verdict = (): Verdict => ({
    format: 1,
    status: 'review',
    reasons: [{ rule: 'r', yields: 'review', text, items: ['rte-1'], findings: ['rte-1#1'] }],
    findings: [
      {
        id: 'rte-1#1',
        kind: 'regression',
        severity: 'major',
        item: 'rte-1',
        place: { trial: 'rte-1/a', checkpoint: 'seen', aspect: 'content', part: '' },
        summary: text,
        evidence: { kind: 'text', old: 'a', new: 'b', changes: [{ path: 'p', old: null, new: [1] }] },
        fingerprint: 'f',
        newMutatingRequest: false,
        repetition: { baseline: { recordings: 2, values: 1 }, candidate: { recordings: 2, values: 1 } },
        traces: { candidate: 'traces/candidate/rte-1~a.2.zip' },
      },
    ],
    proof: { planned: 2, recorded: 2, compared: 1, inapplicable: 0, confirmed: 1, observations: 3 },
    run: run(),
    fingerprints: { baseline: fingerprint, candidate: fingerprint },
    judgedAt: '2026-01-05T01:00:00.000Z',
  });

  test('the verdict is read as it was written, and a damaged one is bad input', () => {
    expect(() => readVerdict(folder)).toThrow('judge it first');
    write('verdict.json', JSON.stringify(verdict()));
    expect(readVerdict(folder)).toEqual(verdict());
    const side = { holds: false, actual: { dialog: 20 }, expected: { dialog: 61 } };
    const named = verdict();
    named.findings[0]!.evidence = { kind: 'invariant', sentence: text, name: 'four-numbers', old: side, new: side };
    write('verdict.json', JSON.stringify(named));
    expect(readVerdict(folder)).toEqual(named);
    for (const damaged of ['', '{"format":1,"status":"go"}', JSON.stringify({ ...verdict(), status: 'fine' })]) {
      write('verdict.json', damaged);
      expect(() => readVerdict(folder)).toThrow(BadInput);
    }
  });
});
