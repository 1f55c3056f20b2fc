import type { Aspect, Evidence } from '../../model/difference.ts';
import type { Severity } from '../../model/checklist.ts';
import type { Recording, RequestValue } from '../../model/recording.ts';
import type { Side, Target } from '../../model/target.ts';
import type { Json, LocalisedText } from '../../model/text.ts';
import type { Finding, Verdict } from '../../model/verdict.ts';
import { shorten } from '../cut-text.ts';
import { readFourNumbers } from '../four-numbers.ts';
import type { FindingGroup } from '../group-findings.ts';
import { headlineOf } from '../headline.ts';
import { versionText } from '../run-text.ts';

/** One line of a list of problems. */
export interface ListedCase {
  number: number;
  title: LocalisedText;
  severity: Severity;
  promise: LocalisedText;
  item: string;
  /** How often it was found. */
  places: number;
}

/** One problem as a vendor is told of it; holds nothing but what is told. */
export interface VendorCase extends ListedCase {
  scenario: string;
  /** Data the steps are tried with, as text and by name; '' without any. */
  input: string;
  given: string[];
  checkpoint: string;
  aspect: Aspect;
  /** What must hold, where that is a sentence. */
  check: LocalisedText | null;
  expected: string;
  actual: string;
  /** What the old version does. */
  before: string;
  changes: { path: string; old: string; new: string }[];
  /** Dialog, ticked, requested, gone; `null` where there are none. */
  numbers: { old: string[] | null; new: string[] | null } | null;
  /** The same elsewhere: in which trial, and how it differs from the title there. */
  elsewhere: { trial: string; said: string }[];
  network: { side: Side; lines: string[] }[];
  /** Content hashes. */
  pictures: { old: string; new: string } | null;
  traces: Finding['traces'];
}

const MOST_CHANGES = 40;
const MOST_REQUESTS = 60;
const LONGEST = 4_000;

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
  // What a document is for is nothing that a vendor must type.
  const { id: _, about: __, ...row } = trial?.row ?? { id: '', about: null };
  const given = { ...trial?.params, ...row };
  return {
    number,
    title: group.summary,
    severity: group.severity,
    promise: item?.title ?? finding.summary,
    item: finding.place.trial,
    scenario: trial?.scenario ?? '',
    input: Object.keys(given).length > 0 ? shorten(inputText(given), LONGEST) : '',
    given: Object.keys(given),
    checkpoint: finding.place.checkpoint,
    aspect: finding.place.aspect,
    check: finding.evidence.kind === 'invariant' ? finding.evidence.sentence : null,
    ...told(finding.evidence),
    changes: group.findings
      .filter(({ place }) => place.trial === finding.place.trial)
      .flatMap(changesOf)
      .slice(0, MOST_CHANGES),
    elsewhere: elsewhereOf(group.summary.en, others),
    places: group.findings.length,
    network: (['baseline', 'candidate'] as const).map((side) => ({
      side,
      lines: requestLines(recordings.findLast((one) => one.trial === finding.place.trial && one.side === side)),
    })),
    traces: finding.traces,
  };
}

function elsewhereOf(title: string, others: readonly Finding[]): VendorCase['elsewhere'] {
  const lines = new Map(
    others.map((finding) => {
      const [trial, headline] = [finding.place.trial, headlineOf(finding).en];
      return [`${trial} ${headline}`, { trial, said: headline === title ? '' : headline }];
    }),
  );
  return [...lines.values()];
}

const inputText = (given: Record<string, Json>): string =>
  Object.entries(given)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n');

const valueText = (value: Json): string => shorten(typeof value === 'string' ? value : JSON.stringify(value), 1_000);

type Told = Pick<VendorCase, 'expected' | 'actual' | 'before' | 'numbers' | 'pictures'>;

function told(evidence: Evidence): Told {
  const rest = { numbers: null, pictures: null };
  switch (evidence.kind) {
    case 'invariant': {
      const numbers = readFourNumbers(evidence);
      // A table tells them better.
      if (numbers) {
        const textsOf = (side: typeof numbers.old): string[] | null => side?.map(({ text }) => text.en) ?? null;
        return { ...rest, ...NOTHING, numbers: { old: textsOf(numbers.old), new: textsOf(numbers.new) } };
      }
      const texts = (side: typeof evidence.old): string =>
        side.holds === null ? 'not reached' : valueText(side.actual);
      return {
        ...rest,
        expected: valueText(evidence.new.expected),
        actual: texts(evidence.new),
        before: texts(evidence.old),
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
      return { ...rest, ...whole(evidence.old, evidence.new) };
    case 'changes':
      return { ...rest, ...SAME };
    case 'absence':
      return { ...rest, ...SAME, actual: evidence.what, before: '' };
  }
}

const NOTHING = { expected: '', actual: '', before: '' };
const SAME = { expected: 'The same as with the old version.', actual: 'See the changes below.', before: '' };
const whole = (old: string, next: string) => ({
  expected: 'The same as with the old version.',
  actual: shorten(next, LONGEST),
  before: shorten(old, LONGEST),
});

const changesOf = ({ evidence }: Finding): VendorCase['changes'] =>
  'changes' in evidence
    ? evidence.changes.map(({ path, old, new: next }) => ({ path, old: changedText(old), new: changedText(next) }))
    : [];

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
