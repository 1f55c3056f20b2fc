import type { Coverage, CoverageCounts, CoveredItem } from '../model/coverage.ts';
import type { Language, LocalisedText } from '../model/text.ts';
import { cellWidth, padToWidth, wrapToWidth } from './cell-width.ts';
import { cleanForTerminal } from './escape/terminal.ts';
import { fillWords } from './say.ts';

const COVERAGE_WORDS = {
  catalogue: { en: 'Known failures', ja: '既知の不具合カタログ' },
  automated: { en: 'automated', ja: '自動' },
  manual: { en: 'manual', ja: '手動' },
  'not-covered': { en: 'not covered', ja: '未対応' },
  of: { en: 'of', ja: '全体' },
  all: { en: 'all', ja: '合計' },
  notAutomated: { en: 'Not automated, and why', ja: '自動化されていない項目とその理由' },
  noReason: { en: 'These checklists do not hold it', ja: '指定されたチェックリストにないため' },
  beyond: {
    en: '{n} {n:item|items} beyond the catalogue: {ids}',
    ja: 'カタログにない項目 {n} 件：{ids}',
  },
} as const satisfies Record<string, LocalisedText>;

/** What checklists hold of the catalogue: the numbers of each group, and every item that is not automated with its reason. */
export function renderCoverage(coverage: Coverage, language: Language, width: number): string {
  const say = (text: LocalisedText): string => cleanForTerminal(text[language]);
  return [
    ...numberLines(coverage, say),
    '',
    say(COVERAGE_WORDS.notAutomated),
    ...coverage.groups.flatMap(({ id, title, items }) => {
      const open = items.filter(isNotAutomated);
      if (open.length === 0) return [];
      return ['', `  ${id} ${say(title)}`, ...open.flatMap((item) => itemLines(item, say, width))];
    }),
    ...beyondLines(coverage, say),
    '',
  ].join('\n');
}

/** The same numbers as tables of Markdown, and the items that are not automated by their reason. */
export function renderCoverageTables({ groups, counts, beyond }: Coverage): string {
  const row = (name: string, of: CoverageCounts): string =>
    `| ${name} | ${of.automated} | ${of.manual} | ${of.notCovered} | ${of.total} |`;
  const byReason = new Map<string, string[]>();
  for (const item of groups.flatMap(({ items }) => items).filter(isNotAutomated)) {
    const reason = (item.why ?? COVERAGE_WORDS.noReason).en;
    byReason.set(reason, [...(byReason.get(reason) ?? []), item.id]);
  }
  return `| known failures | automated | manual | not covered | of |
| --- | --: | --: | --: | --: |
${groups.map(({ id, title, counts }) => row(`${id} ${title.en}`, counts)).join('\n')}
${row('all', counts)}

| not automated because | items |
| --- | --- |
${[...byReason].map(([reason, ids]) => `| ${reason} | ${joinRuns(ids)} |`).join('\n')}

${beyond.length} items of the checklists are beyond the catalogue.
`;
}

/** `ops-101–120`: ids of one group that follow each other are told by the first and the last. */
function joinRuns(ids: readonly string[]): string {
  const runs: string[][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1) ?? '', id)) run.push(id);
    else runs.push([id]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${numberOf(run.at(-1) ?? '')}` : run.join(', '))).join(', ');
}

const numberOf = (id: string): string => id.slice(id.lastIndexOf('-') + 1);

const follows = (id: string, next: string): boolean =>
  id.slice(0, id.lastIndexOf('-')) === next.slice(0, next.lastIndexOf('-')) &&
  Number(numberOf(next)) === Number(numberOf(id)) + 1;

const isNotAutomated = ({ status }: CoveredItem): boolean => status !== 'automated';

type Say = (text: LocalisedText) => string;

function numberLines({ groups, counts }: Coverage, say: Say): string[] {
  const W = COVERAGE_WORDS;
  const rows = [
    ...groups.map(({ id, title, counts: of }) => [`${id} ${say(title)}`, ...cells(of)]),
    [say(W.all), ...cells(counts)],
  ];
  const head = [W.catalogue, W.automated, W.manual, W['not-covered'], W.of].map(say);
  const widths = head.map((text, column) => Math.max(...[head, ...rows].map((row) => cellWidth(row[column] ?? text))));
  const lineOf = (row: string[]): string =>
    row
      .map((text, column) =>
        column === 0 ? padToWidth(text, widths[0] ?? 0) : ' '.repeat((widths[column] ?? 0) - cellWidth(text)) + text,
      )
      .join('  ');
  return [head, ...rows].map(lineOf);
}

const cells = ({ automated, manual, notCovered, total }: CoverageCounts): string[] =>
  [automated, manual, notCovered, total].map(String);

function itemLines({ id, title, status, why }: CoveredItem, say: Say, width: number): string[] {
  const reason = `${say(COVERAGE_WORDS[status])} — ${say(why ?? COVERAGE_WORDS.noReason)}`;
  return [
    `    ${id}  ${say(title)}`,
    ...wrapToWidth(reason, Math.max(20, width - 13)).map((line) => `             ${line}`),
  ];
}

function beyondLines({ beyond }: Coverage, say: Say): string[] {
  if (beyond.length === 0) return [];
  return ['', say(fillWords(COVERAGE_WORDS.beyond, { n: beyond.length, ids: beyond.join(', ') }))];
}
