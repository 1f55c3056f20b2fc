import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Finding, Status, Verdict } from '../../src/model/verdict.ts';
import { emptyFolder, openFindings, readVerdictFile, runCli } from '../cli.ts';
import { makeSite } from '../site.ts';

const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url));

interface Fault {
  name: string;
  /** Runs on the page of the new build, after everything else. */
  script: string;
  found(finding: Finding): boolean;
}

/** Faults of one build, none of which shows where another one does. */
interface Build {
  faults: Fault[];
  status: Status;
  /** Rules of the gate that speak. */
  rules: string[];
}

const at =
  (aspect: string, kind: Finding['kind'] = 'regression', words = /(?:)/) =>
  (finding: Finding): boolean =>
    finding.place.aspect === aspect && finding.kind === kind && words.test(finding.summary.en);

const NO_EDITOR = `document.querySelector('.ql-container').remove(); delete window.quill`;

const BUILDS: Build[] = [
  {
    status: 'review',
    rules: ['difference'],
    faults: [
      {
        name: 'a background five levels darker, which default thresholds pass over',
        script: `document.body.style.background = '#fafafa'`,
        found: at('screenshot'),
      },
    ],
  },
  {
    status: 'block',
    rules: ['broken-invariant', 'difference'],
    faults: [
      {
        name: 'an attribute that is lost on load',
        script: `const load = quill.clipboard.dangerouslyPasteHTML.bind(quill.clipboard);
      quill.clipboard.dangerouslyPasteHTML = (html, ...rest) => typeof html === 'string' ? load(html.replace(/ class="[^"]*"/, ''), ...rest) : load(html, ...rest)`,
        found: at('invariant', 'broken-invariant', /alignment is kept/),
      },
    ],
  },
  {
    status: 'block',
    rules: ['new-mutating-request', 'difference'],
    faults: [
      {
        name: 'a changing request that the old build does not make',
        script: `document.querySelector('#save').addEventListener('click', () => fetch('images?all=1', { method: 'DELETE' }))`,
        found: (finding) => at('network', 'regression', /DELETE/)(finding) && finding.newMutatingRequest,
      },
    ],
  },
  {
    status: 'review',
    rules: ['difference'],
    faults: [
      {
        name: 'another number in a dialog',
        script: `document.querySelector('#delete').onclick = () => confirm('Delete 30 images?')`,
        found: at('dialogs', 'regression', /30/),
      },
      {
        name: 'a console error',
        script: `console.error('font table is broken')`,
        found: at('console', 'regression', /font table is broken/),
      },
      {
        name: 'an uncaught error',
        script: `document.querySelector('#save').addEventListener('click', () => { throw new Error('autosave is gone') })`,
        found: at('console', 'regression', /autosave is gone/),
      },
      {
        name: 'a request to another host',
        script: `fetch('https://collector.example/usage', { mode: 'no-cors' }).catch(() => {})`,
        found: at('network', 'regression', /collector\.example/),
      },
      {
        name: 'a control that lost its accessible name',
        script: `document.querySelector('.ql-bold').removeAttribute('aria-label')`,
        found: at('accessibility', 'regression', /bold/),
      },
      {
        name: 'a toolbar button that is gone',
        script: `document.querySelector('.ql-italic').remove()`,
        found: at('toolbar', 'regression', /[Ii]talic/),
      },
      {
        name: 'typing that does not arrive',
        script: `quill.root.addEventListener('beforeinput', (event) => event.preventDefault())`,
        found: at('observed'),
      },
    ],
  },
  {
    status: 'block',
    rules: ['failed-on-candidate', 'unknown-build'],
    faults: [
      {
        name: 'an editor that never becomes ready',
        script: NO_EDITOR,
        found: at('outcome', 'failed'),
      },
    ],
  },
  {
    status: 'block',
    rules: ['failed-on-candidate'],
    faults: [
      {
        name: 'a page that hangs',
        script: `document.querySelector('#delete').onclick = () => { for (;;) ; }`,
        found: at('outcome', 'failed'),
      },
    ],
  },
  {
    status: 'review',
    rules: ['unstable'],
    faults: [
      {
        name: 'a look that does not repeat itself',
        script: `document.querySelector('h1').style.marginLeft = (performance.timeOrigin * 1000 % 97) + 'px'`,
        found: at('screenshot', 'unstable'),
      },
    ],
  },
];

async function verify(
  next: string,
  trialTimeout = '30',
  old?: string,
): Promise<{ status: Status; code: number | null; open: Finding[]; stdout: string; verdict: Verdict }> {
  const cwd = emptyFolder();
  const args = [
    'verify',
    old ?? (await makeSite()),
    next,
    '--editor',
    'quill',
    '--out',
    'run',
    '--trial-timeout',
    trialTimeout,
  ];
  const own = [
    '--checklist',
    path.join(fixtures, 'look-around.yaml'),
    '--scenarios',
    path.join(fixtures, 'scenarios'),
    '--only',
    'our-1',
  ];
  const { code, stdout, stderr } = await runCli([...args, ...own], { cwd });
  expect(stderr).not.toContain('bug in Sekisho');
  const verdict = readVerdictFile(path.join(cwd, 'run'));
  return { status: verdict.status, code, open: openFindings(verdict), stdout, verdict };
}

const EXIT = { go: 0, block: 1, review: 2, inconclusive: 3 };

test('an editor that neither build ever shows proves nothing, and is not waited for in a second pass', async () => {
  const broken = await makeSite(NO_EDITOR);
  const { status, code, verdict } = await verify(broken, '3', broken);
  expect({ status, code }).toEqual({ status: 'inconclusive', code: 3 });
  expect(verdict.proof).toMatchObject({ recorded: 2, compared: 0, confirmed: 0 });
});

test('without a fault there is silence', async () => {
  const { status, code, open } = await verify(await makeSite());
  expect({ status, code, open }).toEqual({ status: 'go', code: 0, open: [] });
});

for (const { faults, status, rules } of BUILDS) {
  test(`found: ${faults.map(({ name }) => name).join('; ')}`, async () => {
    const script = faults.map((fault) => `{ ${fault.script} }`).join('\n');
    const { open, verdict, code, stdout } = await verify(await makeSite(script), '8');
    const told = open.map((finding) => [finding.kind, finding.place.aspect, finding.summary.en]);
    const missed = faults.filter(({ found }) => !open.some(found)).map(({ name }) => name);
    expect(missed, JSON.stringify(told, null, 1)).toEqual([]);
    expect([verdict.status, code]).toEqual([status, EXIT[status]]);
    expect(verdict.reasons.map(({ rule }) => rule)).toEqual(rules);
    expect(stdout).toContain(status.toUpperCase());
  });
}
