import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Finding, Status, Verdict } from '../../src/model/verdict.ts';
import { fetchPackage } from '../../src/targets/fetch-package.ts';
import { emptyFolder, openFindings, readVerdictFile, runCli } from '../cli.ts';
import { makeSite } from '../site.ts';

const EXIT: Partial<Record<Status, number>> = { go: 0, block: 1, review: 2 };

interface Change {
  /** Runs after the vendor's script. */
  script?: string;
  style?: (css: string) => string;
  version?: string;
}

/** An unpacked Quill, as a vendor would hand it over. */
async function unpack({ script = '', style = (css) => css, version = '2.0.3' }: Change = {}): Promise<string> {
  const folder = emptyFolder();
  const { folder: home } = await fetchPackage('quill', '2.0.3', () => undefined);
  mkdirSync(path.join(folder, 'dist'));
  const files = ['dist/quill.js', 'dist/quill.snow.css'].map((file) => path.join(folder, file)) as [string, string];
  for (const file of files) {
    cpSync(path.join(home, 'node_modules/quill', path.relative(folder, file)), file);
  }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'quill', version }));
  appendFileSync(files[0], `\n;(() => {${script}})();\n`);
  writeFileSync(files[1], style(readFileSync(files[1], 'utf8')));
  return folder;
}

async function verify(
  old: string,
  next: string,
  only: string[] = [],
): Promise<{ open: Finding[]; verdict: Verdict; code: number | null; stdout: string }> {
  const cwd = emptyFolder();
  const lists = ['sekisho/embedding', 'sekisho/rich-text'].flatMap((list) => ['--checklist', list]);
  const builds = [old, next, '--editor', 'quill', ...lists, '--out', 'run'];
  const { code, stdout, stderr } = await runCli(['verify', ...builds, ...only.flatMap((id) => ['--only', id])], {
    cwd,
  });
  expect(stderr).not.toContain('bug in Sekisho');
  const verdict = readVerdictFile(path.join(cwd, 'run'));
  return { open: openFindings(verdict), verdict, code, stdout };
}

const told = (open: Finding[]): string =>
  JSON.stringify(
    open.map(({ kind, place, summary, evidence }) => [kind, place.trial, place.aspect, summary.en, evidence]),
    null,
    1,
  );

interface Fault {
  what: string;
  trial: string;
  says: RegExp;
  kind?: Finding['kind'];
  /** What the evidence must name. */
  shows?: RegExp;
}

const isFound = (open: Finding[], { trial, says, kind = 'broken-invariant', shows = /(?:)/ }: Fault): boolean =>
  open.some(
    (finding) =>
      finding.place.trial === trial &&
      finding.kind === kind &&
      says.test(finding.summary.en) &&
      shows.test(JSON.stringify(finding.evidence)),
  );

const missing = (open: Finding[], faults: Fault[]): string[] =>
  faults.filter((fault) => !isFound(open, fault)).map(({ what, trial }) => `${trial}: ${what}`);

const trialsOf = (faults: Fault[]): string[] => [...new Set(faults.map(({ trial }) => trial))];

/** The faults of a build: each where nothing else of the list would hide it. */
const SCRIPT = `
const Real = window.Quill;
window.Quill = class Quill extends Real {
  constructor(element, options) {
    delete options.placeholder;
    super(element, options);
    const paste = this.clipboard.dangerouslyPasteHTML.bind(this.clipboard);
    this.clipboard.dangerouslyPasteHTML = (...given) => {
      document.createElement('div').innerHTML = String(given.at(-1));
      paste(...given);
    };
    const undo = this.history.undo.bind(this.history);
    this.history.undo = () => { console.warn('history is deprecated'); undo(); };
    const notice = (text) => {
      const line = document.createElement('p');
      line.textContent = text;
      element.parentElement.append(line);
    };
    if (location.hostname === 'mail.example.com') notice('This host has no licence');
    if (new Date().getFullYear() > 2027) notice('Your evaluation has expired');
  }
  on(name, ...rest) {
    return name === 'selection-change' ? this : super.on(name, ...rest);
  }
  getText(...given) {
    if (!this.root.isConnected) setTimeout(() => { throw new Error('it is gone'); });
    return super.getText(...given);
  }
};
fetch('https://collector.example/usage', { mode: 'no-cors' }).catch(() => {});
try { new Function('return 1')(); } catch {}
Array.prototype.last = function () { return this[this.length - 1]; };
window.Notification = function () {};
window.editorTelemetry = {};
addEventListener('load', () => {
  if (getComputedStyle(document.querySelector('.ql-toolbar')).borderTopWidth === '1px') return;
  const cover = document.createElement('div');
  cover.style.cssText = 'position: fixed; inset: 0; z-index: 99999; background: #fff';
  cover.textContent = 'Loading the editor';
  document.body.append(cover);
});
localStorage.getItem('quill');
`;

const FAULTS: Fault[] = [
  { what: 'another version than asked for', trial: 'emb-101', says: /the version that runs/ },
  { what: 'an option is ignored', trial: 'emb-102/placeholder', says: /placeholder is there/ },
  { what: 'a warning on undo', trial: 'emb-103', kind: 'regression', says: /history is deprecated/ },
  {
    what: 'an event is not told any more',
    trial: 'emb-104',
    kind: 'regression',
    says: /^events: focusing/,
    shows: /selection-change/,
  },
  {
    what: 'a call to what is gone throws',
    trial: 'emb-105/after-destroy',
    says: /no error reaches/,
    shows: /it is gone/,
  },
  { what: 'another host is asked', trial: 'emb-106/as-embedded', says: /not on the list/, shows: /collector\.example/ },
  {
    what: 'and with which request',
    trial: 'emb-106/as-embedded',
    kind: 'regression',
    says: /GET https:\/\/collector\.example/,
  },
  { what: 'code is made of text', trial: 'emb-107/usual', says: /refuses nothing/, shows: /script-src: eval/ },
  {
    what: 'a notice under the production host',
    trial: 'emb-108/production-host',
    kind: 'regression',
    says: /^notices on the page/,
    shows: /This host has no licence/,
  },
  {
    what: 'a notice from a date on',
    trial: 'emb-108/in-two-years',
    kind: 'regression',
    says: /^notices on the page/,
    shows: /evaluation has expired/,
  },
  { what: 'the page is covered where parts are missing', trial: 'emb-109/parts-503', says: /page around it/ },
  {
    what: 'storage is taken for granted',
    trial: 'emb-110/opaque-origin',
    says: /no error reaches/,
    shows: /SecurityError/,
  },
  { what: 'headings of the page are coloured', trial: 'emb-111', says: /leaves the page around/, shows: /h1 › color/ },
  {
    what: 'rules of the page win over those of the editor',
    trial: 'emb-111-inward/controls',
    says: /controls of the editor/,
    shows: /button › background-color/,
  },
  {
    what: 'built-ins are patched',
    trial: 'emb-112',
    says: /what the browser brings/,
    shows: /Array\.prototype\.last is new.*Notification is another/s,
  },
  { what: 'a new global', trial: 'emb-112', kind: 'regression', says: /^names added/, shows: /editorTelemetry/ },
  { what: 'script of a document runs', trial: 'emb-115/event-attributes', says: /nothing runs when it is opened/ },
];

test('each fault of a build is found where it belongs', async () => {
  const style = (css: string): string => `@layer vendor {\n${css}\n}\nh1 { color: #c00 }\n`;
  const { open, verdict, code, stdout } = await verify(
    await unpack(),
    await unpack({ script: SCRIPT, style, version: '2.0.4' }),
    trialsOf(FAULTS),
  );
  expect(missing(open, FAULTS), told(open)).toEqual([]);
  expect([verdict.status, code]).toEqual(['block', EXIT.block]);
  expect(stdout).toContain('BLOCK');
});

/** They would slow down and swell every other trial. */
const COSTS = `
const Real = window.Quill;
const kept = window.keptEditors = [];
window.Quill = class Quill extends Real {
  constructor(element, options) {
    super(element, options);
    kept.push(Array.from({ length: 3000 }, () => document.createElement('p')));
    for (let time = 0; time < 100; time++) addEventListener('resize', () => time + kept.length);
    this.root.addEventListener('paste', work);
  }
};
function hold(milliseconds) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
let sum = 0;
function work() {
  // As much work on a busy machine as on an idle one, and as much time on a fast one as on a slow one.
  for (let time = 0; time < 6e8; time++) sum += Math.random();
  hold(8000);
}
hold(1500);
//${'x'.repeat(400_000)}
`;

const COST_FAULTS: Fault[] = [
  {
    what: 'it starts later',
    trial: 'emb-113',
    kind: 'regression',
    says: /^milliseconds of work for the page until then: .* more$/,
  },
  {
    what: 'a long task',
    trial: 'emb-113',
    kind: 'regression',
    says: /^milliseconds of it in tasks that hold .* more$/,
  },
  { what: 'more bytes', trial: 'emb-113', kind: 'regression', says: /^bytes it loads: .* more$/ },
  {
    what: 'editors stay in memory',
    trial: 'emb-114',
    kind: 'regression',
    says: /^nodes in memory that stay of each mount: .* more$/,
  },
  {
    what: 'a large paste freezes',
    trial: 'rte-404',
    kind: 'regression',
    says: /^milliseconds of work for the page to paste: .* more$/,
  },
  {
    what: 'a large paste takes long',
    trial: 'rte-404',
    kind: 'regression',
    says: /^milliseconds until it is pasted: .* more$/,
  },
];

test('what starts later, weighs more, stays in memory and freezes is found', async () => {
  const { open, verdict } = await verify(await unpack(), await unpack({ script: COSTS }), trialsOf(COST_FAULTS));
  expect(missing(open, COST_FAULTS), told(open)).toEqual([]);
  expect(verdict.status).toBe('review');
});

test('without a fault there is silence', async () => {
  const { open, verdict, code } = await verify(await unpack(), await unpack(), trialsOf([...FAULTS, ...COST_FAULTS]));
  expect(open, told(open)).toEqual([]);
  expect([verdict.status, code]).toEqual(['go', EXIT.go]);
});

test('a page of somebody else: what can be tried is, what cannot says why in both languages', async () => {
  const cover = `if (!window.Quill) document.body.insertAdjacentHTML('beforeend',
    '<div style="position: fixed; inset: 0; background: #fff">Loading the editor</div>')`;
  const only = ['emb-101', 'emb-105/after-destroy', 'emb-106/as-embedded', 'emb-109/blocked', 'emb-111'];
  const { open, verdict } = await verify(await makeSite(), await makeSite(cover), only);
  const faults: Fault[] = [
    { what: 'the page is covered without the vendor', trial: 'emb-109/blocked', says: /page around it/ },
  ];
  expect(missing(open, faults), told(open)).toEqual([]);
  expect(open.filter(({ place }) => place.trial !== 'emb-109/blocked')).toEqual([]);
  const inapplicable = verdict.findings.filter(({ kind }) => kind === 'inapplicable');
  expect(inapplicable.map(({ place }) => place.trial).toSorted()).toEqual(['emb-101', 'emb-105/after-destroy']);
  for (const { summary } of inapplicable) expect(summary.ja).toMatch(/版|ページ/);
});
