import type { Severity } from '../model/checklist.ts';
import type { LocalisedText } from '../model/text.ts';
import type { Finding, FindingKind } from '../model/verdict.ts';
import { readFourNumbers } from './four-numbers.ts';
import { headlineOf } from './headline.ts';
import { say } from './say.ts';

/** The same thing found in several places. */
export interface FindingGroup {
  kind: FindingKind;
  /** The highest of its findings. */
  severity: Severity;
  /** What became of it, in one line: see `headlineOf`. */
  summary: LocalisedText;
  newMutatingRequest: boolean;
  /** What mail clients do not show of what is new, each line once. */
  mailClients: LocalisedText[];
  /** At least one; the most severe first. */
  findings: [Finding, ...Finding[]];
  /** Ids of the items concerned, in the order of the findings. */
  items: string[];
}

/** Kinds that stand between the new build and a *go*, worst first. */
export const OPEN_KINDS = [
  'broken-invariant',
  'failed',
  'regression',
  'unstable',
  'unchecked',
  'stale-decision',
  'unsigned',
] as const satisfies FindingKind[];

/** Kinds people should know of but that are no open point. */
export const QUIET_KINDS = [
  'approved',
  'reported',
  'already-broken',
  'noise',
  'inapplicable',
] as const satisfies FindingKind[];

const KIND_ORDER: readonly FindingKind[] = [...OPEN_KINDS, ...QUIET_KINDS];
const SEVERITY_ORDER: readonly Severity[] = ['blocker', 'major', 'minor'];

export function isOpen(kind: FindingKind): boolean {
  return !(QUIET_KINDS as readonly FindingKind[]).includes(kind);
}

/** Findings of one kind that are the same difference together; worst and most frequent groups first. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const byFingerprint = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings.toSorted(bySeverity)) {
    const key = JSON.stringify([
      finding.kind,
      finding.sameAs ?? finding.fingerprint,
      ownHeadline(finding),
      finding.decision ?? null,
    ]);
    const group = byFingerprint.get(key);
    if (group) group.push(finding);
    else byFingerprint.set(key, [finding]);
  }
  return [...byFingerprint.values()].map(groupOf).toSorted(byWeight);
}

// What is expected is no part of the fingerprint: nothing gone of three is not nothing gone of sixty.
const ownHeadline = (finding: Finding): string =>
  finding.evidence.kind === 'invariant' && finding.evidence.name !== undefined ? headlineOf(finding).en : '';

/** `toolbar button “Bold” renamed — in 14 places` */
export function groupText(group: FindingGroup): LocalisedText {
  const places = group.findings.length;
  return places > 1 ? say('inPlaces', { summary: group.summary, n: places }) : group.summary;
}

function groupOf(findings: [Finding, ...Finding[]]): FindingGroup {
  const [first] = findings;
  return {
    kind: first.kind,
    severity: first.severity,
    summary: headlineOf(first),
    newMutatingRequest: findings.some((finding) => finding.newMutatingRequest),
    mailClients: [
      ...new Map(findings.flatMap(({ mailClients = [] }) => mailClients.map((line) => [line.en, line]))).values(),
    ],
    findings,
    items: [...new Set(findings.map((finding) => finding.item))],
  };
}

function bySeverity(one: Finding, other: Finding): number {
  return SEVERITY_ORDER.indexOf(one.severity) - SEVERITY_ORDER.indexOf(other.severity);
}

function byWeight(one: FindingGroup, other: FindingGroup): number {
  return (
    kindRank(one) - kindRank(other) ||
    SEVERITY_ORDER.indexOf(one.severity) - SEVERITY_ORDER.indexOf(other.severity) ||
    Number(tellsNumbers(other)) - Number(tellsNumbers(one)) ||
    // Whose numbers disagree is told in the order of the checklist: it begins with what hurts most.
    (tellsNumbers(one) ? one.findings[0].item.localeCompare(other.findings[0].item) : 0) ||
    other.findings.length - one.findings.length
  );
}

// The four numbers say the most in the least room.
const tellsNumbers = ({ findings: [first] }: FindingGroup): boolean => readFourNumbers(first.evidence) !== null;

// A request that changes data is the kind of difference that cannot be taken back: it goes right after broken invariants.
function kindRank(group: FindingGroup): number {
  return group.newMutatingRequest && isOpen(group.kind) ? 0.5 : KIND_ORDER.indexOf(group.kind);
}
