import type { Language, LocalisedText } from '../../model/text.ts';
import { escapeMarkdown, markdownCode } from '../escape/markdown.ts';
import { say } from '../say.ts';
import { ASPECT_WORDS, SEVERITY_WORDS } from '../terms.ts';
import { SCENARIO_STEPS } from './scenario-steps.ts';
import type { ListedCase, VendorCase } from './vendor-case.ts';

/** What a report to a vendor says beside its cases; nothing in it is ours. */
export interface VendorReportHead {
  editor: string;
  old: string;
  new: string;
  browser: string;
  system: string;
  recordedAt: string;
}

/** Files that go with a case, as paths in the report; '' = there is none. */
export interface CaseFiles {
  oldPicture: string;
  newPicture: string;
  oldTrace: string;
  newTrace: string;
  steps: string;
}

export interface RemovedLine {
  what: LocalisedText;
  count: number;
}

const T = {
  title: { en: 'Report of problems after an upgrade of {editor}', ja: '{editor} 更新後の不具合報告（社内用の控え）' },
  environment: { en: 'Environment', ja: '環境' },
  old: { en: 'Old version', ja: '旧版' },
  new: { en: 'New version', ja: '新版' },
  browser: { en: 'Browser', ja: 'ブラウザ' },
  system: { en: 'Operating system', ja: 'OS' },
  recordedAt: { en: 'Recorded', ja: '記録日時' },
  summary: { en: 'Summary', ja: '概要' },
  problem: { en: 'Problem', ja: '不具合' },
  where: { en: 'Where', ja: '対象' },
  places: { en: 'Places', ja: '箇所' },
  check: { en: 'Check', ja: '確認' },
  code: { en: 'The same as code', ja: '手順のコード' },
  braces: {
    en: 'In addresses, words in braces such as `{origin-2}` (another server of the application) or `{id}` stand for what differs between machines and runs.',
    ja: '経路の `{origin-2}`（別のサーバー）や `{id}` などは、環境や実行ごとに変わる部分の表記です。',
  },
  severity: { en: 'Severity', ja: '重要度' },
  holds: { en: 'What must hold', ja: '守られるべきこと' },
  steps: { en: 'Steps', ja: '手順' },
  input: { en: 'Input', ja: '入力' },
  expected: { en: 'Expected', ja: '期待' },
  actual: { en: 'Actual', ja: '実際' },
  before: { en: 'With the old version', ja: '旧版では' },
  changes: { en: 'Changes', ja: '変化' },
  numbers: { en: 'Four numbers that must agree', ja: '一致すべき4つの数' },
  dialog: { en: 'said by the dialog', ja: 'ダイアログの表示' },
  ticked: { en: 'ticked', ja: '選択' },
  requested: { en: 'requested', ja: '要求' },
  gone: { en: 'gone from the server', ja: 'サーバーから消失' },
  notReached: { en: 'not reached', ja: '未到達' },
  pictures: { en: 'Pictures', ja: '画面' },
  trace: { en: 'Trace (npx playwright show-trace)', ja: 'トレース（npx playwright show-trace）' },
  network: { en: 'Network (methods, routes, shapes of bodies)', ja: '通信（メソッド・経路・本文の形）' },
  elsewhere: { en: 'The same also in', ja: '同じ差分' },
  removed: { en: 'What was removed from this report', ja: 'この報告から取り除いたもの' },
  nothingRemoved: { en: 'Nothing had to be removed.', ja: '取り除いたものはありません。' },
} as const satisfies Record<string, LocalisedText>;

export interface ToldCase {
  told: VendorCase;
  files: CaseFiles;
}

/** The report as Markdown. Everything in it was made harmless for Markdown; hiding what is ours comes before this. */
export function renderVendorReport(
  head: VendorReportHead,
  { cases, listed }: { cases: readonly ToldCase[]; listed: readonly ListedCase[] },
  removed: readonly RemovedLine[],
  language: Language,
): string {
  const t = (key: keyof typeof T): string => T[key][language];
  const environment = (['old', 'new', 'browser', 'system', 'recordedAt'] as const)
    .filter((key) => head[key] !== '')
    .map((key) => `- ${t(key)}: ${escapeMarkdown(head[key])}`);
  return [
    `# ${t('title').replace('{editor}', escapeMarkdown(head.editor))}`,
    `## ${t('environment')}`,
    environment.join('\n'),
    `## ${t('summary')}`,
    summaryText(cases, listed, language),
    summaryTable(
      [...cases.map(({ told }) => ({ ...told, isTold: true })), ...listed.map((one) => ({ ...one, isTold: false }))],
      language,
    ),
    cases.some(({ told }) => told.network.some(({ lines }) => lines.length > 0)) ? t('braces') : '',
    ...cases.flatMap(({ told, files }) => caseParts(told, files, language)),
    `## ${t('removed')}`,
    removed.length === 0
      ? t('nothingRemoved')
      : removed.map(({ what, count }) => `- ${escapeMarkdown(what[language])}: ${count}×`).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

function summaryText(cases: readonly ToldCase[], listed: readonly ListedCase[], language: Language): string {
  const all = [...cases.map(({ told }) => told), ...listed];
  const places = all.reduce((sum, one) => sum + one.places, 0);
  const severities = (['blocker', 'major', 'minor'] as const).flatMap((severity) => {
    const n = all.filter((one) => one.severity === severity).length;
    return n > 0 ? [`${n} ${SEVERITY_WORDS[severity][language]}`] : [];
  });
  const [n, most] = [all.length, cases.length];
  if (language === 'ja') {
    const rest = listed.length > 0 ? `重要なものから ${most} 件を以下に示し、残りは一覧のみです。` : '';
    return `新版で ${n} 種類の不具合が ${places} か所で見つかりました（${severities.join('、')}）。${rest}`;
  }
  const found = `With the new version ${n} ${n === 1 ? 'problem was' : 'problems were'} found in ${places} ${places === 1 ? 'place' : 'places'}: ${severities.join(', ')}.`;
  return listed.length > 0
    ? `${found} The ${most} most severe are described below; of the others we send details when you ask for them.`
    : found;
}

function summaryTable(all: readonly (ListedCase & { isTold: boolean })[], language: Language): string {
  const heads = ['#', ...(['severity', 'problem', 'where', 'places'] as const).map((key) => T[key][language])];
  const rows = all.map(({ number, severity, title, promise, item, places, isTold }) =>
    [
      isTold ? String(number) : '–',
      SEVERITY_WORDS[severity][language],
      escapeMarkdown(title[language]),
      `${escapeMarkdown(promise[language])} (${markdownCode(item)})`,
      String(places),
    ].map((cell) => cell.replaceAll('\n', ' ')),
  );
  return [`| ${heads.join(' | ')} |\n|---|---|---|---|--:|`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}

function caseParts(told: VendorCase, files: CaseFiles, language: Language): string[] {
  const t = (key: keyof typeof T): string => T[key][language];
  const block = (title: string, text: string): string => (text === '' ? '' : `**${title}**\n\n${fenced(text)}`);
  const link = (name: string, path: string): string => (path === '' ? '' : `[${name}](${path})`);
  const list = (parts: string[]): string => parts.filter(Boolean).join(' · ');
  const pictures = list([link(t('old'), files.oldPicture), link(t('new'), files.newPicture)]);
  const traces = list([link(t('old'), files.oldTrace), link(t('new'), files.newTrace)]);
  const network = told.network.filter(({ lines }) => lines.length > 0);
  return [
    `## ${t('problem')} ${told.number}: ${escapeMarkdown(told.title[language])}`,
    `- ${t('severity')}: ${SEVERITY_WORDS[told.severity][language]}\n- ${t('holds')}: ${escapeMarkdown(told.promise[language])} (${markdownCode(told.item)})`,
    `**${t('steps')}**\n\n${stepsOf(told, files, language)}`,
    block(t('input'), told.input),
    block(t('expected'), told.expected),
    block(t('actual'), told.actual),
    block(t('before'), told.before),
    told.changes.length === 0 ? '' : `**${t('changes')}**\n\n${changesTable(told, language)}`,
    told.numbers ? `**${t('numbers')}**\n\n${numbersTable(told.numbers, language)}` : '',
    pictures && `**${t('pictures')}**: ${pictures}`,
    traces && `**${t('trace')}**: ${traces}`,
    network.length === 0
      ? ''
      : `**${t('network')}**\n\n${fenced(network.map(({ side, lines }) => [`${side === 'baseline' ? t('old') : t('new')}:`, ...lines.map((line) => `  ${line}`)].join('\n')).join('\n'))}`,
    told.elsewhere.length === 0 ? '' : `**${t('elsewhere')}**\n\n${elsewhereList(told, language)}`,
  ].filter(Boolean);
}

function stepsOf(told: VendorCase, { steps }: CaseFiles, language: Language): string {
  const { checkpoint, aspect, scenario, check, given } = told;
  const en = language === 'en';
  const known = SCENARIO_STEPS[scenario];
  const look = ASPECT_WORDS[aspect][language];
  const moment = checkpoint
    ? en
      ? ` at the moment ${markdownCode(checkpoint)}`
      : `（${markdownCode(checkpoint)} の時点）`
    : '';
  const last = check
    ? `${T.check[language]}: ${escapeMarkdown(check[language])}.`
    : aspect === 'outcome'
      ? en
        ? 'See whether all of this can be done.'
        : 'すべて実行できるかを確認する。'
      : en
        ? `Compare the ${look} with that of the old version${moment}.`
        : `${look}を旧版と比べる${moment}。`;
  const list = [
    en ? 'Open the editor in the browser named above.' : '上記のブラウザでエディタを開く。',
    ...(known?.filter(({ needs }) => !needs || given.includes(needs)).map((one) => one[language]) ?? [
      escapeMarkdown(scenario.replaceAll('-', ' ')),
    ]),
    last,
  ].map((one, index) => `${index + 1}. ${one}`);
  return [...list, ...(steps === '' ? [] : [`\n${T.code[language]}: [${steps}](${steps})`])].join('\n');
}

const MOST_ELSEWHERE = 12;

function elsewhereList({ elsewhere }: VendorCase, language: Language): string {
  const hidden = elsewhere.length - MOST_ELSEWHERE;
  const lines = elsewhere
    .slice(0, MOST_ELSEWHERE)
    .map(({ trial, said }) => `- ${markdownCode(trial)}${said ? `: ${escapeMarkdown(said)}` : ''}`);
  return [...lines, ...(hidden > 0 ? [`- ${say('andMore', { n: hidden })[language]}`] : [])].join('\n');
}

function changesTable({ changes }: VendorCase, language: Language): string {
  const cell = (text: string): string => escapeMarkdown(text);
  return [
    `| | ${T.old[language]} | ${T.new[language]} |\n|---|---|---|`,
    ...changes.map((change) => `| ${cell(change.path)} | ${cell(change.old)} | ${cell(change.new)} |`),
  ].join('\n');
}

function numbersTable(numbers: NonNullable<VendorCase['numbers']>, language: Language): string {
  const heads = (['dialog', 'ticked', 'requested', 'gone'] as const).map((key) => T[key][language]);
  const row = (key: 'old' | 'new'): string =>
    `| ${T[key][language]} | ${(numbers[key] ?? heads.map(() => T.notReached[language])).map(escapeMarkdown).join(' | ')} |`;
  return [`| | ${heads.join(' | ')} |\n|---|--:|--:|--:|--:|`, row('old'), row('new')].join('\n');
}

/** A block that its content cannot leave. What cannot be seen is written as its code point. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const visible = text.replace(/[^\P{C}\n\t]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
  return `${fence}\n${visible}\n${fence}`;
}
