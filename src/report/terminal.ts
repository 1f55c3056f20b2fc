import type { Language, LocalisedText } from '../model/text.ts';
import type { Reason, Status, Verdict } from '../model/verdict.ts';
import { cellWidth, cutToWidth, padToWidth, wrapToWidth } from './cell-width.ts';
import { cleanForTerminal } from './escape/terminal.ts';
import { groupFindings, groupText } from './group-findings.ts';
import { nextCommands } from './next-commands.ts';
import { runFolder, timeText, versionText } from './run-text.ts';
import { KIND_WORDS, say, STATUS_WORDS } from './words.ts';

export interface TerminalOptions {
  colour: boolean;
  language: Language;
  /** Cells per line. */
  width: number;
}

/** Lines of the first screenful. Verdict and reasons always fit in; top findings fill what is left. */
const SCREEN_LINES = 24;
const TOP_FINDINGS = 4;
const SHOWN_ITEMS = 12;

const COLOUR: Record<Status, string> = { go: '30;42', review: '30;43', block: '97;41', inconclusive: '97;45' };

/** The verdict as text for a terminal: what it is and why first, then the proof, where the report lies and what to type next. */
export function renderVerdict(verdict: Verdict, options: TerminalOptions): string {
  const width = Math.max(40, options.width);
  const pen = penFor({ ...options, width });
  const head = headLines(verdict, pen);
  const tail = [...proofLines(verdict, pen), '', ...nextLines(verdict, pen)];
  return [...head, ...reasonLines(verdict, pen, SCREEN_LINES - head.length), '', ...tail, ''].join('\n');
}

interface Pen {
  width: number;
  say(text: LocalisedText): string;
  paint(code: string, text: string): string;
}

function penFor({ colour, language, width }: TerminalOptions): Pen {
  return {
    width,
    say: (text) => cleanForTerminal(text[language]),
    paint: (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text),
  };
}

function headLines(verdict: Verdict, pen: Pen): string[] {
  const { word, sentence } = STATUS_WORDS[verdict.status];
  const badge = word.en === pen.say(word) ? `${word.en} ${word.ja}` : `${word.ja} ${word.en}`;
  const { run, fingerprints } = verdict;
  const compared = say('comparedWhat', {
    editor: run.editor,
    old: versionText(run.baseline, fingerprints.baseline),
    new: versionText(run.candidate, fingerprints.candidate),
  });
  const circumstances = [run.browser, timeText(run.createdAt)].map(cleanForTerminal).filter(Boolean).join(' · ');
  return [
    '',
    ` ${pen.paint(`1;${COLOUR[verdict.status]}`, ` ${badge} `)}`,
    ...wrapToWidth(pen.say(sentence), pen.width - 2).map((line) => ` ${line}`),
    '',
    ` ${pen.paint('1', cutToWidth(pen.say(compared), pen.width - 2))}`,
    ` ${pen.paint('2', cutToWidth(circumstances, pen.width - 2))}`,
    '',
  ];
}

function reasonLines(verdict: Verdict, pen: Pen, room: number): string[] {
  if (verdict.reasons.length === 0) {
    const text = pen.say(say(verdict.status === 'go' ? 'nothingAgainst' : 'noReasons'));
    return wrapToWidth(text, pen.width - 2).map((line) => ` ${line}`);
  }
  const heads = verdict.reasons.map((reason) => reasonHead(reason, pen));
  const left = room - heads.flat().length;
  const each = Math.min(TOP_FINDINGS, Math.max(0, Math.floor(left / heads.length) - 1));
  return heads.flatMap((head, index) => [...head, ...topFindings(verdict, verdict.reasons[index]!, pen, each)]);
}

function reasonHead(reason: Reason, pen: Pen): string[] {
  const [first = '', ...rest] = wrapToWidth(pen.say(reason.text), pen.width - 4);
  const text = [` ${pen.paint('1', `■ ${first}`)}`, ...rest.map((line) => `   ${pen.paint('1', line)}`)];
  if (reason.items.length === 0) return text;
  const shown = reason.items.slice(0, SHOWN_ITEMS).map(cleanForTerminal);
  const hidden = reason.items.length - shown.length;
  const list = [...shown, ...(hidden > 0 ? [pen.say(say('andMore', { n: hidden }))] : [])].join(', ');
  return [...text, `   ${cutToWidth(pen.say(say('items', { list })), pen.width - 4)}`];
}

function topFindings(verdict: Verdict, reason: Reason, pen: Pen, most: number): string[] {
  if (most === 0) return [];
  const ids = new Set(reason.findings);
  const groups = groupFindings(verdict.findings.filter((finding) => ids.has(finding.id)));
  const lines = groups.slice(0, most).map((group) => bulletLine(pen, groupText(group)));
  const hidden = groups.length - lines.length;
  return hidden > 0 ? [...lines, pen.paint('2', `   · ${pen.say(say('andMore', { n: hidden }))}`)] : lines;
}

// The end of the text says in how many places; the middle is what gives way.
function bulletLine(pen: Pen, text: LocalisedText): string {
  const line = pen.say(text);
  const room = pen.width - 6;
  const count = / — [^—]*$/.exec(line)?.[0] ?? '';
  if (cellWidth(line) <= room || !count || cellWidth(count) > room / 2) return `   · ${cutToWidth(line, room)}`;
  return `   · ${cutToWidth(line.slice(0, -count.length), room - cellWidth(count))}${count}`;
}

function proofLines(verdict: Verdict, pen: Pen): string[] {
  const { proof, run, findings } = verdict;
  const lines = [...wrapToWidth(pen.say(say('proofLine', { ...proof })), pen.width - 2)];
  if (proof.recorded < proof.planned) lines.push(pen.say(say('recordingsMissing', { n: proof.planned - proof.recorded })));
  const alreadyBroken = findings.filter((finding) => finding.kind === 'already-broken').length;
  const noise = findings.filter((finding) => finding.kind === 'noise').length;
  lines.push(
    `${pen.say(say('alreadyBrokenCount', { n: alreadyBroken }))} · ${pen.say(say('noiseCount', { n: noise }))}`,
  );
  const manual = run.plan.manualNotPlanned;
  if (manual.length > 0) lines.push(pen.say(say('manualLeftOut', { n: manual.length, list: manual.join(', ') })));
  return lines.map((line) => ` ${cutToWidth(line, pen.width - 2)}`);
}

function nextLines(verdict: Verdict, pen: Pen): string[] {
  const report = `${runFolder(verdict.run)}/index.html`;
  const commands = nextCommands(verdict);
  // Commands are never cut: they are there to be copied whole.
  return [
    ` ${pen.say(say('report'))}  ${cleanForTerminal(report)}`,
    '',
    ` ${pen.paint('1', pen.say(say('next')))}`,
    ...commands.flatMap(({ command, why }) => [
      `   ${pen.paint('2', `# ${pen.say(why)}`)}`,
      `   ${cleanForTerminal(command)}`,
    ]),
  ];
}

/** One line per finding group of every kind, for `--verbose` listings. */
export function renderFindings(verdict: Verdict, options: TerminalOptions): string {
  const pen = penFor(options);
  const labels = groupFindings(verdict.findings).map((group) => ({ group, label: pen.say(KIND_WORDS[group.kind]) }));
  const column = Math.max(0, ...labels.map(({ label }) => cellWidth(label)));
  return labels
    .map(({ group, label }) => cutToWidth(` ${padToWidth(label, column)}  ${pen.say(groupText(group))}`, options.width))
    .join('\n');
}
