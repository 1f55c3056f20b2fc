import type { Evidence, ValueChange } from '../model/difference.ts';
import type { Json } from '../model/text.ts';
import type { Trial } from '../model/plan.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { shorten } from './cut-text.ts';
import { groupFindings } from './group-findings.ts';
import { headlineOf } from './headline.ts';
import { readFourNumbers } from './four-numbers.ts';

/** Characters of evidence that all findings of a page may bring along together. */
const MOST_CHARACTERS = 30_000;
/** Of one finding, however few there are. */
const MOST_OF_ONE = 2_000;
const LONGEST_SUMMARY = 600;
const MOST_REASON_FINDINGS = 500;
/** What the two names of a picture and its areas take at least. */
const PICTURE = 100;
/** Enough to tell differences apart. */
const FINGERPRINT = 16;

/**
 * The verdict as the page itself carries it, without what is with the trials (traces, data rows), and the findings whose
 * evidence must be fetched to be read in full.
 */
export function lightenVerdict(verdict: Verdict): { verdict: Verdict; cut: string[] } {
  const groups = groupFindings(verdict.findings);
  const allowance = Math.min(MOST_OF_ONE, Math.floor(MOST_CHARACTERS / Math.max(1, groups.length)));
  // Equal findings show the same: one of each brings its evidence along.
  const shown = new Set(groups.map(({ findings: [first] }) => first.id));
  const cut: string[] = [];
  const findings = verdict.findings.map((finding): Finding => {
    const light = lightenEvidence(finding.evidence, shown.has(finding.id) ? allowance : 0);
    if (light !== finding.evidence) cut.push(finding.id);
    const { en, ja } = headlineOf(finding);
    return {
      ...finding,
      // What is cut cannot tell the headline any more.
      summary: { en: shorten(en, LONGEST_SUMMARY), ja: shorten(ja, LONGEST_SUMMARY) },
      evidence: light,
      fingerprint: finding.fingerprint.slice(0, FINGERPRINT),
      traces: {},
    };
  });
  const { run, fingerprints } = verdict;
  return {
    verdict: {
      ...verdict,
      reasons: verdict.reasons.map((reason) => ({
        ...reason,
        findings: reason.findings.slice(0, MOST_REASON_FINDINGS),
      })),
      findings,
      run: { ...run, plan: { ...run.plan, trials: run.plan.trials.map(lightenTrial) } },
      fingerprints: {
        baseline: { ...fingerprints.baseline, files: [] },
        candidate: { ...fingerprints.candidate, files: [] },
      },
    },
    cut,
  };
}

const lightenTrial = (trial: Trial): Trial => ({ ...trial, row: null, params: {}, probes: [] });

/** The same evidence where it is small; otherwise as much of it as fits. */
function lightenEvidence(evidence: Evidence, allowance: number): Evidence {
  // The four numbers say the most in the least room: they are never cut.
  if (readFourNumbers(evidence)) return evidence;
  if (JSON.stringify(evidence).length <= allowance) return evidence;
  switch (evidence.kind) {
    case 'image':
      // Among a thousand pictures even their names weigh more than the verdict: they come with their trial.
      return allowance >= PICTURE ? imageWithin(evidence) : { kind: 'changes', changes: [] };
    case 'text':
      return { kind: 'text', old: '', new: '', changes: within(evidence.changes, allowance) };
    case 'changes':
      return { kind: 'changes', changes: within(evidence.changes, allowance) };
    case 'invariant': {
      const none = { actual: null, expected: null };
      return { ...evidence, old: { ...evidence.old, ...none }, new: { ...evidence.new, ...none } };
    }
    case 'outcome': {
      const brief = (side: typeof evidence.old): typeof evidence.old => ({
        ...side,
        reason: shorten(side.reason, 300),
      });
      return { ...evidence, old: brief(evidence.old), new: brief(evidence.new) };
    }
    case 'absence':
      return { ...evidence, what: shorten(evidence.what, 300) };
  }
}

type PictureEvidence = Extract<Evidence, { kind: 'image' }>;

const imageWithin = (evidence: PictureEvidence): PictureEvidence => ({
  ...evidence,
  elements: evidence.elements.slice(0, 6),
  comparison: { ...evidence.comparison, areas: evidence.comparison.areas.slice(0, 12) },
});

function within(changes: readonly ValueChange[], allowance: number): ValueChange[] {
  let left = allowance;
  const kept: ValueChange[] = [];
  for (const change of changes) {
    left -= lengthOf(change.old) + lengthOf(change.new) + change.path.length + 30;
    if (left < 0) break;
    kept.push(change);
  }
  return kept;
}

const lengthOf = (value: Json): number => (typeof value === 'string' ? value.length : JSON.stringify(value).length);
