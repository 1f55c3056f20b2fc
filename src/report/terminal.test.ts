import { expect, test } from '@playwright/test';
import { sampleAssetVerdict } from '../../tests/report/sample-asset-verdict.ts';
import { HOSTILE, sampleVerdict } from '../../tests/report/sample-verdict.ts';
import type { FindingDecision, FindingKind, Status } from '../model/verdict.ts';
import { cellWidth } from './cell-width.ts';
import { renderFindings } from './finding-list.ts';
import { renderVerdict } from './terminal.ts';

const STATUSES: Status[] = ['go', 'review', 'block', 'inconclusive'];
const PLAIN = { colour: false, language: 'en', width: 80 } as const;

for (const status of STATUSES) {
  for (const language of ['en', 'ja'] as const) {
    test(`${status}, ${language}: verdict and every reason stand on the first screenful`, () => {
      const verdict = sampleVerdict({ status, hostile: HOSTILE });
      const screen = renderVerdict(verdict, { ...PLAIN, language })
        .split('\n')
        .slice(0, 24)
        .join('\n');
      expect(screen).toContain(status.toUpperCase());
      for (const { text } of verdict.reasons) expect(screen).toContain(text[language]);
    });
  }

  test(`${status}: exactly three commands to type next`, () => {
    const text = renderVerdict(sampleVerdict({ status }), PLAIN);
    expect(text.match(/^ {3}npx .*$/gm)).toHaveLength(3);
  });
}

test('the commands fit the status', () => {
  const commands = (status: Status) => renderVerdict(sampleVerdict({ status }), PLAIN).match(/npx .*$/gm);
  expect(commands('block')).toEqual([
    'npx sekisho report 2026-11-23-2140-tinymce --open',
    'npx playwright show-trace reports/2026-11-23-2140-tinymce/traces/candidate/rte-101~newsletter.2.zip',
    'npx sekisho verify tinymce@6.8.6 tinymce@7.9.3 --only rte-101',
  ]);
  const review = sampleVerdict({ status: 'review' });
  const [, id] = /^npx sekisho approve 2026-11-23-2140-tinymce --same-as '([^']+)' --reason$/.exec(
    commands('review')?.[2] ?? '',
  ) ?? ['', ''];
  expect(review.findings.find((finding) => finding.id === id)).toMatchObject({ kind: 'regression' });
  expect(commands('review')?.[0]).toBe('npx sekisho review 2026-11-23-2140-tinymce --open');
  expect(commands('go')?.[1]).toBe('npx sekisho gate 2026-11-23-2140-tinymce --build tinymce@7.9.3');
  expect(commands('inconclusive')?.[0]).toBe(
    'npx sekisho verify tinymce@6.8.6 tinymce@7.9.3 --resume 2026-11-23-2140-tinymce',
  );
});

test('what is decided next in a review is a difference, then a signature, then what does not hold any more', () => {
  const verdict = sampleVerdict({ status: 'review' });
  const [any] = verdict.findings;
  const last = (...kinds: FindingKind[]) => {
    const findings = kinds.map((kind) => ({ ...any!, kind, item: 'ops-101', id: `${kind}#1` }));
    return /^ {3}(npx .*)\n\n?$/m.exec(renderVerdict({ ...verdict, findings }, PLAIN))?.[1];
  };
  expect(last('stale-decision', 'unsigned', 'regression')).toMatch(
    /^npx sekisho approve .* --finding 'regression#1' --/,
  );
  expect(last('stale-decision', 'unsigned')).toBe('npx sekisho sign ops-101 --run 2026-11-23-2140-tinymce --evidence');
  expect(last('stale-decision')).toBe('npx sekisho revoke 2026-11-23-2140-tinymce --stale');
});

test('a part of the checklists, and what a command serves, is not offered to the gate', () => {
  const { run, ...rest } = sampleVerdict({ status: 'go' });
  const textOf = (changed: Partial<typeof run>) => renderVerdict({ ...rest, run: { ...run, ...changed } }, PLAIN);
  expect(textOf({})).toContain('sekisho gate');
  expect(textOf({ plan: { ...run.plan, notAskedFor: ['rte-101'] } })).not.toContain('sekisho gate 2');
  expect(textOf({ candidate: { ...run.candidate, kind: 'command' } })).not.toContain('sekisho gate');
});

test('a decision stands on the terminal with its whole reason, and the list of all findings names each by its id', () => {
  const verdict = sampleVerdict({ status: 'review' });
  const reason = 'the vendor renamed the button, our manual says so since May, and support was told on Monday';
  const decision: FindingDecision = { kind: 'approval', by: ['Aoki Aiko'], on: '2026-11-24', was: 'regression' };
  const findings = Array.from({ length: 12 }, (_, index) => ({
    ...verdict.findings[0]!,
    kind: 'approved' as const,
    id: `rte-101/plain#${index}`,
    fingerprint: `${index}`,
    decision: { ...decision, reason: `${index}: ${reason}` },
  }));
  const flat = (text: string) => text.replaceAll(/\s+/g, ' ');
  const shown = flat(renderVerdict({ ...verdict, findings }, PLAIN));
  expect(shown).toContain(`Approved by Aoki Aiko, 2026-11-24: 0: ${reason} — `);
  expect(shown).toContain('and 4 more: --verbose lists them');
  const list = flat(renderFindings({ ...verdict, findings }, PLAIN));
  for (const { id, decision: made } of findings) {
    expect(list).toContain(id);
    expect(list).toContain(`Approved by Aoki Aiko, 2026-11-24: ${made.reason}`);
  }
});

test('equal findings are told once, with the number of places', () => {
  const text = renderVerdict(sampleVerdict({ status: 'review' }), PLAIN);
  expect(text.match(/toolbar button “Bold” renamed.*in 14 places/g)).toHaveLength(1);
});

test('recorded text cannot speak to the terminal, and no line but a command is too wide', () => {
  const verdict = sampleVerdict({ hostile: HOSTILE });
  for (const reason of verdict.reasons) reason.text = { en: HOSTILE, ja: HOSTILE };
  verdict.run.browser = HOSTILE;
  verdict.run.command = `sekisho verify ${HOSTILE}`;
  for (const text of [renderVerdict(verdict, PLAIN), renderFindings(verdict, PLAIN)]) {
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    for (const line of text.split('\n').filter((one) => !one.includes('npx ')))
      expect(cellWidth(line), line).toBeLessThanOrEqual(80);
  }
});

test('colour is an addition: without it the text is the same', () => {
  const verdict = sampleVerdict();
  const coloured = renderVerdict(verdict, { ...PLAIN, colour: true });
  expect(coloured.replaceAll(/\u001b\[[0-9;]*m/g, '')).toBe(renderVerdict(verdict, PLAIN));
});

test('a verdict without reasons that is no go says so', () => {
  const verdict = { ...sampleVerdict({ status: 'go' }), status: 'review' as const };
  expect(renderVerdict(verdict, PLAIN)).toContain('Treat it as inconclusive');
});

test.describe('forty findings, one of them the incident', () => {
  const screen = (options: Partial<typeof PLAIN> | { language: 'ja' }) =>
    renderVerdict(sampleAssetVerdict(), { ...PLAIN, ...options })
      .split('\n')
      .slice(0, 24);

  test('the first screenful names the item and its four numbers on both builds', () => {
    expect(screen({}).join('\n')).toContain(
      [
        '   · ast-101/three-pages: 41 more are gone than the dialog said — in 2 places',
        '            dialog    ticked    requested            gone',
        '       Old  61      = 61      = 61                 = 61',
        '       New  [20]    ≠ 61        all=true (no ids)  = 61',
      ].join('\n'),
    );
  });

  test('in Japanese, wide characters aligned', () => {
    const lines = screen({ language: 'ja' });
    const at = lines.findIndex((line) => line.includes('確認画面より41件多く消えました'));
    const [head = '', old = '', next = ''] = lines.slice(at + 1, at + 4);
    const column = (line: string, text: string) => cellWidth(line.slice(0, line.lastIndexOf(text)));
    expect(head).toContain('確認画面');
    expect(next).toContain('[20]');
    expect(column(head, '消えた')).toBe(column(old, '61'));
    expect(column(old, '61')).toBe(column(next, '61'));
  });

  test('other broken promises say what happened', () => {
    expect(screen({}).join('\n')).toContain('ast-110/cancel: 1 request sent all the same, 60 gone all the same');
  });

  test('on a narrow terminal the numbers stand one after another', () => {
    const lines = renderVerdict(sampleAssetVerdict(), { ...PLAIN, width: 44 }).split('\n');
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(
      'New: dialog [20] ≠ ticked 61, requested all=true (no ids) = gone 61',
    );
    const cuttable = lines.filter((line) => !/npx |reports\//.test(line));
    for (const line of cuttable) expect(cellWidth(line)).toBeLessThanOrEqual(44);
  });

  test('what is inapplicable is counted and told with its reasons', () => {
    const text = renderVerdict(sampleAssetVerdict(), PLAIN);
    expect(text).toContain('Inapplicable: 2 items, 3 trials');
    expect(text).toContain('The library has no trash. ast-121');
  });
});

test('why nothing could be compared is told whole; beside what was compared a line is enough', () => {
  const verdict = sampleVerdict({ status: 'inconclusive' });
  const why = `The old build itself does not get through (failed: ${'a long way to the reason, '.repeat(5)}which is this)`;
  const told = (compared: number): string => {
    const findings = verdict.findings.map((finding) => ({ ...finding, summary: { en: why, ja: why } }));
    const proof = { ...verdict.proof, compared };
    return renderVerdict({ ...verdict, findings, proof }, PLAIN).replace(/\s+/g, ' ');
  };
  expect(told(0)).toContain(why);
  expect(told(1)).not.toContain('which is this');
});
