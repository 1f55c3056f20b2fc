import type { Aspect, Evidence, ValueChange } from '../../model/difference.ts';
import type { Recording, RequestValue } from '../../model/recording.ts';
import type { Side, Target } from '../../model/target.ts';
import type { Json, LocalisedText } from '../../model/text.ts';
import type { Finding, Verdict } from '../../model/verdict.ts';
import { shorten } from '../cut-text.ts';
import { readFourNumbers } from '../four-numbers.ts';
import { type FindingGroup, groupFindings } from '../group-findings.ts';
import { versionText } from '../run-text.ts';

/** One problem as a vendor is told of it; holds nothing but what is told. */
export interface VendorCase {
  number: number;
  title: LocalisedText;
  severity: string;
  promise: LocalisedText;
  item: string;
  scenario: string;
  /** Data the steps are tried with; '' without any. */
  input: string;
  checkpoint: string;
  aspect: Aspect;
  expected: string;
  actual: string;
  /** What the old version does. */
  before: string;
  changes: { path: string; old: string; new: string }[];
  /** Dialog, ticked, requested, gone; `null` where there are none. */
  numbers: { old: string[] | null; new: string[] | null } | null;
  elsewhere: string[];
  network: { side: Side; lines: string[] }[];
  /** Content hashes. */
  pictures: { old: string; new: string } | null;
  traces: Finding['traces'];
}

/** Kinds a vendor is told of without being asked: what the new build broke or changed. */
const TOLD: readonly Finding['kind'][] = ['broken-invariant', 'failed', 'regression'];
/** Kinds that are told when an item is named. */
const ASKED: readonly Finding['kind'][] = [...TOLD, 'already-broken', 'unstable', 'approved'];
const MOST_CHANGES = 40;
const MOST_REQUESTS = 60;
const LONGEST = 4_000;

/** Groups of the same difference, most severe first. Without items: everything open that the new build did. */
export function chooseGroups({ findings }: Verdict, wanted: readonly string[]): FindingGroup[] {
  const chosen = findings.filter(({ id, item, kind, decision, place }) => {
    if (wanted.length === 0) return TOLD.includes(kind);
    const isMeant = wanted.includes(item) || wanted.includes(id) || wanted.includes(place.trial);
    return isMeant && ASKED.includes(kind) && decision?.kind !== 'sign-off';
  });
  return groupFindings(chosen);
}

/** A group as a case. @param recordings of the run; the last of each side tells of the network */
export function caseOf(
  group: FindingGroup,
  number: number,
  verdict: Verdict,
  recordings: readonly Recording[],
): VendorCase {
  const [finding, ...others] = group.findings;
  const { plan } = verdict.run;
  const trial = plan.trials.find(({ id }) => id === finding.place.trial);
  const item = plan.items.find(({ id }) => id === finding.item);
  const { id: _, ...row } = trial?.row ?? { id: '' };
  const given = { ...trial?.params, ...row };
  return {
    number,
    title: group.summary,
    severity: group.severity,
    promise: item?.title ?? finding.summary,
    item: finding.place.trial,
    scenario: trial?.scenario ?? '',
    input: Object.keys(given).length > 0 ? shorten(inputText(given), LONGEST) : '',
    checkpoint: finding.place.checkpoint,
    aspect: finding.place.aspect,
    ...told(finding.evidence),
    elsewhere: others.map(({ place }) => place.trial).filter((one) => one !== finding.place.trial),
    network: (['baseline', 'candidate'] as const).map((side) => ({
      side,
      lines: requestLines(recordings.findLast((one) => one.trial === finding.place.trial && one.side === side)),
    })),
    traces: finding.traces,
  };
}

const inputText = (given: Record<string, Json>): string =>
  Object.entries(given)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n');

const valueText = (value: Json): string => shorten(typeof value === 'string' ? value : JSON.stringify(value), 1_000);

type Told = Pick<VendorCase, 'expected' | 'actual' | 'before' | 'changes' | 'numbers' | 'pictures'>;

function told(evidence: Evidence): Told {
  const rest = { changes: [], numbers: null, pictures: null };
  switch (evidence.kind) {
    case 'invariant': {
      const numbers = readFourNumbers(evidence);
      const texts = (side: typeof evidence.old): string =>
        side.holds === null ? 'not reached' : valueText(side.actual);
      return {
        ...rest,
        expected: `${evidence.sentence.en}: ${valueText(evidence.new.expected)}`,
        actual: texts(evidence.new),
        before: texts(evidence.old),
        numbers: numbers && {
          old: numbers.old?.map(({ text }) => text.en) ?? null,
          new: numbers.new?.map(({ text }) => text.en) ?? null,
        },
      };
    }
    case 'outcome':
      return {
        ...rest,
        expected: 'It completes, as with the old version.',
        actual: [evidence.new.outcome, evidence.new.reason].filter(Boolean).join(': '),
        before: [evidence.old.outcome, evidence.old.reason].filter(Boolean).join(': '),
      };
    case 'image': {
      const { pixels, areas } = evidence.comparison;
      const names = evidence.elements.slice(0, 8).map(({ role, name }) => `${role} “${name}”`);
      return {
        ...rest,
        expected: 'It looks as with the old version.',
        actual: `${pixels} pixels differ in ${areas.length} areas${names.length > 0 ? `: ${names.join(', ')}` : ''}`,
        before: 'See the picture of the old version.',
        pictures: { old: evidence.old.hash, new: evidence.new.hash },
      };
    }
    case 'text':
      return { ...rest, ...whole(evidence.old, evidence.new), changes: changesOf(evidence.changes) };
    case 'changes':
      return { ...rest, ...SAME, changes: changesOf(evidence.changes) };
    case 'absence':
      return { ...rest, ...SAME, actual: evidence.what, before: '' };
  }
}

const SAME = { expected: 'The same as with the old version.', actual: 'See the changes below.', before: '' };
const whole = (old: string, next: string) => ({
  expected: 'The same as with the old version.',
  actual: shorten(next, LONGEST),
  before: shorten(old, LONGEST),
});

const changesOf = (changes: ValueChange[]): VendorCase['changes'] =>
  changes
    .slice(0, MOST_CHANGES)
    .map(({ path, old, new: next }) => ({ path, old: changedText(old), new: changedText(next) }));

/** In a table, what is not there and what cannot be seen must be told apart. */
function changedText(value: Json): string {
  if (value === null) return '(nothing)';
  return typeof value === 'string' && value.trim() !== '' ? valueText(value) : JSON.stringify(value);
}

function requestLines(recording: Recording | undefined): string[] {
  const seen = (recording?.captures ?? []).flatMap(({ observations }) =>
    observations.flatMap((one) => (one.probe === 'network' && 'value' in one ? one.value : [])),
  );
  return [...new Set(seen.map(requestLine))].slice(0, MOST_REQUESTS);
}

const requestLine = ({ method, route, statuses, bodyShape, count }: RequestValue): string =>
  `${method} ${route} → ${statuses.join(', ')}${count > 1 ? ` ×${count}` : ''}${bodyShape ? `  body: ${bodyShape}` : ''}`;

/** `tinymce 7.9.3`, and for what is on a registry how to get exactly it. */
export function buildText(target: Target, fingerprint: Verdict['fingerprints'][Side]): string {
  const version = `${target.editor} ${versionText({ ...target, label: '' }, fingerprint)}`.trim();
  return target.kind === 'npm'
    ? `${version} (npm: ${target.label}${target.integrity ? `, ${target.integrity}` : ''})`
    : `${version} (embedded in our application)`;
}
