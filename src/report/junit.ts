import type { PlannedItem } from '../model/plan.ts';
import type { Evidence, InvariantSide } from '../model/difference.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { decisionText } from './accepted.ts';
import type { ReportWriter } from './contract.ts';
import { shorten } from './cut-text.ts';
import { escapeXml, escapeXmlAttribute } from './escape/xml.ts';
import { deviationText, readDeviations } from './deviations.ts';
import { readFourNumbers } from './four-numbers.ts';
import { headlineOf } from './headline.ts';
import { renderNumbersLine, renderNumbersTable } from './numbers-table.ts';
import { formatValue } from './format-value.ts';
import { isOpen } from './group-findings.ts';
import { placeText } from './place-text.ts';
import { listBy, readStandings, type Standings } from './standing.ts';
import { say } from './say.ts';
import { KIND_WORDS, STATUS_WORDS } from './terms.ts';

/** `junit.xml`: a suite per viewpoint, a case per planned trial, and one suite that carries the verdict itself. */
export const writeJunit: ReportWriter = (verdict) => [{ path: 'junit.xml', content: renderJunit(verdict) }];

interface Case {
  suite: string;
  name: string;
  /** At most one of these says how it came out; none = passed. */
  failure?: Message;
  error?: Message;
  skipped?: string;
  output?: string;
}

interface Message {
  type: string;
  message: string;
  text: string;
}

const VERDICT_SUITE = 'Sekisho verdict';
const MOST_CHARACTERS = 4_000;
const MOST_VALUES = 20;

function renderJunit(verdict: Verdict): string {
  const suites = [...listBy(casesOf(verdict), ({ suite }) => suite)].map(([name, cases]) =>
    renderSuite(name, cases, name === VERDICT_SUITE ? verdict : null),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Sekisho">\n${suites.join('')}</testsuites>\n`;
}

function casesOf(verdict: Verdict): Case[] {
  const byTrial = listBy(verdict.findings, (finding) => finding.place.trial);
  const standings = readStandings(verdict);
  const planned = verdict.run.plan.items.flatMap((item) =>
    item.trials.map((trial) => trialCase(item, trial, byTrial.get(trial) ?? [], standings)),
  );
  const known = new Set(verdict.run.plan.items.flatMap((item) => item.trials));
  const strays = [...byTrial].filter(([trial]) => !known.has(trial));
  return [verdictCase(verdict), ...planned, ...strays.map(([trial, findings]) => strayCase(trial, findings))];
}

// A run that compared nothing has no failed trial: without this case its file would look all green.
function verdictCase(verdict: Verdict): Case {
  const { word, sentence } = STATUS_WORDS[verdict.status];
  const text = verdict.reasons.map(({ rule, text: { en, ja } }) => `${rule}: ${en}\n${ja}`).join('\n');
  const message = { type: verdict.status, message: `${word.en}: ${sentence.en}`, text };
  const relaxed = (verdict.relaxations ?? []).map(({ en, ja }) => `${en}\n${ja}`).join('\n');
  const base = {
    suite: VERDICT_SUITE,
    name: 'verdict',
    ...(relaxed ? { output: `${say('relaxedGate').en}:\n${relaxed}` } : {}),
  };
  if (verdict.status === 'go') return base;
  return verdict.status === 'inconclusive' ? { ...base, error: message } : { ...base, failure: message };
}

function trialCase(item: PlannedItem, trial: string, findings: Finding[], standings: Standings): Case {
  const base = { suite: item.viewpoint.en, name: `${trial}: ${item.title.en}`, ...outcomeOf(findings) };
  if (base.failure || base.error) return base;
  const standing = standings.trial(trial);
  if (standing === 'unchecked' || standings.item(item) === 'unchecked') {
    return { ...base, error: { type: 'unchecked', message: KIND_WORDS.unchecked.en, text: '' } };
  }
  return standing === 'inapplicable' ? { ...base, skipped: whyInapplicable(findings) } : base;
}

function whyInapplicable(findings: readonly Finding[]): string {
  const reason = findings.find(({ kind }) => kind === 'inapplicable')?.summary.en ?? '';
  return [KIND_WORDS.inapplicable.en, shorten(reason, 500)].filter(Boolean).join(': ');
}

function strayCase(trial: string, findings: Finding[]): Case {
  return { suite: VERDICT_SUITE, name: trial || 'verdict', ...outcomeOf(findings) };
}

function outcomeOf(findings: Finding[]): Pick<Case, 'failure' | 'error' | 'output'> {
  const open = findings.filter((finding) => isOpen(finding.kind));
  const quiet = findings.filter((finding) => !isOpen(finding.kind));
  const output = quiet.length > 0 ? { output: quiet.map(findingText).join('\n\n') } : {};
  const [first] = open;
  if (!first) return output;
  const worst = open.find((finding) => finding.kind !== 'unchecked') ?? first;
  const message = { type: worst.kind, message: messageOf(worst), text: open.map(findingText).join('\n\n') };
  return worst.kind === 'unchecked' ? { error: message, ...output } : { failure: message, ...output };
}

/** Many CI pages show nothing else, so the four numbers stand in it. */
function messageOf(finding: Finding): string {
  const told = readFourNumbers(finding.evidence);
  const headline = headlineOf(finding).en;
  return told?.new ? `${headline}: ${renderNumbersLine(told.new, 'en')}` : headline;
}

function findingText(finding: Finding): string {
  return [
    `${KIND_WORDS[finding.kind].en}: ${shorten(finding.summary.en, MOST_CHARACTERS)}`,
    shorten(finding.summary.ja, MOST_CHARACTERS),
    placeText(finding.place, 'en'),
    ...(finding.mailClients ?? []).map(({ en, ja }) => shorten(`${en} / ${ja}`, MOST_CHARACTERS)),
    ...(finding.decision ? [decisionText(finding.decision).en] : []),
    ...evidenceText(finding.evidence),
    ...Object.entries(finding.traces).map(([side, trace]) => `trace ${side}: ${trace}`),
  ].join('\n');
}

function evidenceText(evidence: Evidence): string[] {
  if (evidence.kind === 'invariant') {
    const told = readFourNumbers(evidence);
    if (told) {
      const table = renderNumbersTable(told, { language: 'en', width: 120 });
      const means = told.consequence ? [told.consequence.en, told.consequence.ja] : [];
      return [evidence.sentence.en, ...means, ...table];
    }
    const deviations = (name: string, side: InvariantSide): string[] =>
      readDeviations(evidence, side).map((deviation) => `${name}: ${deviationText(deviation, MOST_VALUES).en}`);
    const side = (name: string, { actual, expected }: { actual: unknown; expected: unknown }) =>
      `${name}: actual ${formatValue(actual)}, expected ${formatValue(expected)}`;
    return [
      evidence.sentence.en,
      ...deviations('old', evidence.old),
      ...deviations('new', evidence.new),
      side('old', evidence.old),
      side('new', evidence.new),
    ];
  }
  if (evidence.kind === 'outcome') {
    return [
      `old: ${evidence.old.outcome} ${evidence.old.reason}`,
      `new: ${evidence.new.outcome} ${evidence.new.reason}`,
    ];
  }
  if (evidence.kind === 'absence') return [`missing on ${evidence.missing}: ${evidence.what}`];
  if (evidence.kind === 'image') return [`images/${evidence.old.hash}.png → images/${evidence.new.hash}.png`];
  return evidence.changes
    .slice(0, 10)
    .map((change) => `${change.path}: ${formatValue(change.old)} → ${formatValue(change.new)}`);
}

function renderSuite(name: string, cases: Case[], verdict: Verdict | null): string {
  const count = (key: 'failure' | 'error' | 'skipped') => cases.filter((one) => one[key] !== undefined).length;
  const numbers = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
  const properties = verdict ? renderProperties(verdict) : '';
  return `<testsuite name="${escapeXmlAttribute(name)}" ${numbers}>\n${properties}${cases.map(renderCase).join('')}</testsuite>\n`;
}

function renderProperties(verdict: Verdict): string {
  const { run, proof } = verdict;
  const entries = [
    ['status', verdict.status],
    ...verdict.reasons.flatMap(({ rule, text }) => [
      [`reason.${rule}`, text.en],
      [`reason.${rule}.ja`, text.ja],
    ]),
    ...Object.entries(proof).map(([name, value]) => [`proof.${name}`, String(value)]),
    ['manualNotPlanned', run.plan.manualNotPlanned.join(' ')],
    ['run', run.id],
    ['old', run.baseline.label],
    ['new', run.candidate.label],
  ];
  const lines = entries.map(
    ([name = '', value = '']) =>
      `<property name="${escapeXmlAttribute(name)}" value="${escapeXmlAttribute(value)}"/>\n`,
  );
  return `<properties>\n${lines.join('')}</properties>\n`;
}

function renderCase({ suite, name, failure, error, skipped, output }: Case): string {
  const children = [
    failure && renderMessage('failure', failure),
    error && renderMessage('error', error),
    skipped === undefined ? '' : `<skipped message="${escapeXmlAttribute(skipped)}"/>`,
    output === undefined ? '' : `<system-out>${escapeXml(output)}</system-out>`,
  ].join('');
  return `<testcase classname="${escapeXmlAttribute(suite)}" name="${escapeXmlAttribute(shorten(name, 500))}">${children}</testcase>\n`;
}

function renderMessage(element: 'failure' | 'error', { type, message, text }: Message): string {
  return `<${element} type="${escapeXmlAttribute(type)}" message="${escapeXmlAttribute(shorten(message, 500))}">${escapeXml(text)}</${element}>`;
}
