import type { Language } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { decisionText, listAccepted, otherUpgradeLines, rejectionText } from './accepted.ts';
import { changelogLines, isCovered } from './changelog-text.ts';
import type { ReportWriter } from './contract.ts';
import { shorten } from './cut-text.ts';
import { escapeMarkdown, markdownCode } from './escape/markdown.ts';
import { type FourNumbersTold, NUMBER_NAMES, readFourNumbers, type ToldNumber } from './four-numbers.ts';
import { type FindingGroup, groupFindings, groupText, isOpen } from './group-findings.ts';
import { listInapplicable } from './inapplicable.ts';
import { nextCommands } from './next-commands.ts';
import { picturesPart } from './markdown-pictures.ts';
import { markdownUrl, type SummaryPlace } from './report-link.ts';
import { COMES_BACK, rollbackText } from './rollback-text.ts';
import { originText, timeText, versionText } from './run-text.ts';
import { formatNumber, say } from './say.ts';
import { ENTRY_WORDS, KIND_WORDS, SEVERITY_WORDS, STATUS_WORDS } from './terms.ts';

const MOST_ROWS = 30;
/** Folded away, and who answers for what must be found: as many as a comment on a pull request can hold. */
const MOST_DECISIONS = 150;
const MOST_ITEMS = 5;
const MOST_TABLES = 3;
const STATUS_MARK = { go: '✅', review: '🟡', block: '⛔', inconclusive: '❔' } as const;

/** `summary.md` and `summary.ja.md`: short enough for a comment on a pull request. */
export const writeMarkdown: ReportWriter = (verdict, { link }) => [
  { path: 'summary.md', content: renderSummary(verdict, 'en', { isInRunFolder: true, link }) },
  { path: 'summary.ja.md', content: renderSummary(verdict, 'ja', { isInRunFolder: true, link }) },
];

export function renderSummary(verdict: Verdict, language: Language, place: SummaryPlace): string {
  const parts = [
    headPart(verdict, language),
    reasonsPart(verdict, language),
    relaxationsPart(verdict, language),
    ...numbersParts(verdict, language),
    rollbackPart(verdict, language),
    picturesPart(verdict, language, place),
    findingsPart(verdict, language),
    proofPart(verdict, language),
    changelogPart(verdict, language),
    acceptedPart(verdict, language),
    inapplicablePart(verdict, language),
    linksPart(verdict, language, place),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function headPart({ status, run, fingerprints }: Verdict, language: Language): string {
  const { word, sentence } = STATUS_WORDS[status];
  const versions = [
    versionText(run.baseline, fingerprints.baseline),
    versionText(run.candidate, fingerprints.candidate),
  ];
  const circumstances = [run.product, run.browser, timeText(run.createdAt), originText(run.origin)]
    .flatMap((text) => (text ? [escapeMarkdown(text)] : []))
    .join(' · ');
  return [
    `## ${STATUS_MARK[status]} Sekisho: ${word[language]}`,
    sentence[language],
    `**${escapeMarkdown(run.editor)}** ${versions.map(markdownCode).join(' → ')}  \n${circumstances}`,
  ].join('\n\n');
}

function reasonsPart({ reasons, status }: Verdict, language: Language): string {
  if (reasons.length === 0) return say(status === 'go' ? 'nothingAgainst' : 'noReasons')[language];
  const lines = reasons.map(({ text, items }) => {
    const list = items.length > 0 ? ` (${itemList(items, language)})` : '';
    return `- ${escapeMarkdown(text[language])}${list}`;
  });
  return `### ${say('why')[language]}\n\n${lines.join('\n')}`;
}

function relaxationsPart({ relaxations = [] }: Verdict, language: Language): string {
  if (relaxations.length === 0) return '';
  const lines = relaxations.map((text) => `- ⚠️ ${escapeMarkdown(text[language])}`);
  return `**${say('relaxedGate')[language]}**\n\n${lines.join('\n')}`;
}

/** The four numbers of the worst findings that have them, each as a table. */
function numbersParts({ findings }: Verdict, language: Language): string[] {
  return groupFindings(findings.filter((finding) => isOpen(finding.kind)))
    .flatMap((group) => {
      const told = readFourNumbers(group.findings[0].evidence);
      return told ? [numbersPart(group, told, language)] : [];
    })
    .slice(0, MOST_TABLES);
}

function numbersPart(group: FindingGroup, told: FourNumbersTold, language: Language): string {
  const { trial } = group.findings[0].place;
  const heads = NUMBER_NAMES.map((name) => say(`${name}Hint`)[language]);
  const row = (label: string, side: readonly ToldNumber[] | null): string => {
    const cells = side?.map(({ text, odd }) => {
      const cell = escapeMarkdown(shorten(text[language], 80));
      return odd ? `**≠ ${cell}**` : cell;
    });
    return `| ${label} | ${(cells ?? NUMBER_NAMES.map(() => say('notReached')[language])).join(' | ')} |`;
  };
  return [
    `**${markdownCode(trial)} ${escapeMarkdown(groupText(group)[language])}**\n`,
    `| | ${heads.join(' | ')} |\n|---|--:|--:|--:|--:|`,
    row(say('old')[language], told.old),
    row(say('new')[language], told.new),
  ].join('\n');
}

function findingsPart({ findings }: Verdict, language: Language): string {
  const groups = groupFindings(findings.filter((finding) => isOpen(finding.kind)));
  if (groups.length === 0) return '';
  const head = (['tableFinding', 'tableSeverity', 'tableItems', 'tablePlaces'] as const).map(
    (key) => say(key)[language],
  );
  const rows = groups.slice(0, MOST_ROWS).map((group) => findingRow(group, language));
  const hidden = groups.length - rows.length;
  return [
    `### ${say('beforeShip')[language]}\n`,
    `| ${head.join(' | ')} |\n|---|---|---|--:|`,
    ...rows,
    ...(hidden > 0 ? [`\n${say('moreFindings', { n: hidden })[language]}`] : []),
  ].join('\n');
}

/** More of them are in the HTML report. */
const MOST_CLIENT_LINES = 3;

function findingRow(group: FindingGroup, language: Language): string {
  const rejection = rejectionText(group.findings[0])?.[language];
  const summary = [
    `**${kindOf(group)[language]}:** ${escapeMarkdown(shorten(group.summary[language], 200))}`,
    ...(rejection ? [`⛔ ${escapeMarkdown(shorten(rejection, 300))}`] : []),
    ...group.mailClients.slice(0, MOST_CLIENT_LINES).map((line) => escapeMarkdown(shorten(line[language], 300))),
  ].join('<br>');
  const severity = SEVERITY_WORDS[group.severity][language];
  const items = itemList(group.items, language).replaceAll('|', '\\|');
  return `| ${summary} | ${severity} | ${items} | ${formatNumber(group.findings.length)} |`;
}

const kindOf = ({ kind, newMutatingRequest }: FindingGroup) =>
  newMutatingRequest ? say('newMutatingKind') : KIND_WORDS[kind];

function itemList(items: readonly string[], language: Language): string {
  const hidden = items.length - MOST_ITEMS;
  const shown = items.slice(0, MOST_ITEMS).map(markdownCode);
  return [...shown, ...(hidden > 0 ? [say('andMore', { n: hidden })[language]] : [])].join(', ');
}

/** Whether the way back is open, and for which documents it is not. */
function rollbackPart({ rollback }: Verdict, language: Language): string {
  if (!rollback) return '';
  const head = `### ${say('rollback')[language]}\n\n${rollbackText(rollback)[language]}`;
  const { affected } = rollback;
  if (affected.length === 0) return head;
  const rows = affected.slice(0, MOST_ROWS).map(({ trial, outcome, losses }) => {
    const what = losses.flatMap((loss) => loss.what.map((name) => markdownCode(shorten(name, 60))));
    const hidden = what.length - MOST_ITEMS;
    const told = [...what.slice(0, MOST_ITEMS), ...(hidden > 0 ? [say('andMore', { n: hidden })[language]] : [])];
    return `| ${markdownCode(trial)} | ${COMES_BACK[outcome][language]} | ${told.join(', ').replaceAll('|', '\\|')} |`;
  });
  const hidden = affected.length - rows.length;
  return [
    `${head}\n`,
    `| ${say('rollbackDocument')[language]} | | |\n|---|---|---|`,
    ...rows,
    ...(hidden > 0 ? [`\n${say('andMore', { n: hidden })[language]}`] : []),
  ].join('\n');
}

function proofPart(verdict: Verdict, language: Language): string {
  const { proof, findings, run } = verdict;
  const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
  const lines = [
    say('proofLine', { ...proof })[language],
    `${say('alreadyBrokenCount', { n: count('already-broken') })[language]} · ${say('noiseCount', { n: count('noise') })[language]}`,
  ];
  if (proof.recorded < proof.planned)
    lines.push(say('recordingsMissing', { n: proof.planned - proof.recorded })[language]);
  const manual = run.plan.manualNotPlanned;
  if (manual.length > 0) {
    lines.push(say('manualLeftOut', { n: manual.length, list: manual.map(markdownCode).join(', ') })[language]);
  }
  lines.push(...otherUpgradeLines(verdict).map((line) => escapeMarkdown(line[language])));
  return lines.join('  \n');
}

/** Entries that need a human; what items cover is only counted. */
function changelogPart({ run: { changelog } }: Verdict, language: Language): string {
  if (!changelog) return '';
  const lines = changelogLines(changelog).map((line) => escapeMarkdown(line[language]));
  const open = changelog.listed.filter((entry) => !isCovered(entry));
  if (open.length === 0) return lines.join('  \n');
  const hidden = open.length - MOST_ROWS;
  return [
    `<details><summary>${lines.join('. ')}</summary>\n`,
    ...open
      .slice(0, MOST_ROWS)
      .map(
        ({ version, kind, text }) =>
          `- ${markdownCode(version)} **${ENTRY_WORDS[kind][language]}** ${escapeMarkdown(shorten(text, 200))}`,
      ),
    ...(hidden > 0 ? [`- ${say('andMore', { n: hidden })[language]}`] : []),
    '\n</details>',
  ].join('\n');
}

function acceptedPart(verdict: Verdict, language: Language): string {
  const { counts, decisions } = listAccepted(verdict);
  if (decisions.length === 0) return '';
  const hidden = decisions.length - MOST_DECISIONS;
  const lines = decisions
    .slice(0, MOST_DECISIONS)
    .map(
      ({ decision, items }) =>
        `- ${escapeMarkdown(shorten(decisionText(decision)[language], 300))} (${itemList(items, language)})`,
    );
  return [
    `<details><summary>${counts.map((count) => count[language]).join(' · ')}</summary>\n`,
    ...lines,
    ...(hidden > 0 ? [`- ${say('andMore', { n: hidden })[language]}`] : []),
    '\n</details>',
  ].join('\n');
}

function inapplicablePart(verdict: Verdict, language: Language): string {
  const { items, trials, reasons } = listInapplicable(verdict);
  if (items === 0) return '';
  const hidden = reasons.length - MOST_ROWS;
  const lines = reasons.slice(0, MOST_ROWS).map((reason) => {
    const list = itemList(
      reason.items.map(({ id }) => id),
      language,
    );
    return `- ${escapeMarkdown(shorten(reason.text[language], 200))} (${list})`;
  });
  return [
    `<details><summary>${say('inapplicableCount', { n: items, trials })[language]}</summary>\n`,
    ...lines,
    ...(hidden > 0 ? [`- ${say('andMore', { n: hidden })[language]}`] : []),
    '\n</details>',
  ].join('\n');
}

function linksPart(verdict: Verdict, language: Language, { isInRunFolder, link }: SummaryPlace): string {
  const links = link
    ? `[${say('fullReport')[language]}](${markdownUrl(link.url)})`
    : isInRunFolder
      ? `[${say('fullReport')[language]}](index.html) · [${say('machineReadable')[language]}](verdict.json)`
      : `${say('fullReport')[language]}: ${markdownCode(`${verdict.run.folder}/index.html`)}`;
  const commands = nextCommands(verdict).map(({ command, why }) => `- ${why[language]}: ${markdownCode(command)}`);
  return `${links}\n\n${commands.join('\n')}`;
}
