import type { Language, LocalisedText } from '../../model/text.ts';
import { escapeMarkdown, markdownCode } from '../escape/markdown.ts';
import { ASPECT_WORDS } from '../words.ts';
import type { VendorCase } from './vendor-case.ts';

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
  problem: { en: 'Problem', ja: '不具合' },
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

/** The report as Markdown. Everything in it was made harmless for Markdown; hiding what is ours comes before this. */
export function renderVendorReport(
  head: VendorReportHead,
  cases: readonly { told: VendorCase; files: CaseFiles }[],
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
    ...cases.flatMap(({ told, files }) => caseParts(told, files, language)),
    `## ${t('removed')}`,
    removed.length === 0
      ? t('nothingRemoved')
      : removed.map(({ what, count }) => `- ${escapeMarkdown(what[language])}: ${count}×`).join('\n'),
    '',
  ].join('\n\n');
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
    `- ${t('severity')}: ${escapeMarkdown(told.severity)}\n- ${t('holds')}: ${escapeMarkdown(told.promise[language])} (${markdownCode(told.item)})`,
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
    told.elsewhere.length === 0 ? '' : `${t('elsewhere')}: ${told.elsewhere.map(markdownCode).join(', ')}`,
  ].filter(Boolean);
}

function stepsOf(
  { input, checkpoint, aspect, scenario }: VendorCase,
  { steps }: CaseFiles,
  language: Language,
): string {
  const en = language === 'en';
  const look = ASPECT_WORDS[aspect][language];
  const exact =
    steps === '' ? '' : en ? ` The exact steps as code: [${steps}](${steps}).` : ` 手順のコード: [${steps}](${steps})`;
  return [
    en ? 'Open the editor in the browser named above.' : '上記のブラウザでエディタを開く。',
    ...(input === '' ? [] : [en ? 'Use the input below.' : '下記の入力を使う。']),
    `${en ? 'Do' : '操作'}: ${escapeMarkdown(scenario.replaceAll('-', ' '))}.${exact}`,
    en
      ? `Look at: ${look}${checkpoint ? `, at the moment ${markdownCode(checkpoint)}` : ''}.`
      : `見るもの: ${look}${checkpoint ? `（${markdownCode(checkpoint)} の時点）` : ''}`,
  ]
    .map((step, index) => `${index + 1}. ${step}`)
    .join('\n');
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
