import { expect, test } from '@playwright/test';
import { readPageData } from '../../tests/report/read-page-data.ts';
import { HOSTILE, sampleVerdict } from '../../tests/report/sample-verdict.ts';
import type { Finding, FindingDecision, Verdict } from '../model/verdict.ts';
import { decisionText, listAccepted } from './accepted.ts';
import { writeAllReports } from './index.ts';
import { renderVerdict } from './terminal.ts';

const approval: FindingDecision = {
  kind: 'approval',
  by: ['Aiko'],
  on: '2026-11-24',
  until: '2026-12-31',
  reason: 'the vendor renamed it',
  was: 'regression',
};

/** Every difference of the sample accepted, a manual item signed, another one not, and a decision that is stale. */
function decidedVerdict(decision = approval): Verdict {
  const verdict = sampleVerdict();
  const byHand = (item: string, more: Partial<Finding>): Finding => ({
    ...(verdict.findings[0] as Finding),
    id: `${item}#sign-off`,
    item,
    place: { trial: item, checkpoint: '', aspect: 'outcome', part: 'sign-off' },
    summary: { en: 'By hand: a drill', ja: '手動：訓練' },
    evidence: { kind: 'changes', changes: [] },
    newMutatingRequest: false,
    ...more,
  });
  const signature: FindingDecision = {
    kind: 'sign-off',
    by: ['Ben'],
    on: '2026-11-20',
    evidence: 'a.pdf',
    was: 'unsigned',
  };
  return {
    ...verdict,
    findings: [
      ...verdict.findings.map((finding): Finding =>
        finding.kind === 'regression' ? { ...finding, kind: 'approved', decision } : finding,
      ),
      byHand('ops-101', { kind: 'approved', decision: signature }),
      byHand('ops-102', { kind: 'unsigned' }),
      byHand('ops-103', { kind: 'stale-decision' }),
    ],
  };
}

test('who accepted what, why and when is one line per decision', () => {
  const { decisions, counts } = listAccepted(decidedVerdict());
  expect(decisions.map(({ decision }) => decisionText(decision))).toEqual([
    {
      en: 'Approved by Aiko, 2026-11-24, until 2026-12-31: the vendor renamed it',
      ja: '承認: Aiko（2026-11-24）、2026-12-31 まで：the vendor renamed it',
    },
    { en: 'Signed by Ben, 2026-11-20: a.pdf', ja: '署名: Ben（2026-11-20）：a.pdf' },
  ]);
  expect(counts.at(-1)?.en).toBe('Signed: 1 manual item');
  expect(listAccepted(sampleVerdict())).toEqual({ counts: [], decisions: [] });
});

test('every report tells it, and what is not signed or does not hold stays open', () => {
  const verdict = decidedVerdict();
  const terminal = renderVerdict(verdict, { colour: false, language: 'en', width: 100 });
  expect(terminal).toContain('Approved by Aiko, 2026-11-24, until 2026-12-31: the vendor');
  for (const { path, content } of writeAllReports(verdict).filter((file) => !file.path.startsWith('data/'))) {
    for (const told of ['Aiko', '2026-11-24', 'the vendor renamed it', 'Ben', 'a.pdf'])
      expect(path === 'index.html' ? JSON.stringify(readPageData(content)) : content, path).toContain(told);
  }
  const junit = writeAllReports(verdict).find(({ path }) => path === 'junit.xml')?.content;
  expect(junit).toMatch(/name="ops-102"><failure type="unsigned"/);
  expect(junit).toMatch(/name="ops-103"><failure type="stale-decision"/);
  expect(junit).not.toMatch(/name="ops-101"><failure/);
});

test('names and reasons are text, whatever they hold', () => {
  const verdict = decidedVerdict({ ...approval, by: [HOSTILE], reason: HOSTILE });
  const page = writeAllReports(verdict).find(({ path }) => path === 'index.html')?.content;
  expect(page).not.toContain('<img src=x');
  expect(renderVerdict(verdict, { colour: false, language: 'en', width: 100 })).not.toMatch(/\u001b|\u0007/);
});
