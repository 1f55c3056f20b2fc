import type { LocalisedText } from '../model/text.ts';
import type { Reason, Status, Verdict } from '../model/verdict.ts';
import { listAccepted, otherUpgradeLines, rejectionText } from './accepted.ts';
import { cellWidth, cutToWidth, wrapToWidth } from './cell-width.ts';
import { changelogLines } from './changelog-text.ts';
import { cleanForTerminal } from './escape/terminal.ts';
import { readFourNumbers } from './four-numbers.ts';
import { type FindingGroup, groupFindings, groupText } from './group-findings.ts';
import { listInapplicable } from './inapplicable.ts';
import { nextCommands } from './next-commands.ts';
import { renderNumbersTable } from './numbers-table.ts';
import { rollbackText } from './rollback-text.ts';
import { timeText, versionText } from './run-text.ts';
import { decisionLines, type Pen, penFor, type TerminalOptions } from './terminal-pen.ts';
import { say } from './say.ts';
import { STATUS_WORDS } from './terms.ts';

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
  const tail = [
    ...relaxationLines(verdict, pen),
    ...rollbackLines(verdict, pen),
    ...proofLines(verdict, pen),
    '',
    ...nextLines(verdict, pen),
  ];
  return [...head, ...reasonLines(verdict, pen, SCREEN_LINES - head.length), '', ...tail, ''].join('\n');
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
  const checklists = [...new Set(run.plan.items.map((item) => item.checklist))].join(', ');
  const circumstances = [
    pen.say(say('itemCount', { n: run.plan.items.length })),
    checklists,
    run.browser,
    timeText(run.createdAt),
  ];
  return [
    '',
    ` ${pen.paint(`1;${COLOUR[verdict.status]}`, ` ${badge} `)}`,
    ...wrapToWidth(pen.say(sentence), pen.width - 2).map((line) => ` ${line}`),
    '',
    ` ${pen.paint('1', cutToWidth(pen.say(compared), pen.width - 2))}`,
    ` ${pen.paint('2', cutToWidth(circumstances.map(cleanForTerminal).filter(Boolean).join(' · '), pen.width - 2))}`,
    '',
  ];
}

function reasonLines(verdict: Verdict, pen: Pen, room: number): string[] {
  if (verdict.reasons.length === 0) {
    const text = pen.say(say(verdict.status === 'go' ? 'nothingAgainst' : 'noReasons'));
    return wrapToWidth(text, pen.width - 2).map((line) => ` ${line}`);
  }
  const parts = verdict.reasons.map((reason) => ({
    head: reasonHead(reason, pen),
    groups: groupsOf(reason, verdict),
  }));
  // Right below the first reason, whatever room the others take.
  const numbers = numbersLines(parts[0]?.groups[0], pen);
  const counts = shareRoom(
    parts.map(({ groups }) => groups.length),
    room - parts.flatMap(({ head }) => head).length - numbers.length,
  );
  if (numbers.length > 0 && counts[0] === 0) counts[0] = 1;
  return parts.flatMap(({ head, groups }, index) => {
    const [first, ...rest] = topFindings(groups, counts[index] ?? 0, pen, verdict.proof.compared === 0);
    return [...head, ...(first === undefined ? [] : [first]), ...(index === 0 ? numbers : []), ...rest];
  });
}

/** The four numbers of a group that has them. */
function numbersLines(group: FindingGroup | undefined, pen: Pen): string[] {
  const told = group && readFourNumbers(group.findings[0].evidence);
  if (!told) return [];
  const highlight = (text: string): string => pen.paint('1;31', text);
  const lines = renderNumbersTable(told, { language: pen.language, width: pen.width - 7, highlight });
  return lines.map((line) => `       ${line}`);
}

function reasonHead(reason: Reason, pen: Pen): string[] {
  const text = pen.say(reason.text);
  const items = itemsText(reason.items, pen);
  const inline = items && cellWidth(`${text}  ${items}`) <= pen.width - 4;
  const [first = '', ...rest] = wrapToWidth(text, pen.width - 4);
  return [
    ` ${pen.paint('1', `■ ${first}`)}${inline ? `  ${items}` : ''}`,
    ...rest.map((line) => `   ${pen.paint('1', line)}`),
    ...(items && !inline ? [`   ${items}`] : []),
  ];
}

/** As many items as fit on one line. */
function itemsText(items: readonly string[], pen: Pen): string {
  for (let shown = Math.min(items.length, SHOWN_ITEMS); shown > 0; shown--) {
    const hidden = items.length - shown;
    const list = [...items.slice(0, shown), ...(hidden > 0 ? [pen.say(say('andMore', { n: hidden }))] : [])];
    const text = cleanForTerminal(list.join(', '));
    if (cellWidth(text) <= pen.width - 4) return text;
  }
  return cutToWidth(cleanForTerminal(items[0] ?? ''), pen.width - 4);
}

function groupsOf(reason: Reason, verdict: Verdict): FindingGroup[] {
  const ids = new Set(reason.findings);
  return groupFindings(verdict.findings.filter((finding) => ids.has(finding.id)));
}

/** How many groups each reason may show in `room` lines, in turns; a rest that is only counted takes a line, too. */
function shareRoom(sizes: readonly number[], room: number): number[] {
  const counts = sizes.map(() => 0);
  const lines = () =>
    counts.reduce((sum, count, index) => sum + (count === 0 ? 0 : count + Number(count < sizes[index]!)), 0);
  for (let turn = 1; turn <= TOP_FINDINGS; turn++) {
    for (const [index, size] of sizes.entries()) {
      if (size < turn || counts[index] !== turn - 1) continue;
      counts[index] = turn;
      if (lines() > room) counts[index] = turn - 1;
    }
  }
  return counts;
}

/** @param whole why nothing could be compared is all there is to say: it is not cut */
function topFindings(groups: readonly FindingGroup[], shown: number, pen: Pen, whole: boolean): string[] {
  if (shown === 0) return [];
  const lines = groups.slice(0, shown).flatMap((group) => {
    const text = bulletText(group);
    return whole ? wrappedBullet(pen, text) : [bulletLine(pen, text)];
  });
  const hidden = groups.length - shown;
  return hidden > 0 ? [...lines, pen.paint('2', `   · ${pen.say(say('andMore', { n: hidden }))}`)] : lines;
}

/** There is one line for a finding: the first client that loses something stands in it. */
function withMailClients({ summary, mailClients: [line] }: FindingGroup): LocalisedText {
  return line ? { en: `${summary.en} · ${line.en}`, ja: `${summary.ja}・${line.ja}` } : summary;
}

// A named invariant tells what became of it and not of what: the trial says that.
function bulletText(group: FindingGroup): LocalisedText {
  const [finding] = group.findings;
  const { evidence, place } = finding;
  const rejection = rejectionText(finding);
  // Why a person will not have it says more than what it is.
  const text = groupText({ ...group, summary: rejection ?? withMailClients(group) });
  if (rejection) return { en: `${place.trial}: ${text.en}`, ja: `${place.trial}：${text.ja}` };
  if (evidence.kind !== 'invariant' || evidence.name === undefined) return text;
  return { en: `${place.trial}: ${text.en}`, ja: `${place.trial}：${text.ja}` };
}

// The end of the text says in how many places; the middle is what gives way.
function bulletLine(pen: Pen, text: LocalisedText): string {
  const line = pen.say(text);
  const room = pen.width - 6;
  const count = / — [^—]*$/.exec(line)?.[0] ?? '';
  if (cellWidth(line) <= room || !count || cellWidth(count) > room / 2) return `   · ${cutToWidth(line, room)}`;
  return `   · ${cutToWidth(line.slice(0, -count.length), room - cellWidth(count))}${count}`;
}

function wrappedBullet(pen: Pen, text: LocalisedText): string[] {
  const [first = '', ...rest] = wrapToWidth(pen.say(text), pen.width - 6);
  return [`   · ${first}`, ...rest.map((line) => `     ${line}`)];
}

/** Never cut: whoever trusts the verdict must know all of it. */
function relaxationLines({ relaxations = [] }: Verdict, pen: Pen): string[] {
  if (relaxations.length === 0) return [];
  const lines = relaxations.flatMap((text) => {
    const [first = '', ...rest] = wrapToWidth(pen.say(text), pen.width - 6);
    return [`   ! ${first}`, ...rest.map((line) => `     ${line}`)];
  });
  return [` ${pen.paint('1', pen.say(say('relaxedGate')))}`, ...lines, ''];
}

function rollbackLines({ rollback }: Verdict, pen: Pen): string[] {
  if (!rollback) return [];
  const text = `${pen.say(say('rollback'))} ${pen.say(rollbackText(rollback))}`;
  return [...wrapToWidth(text, pen.width - 2).map((line) => ` ${line}`), ''];
}

function proofLines(verdict: Verdict, pen: Pen): string[] {
  const { proof, run, findings } = verdict;
  const lines = [...wrapToWidth(pen.say(say('proofLine', { ...proof })), pen.width - 2)];
  if (proof.recorded < proof.planned)
    lines.push(pen.say(say('recordingsMissing', { n: proof.planned - proof.recorded })));
  const alreadyBroken = findings.filter((finding) => finding.kind === 'already-broken').length;
  const noise = findings.filter((finding) => finding.kind === 'noise').length;
  lines.push(
    `${pen.say(say('alreadyBrokenCount', { n: alreadyBroken }))} · ${pen.say(say('noiseCount', { n: noise }))}`,
  );
  const manual = run.plan.manualNotPlanned;
  if (manual.length > 0) lines.push(pen.say(say('manualLeftOut', { n: manual.length, list: manual.join(', ') })));
  if (run.changelog) lines.push(...changelogLines(run.changelog).map((line) => pen.say(line)));
  lines.push(...acceptedLines(verdict, pen), ...otherUpgradeLines(verdict).map((line) => pen.say(line)));
  lines.push(...inapplicableLines(verdict, pen));
  return lines.map((line) => ` ${cutToWidth(line, pen.width - 2)}`);
}

const SHOWN_DECISIONS = 8;

/** Who answers for what: one line for each decision. */
function acceptedLines(verdict: Verdict, pen: Pen): string[] {
  const accepted = listAccepted(verdict);
  const hidden = accepted.decisions.length - SHOWN_DECISIONS;
  return [
    ...accepted.counts.map((count) => pen.say(count)),
    ...accepted.decisions
      .slice(0, SHOWN_DECISIONS)
      .flatMap(({ decision, items }) => decisionLines(decision, ` — ${itemsText(items, pen)}`, pen)),
    ...(hidden > 0 ? [`  · ${pen.say(say('andMoreVerbose', { n: hidden }))}`] : []),
  ];
}

const SHOWN_INAPPLICABLE = 6;

function inapplicableLines(verdict: Verdict, pen: Pen): string[] {
  const { items, trials, reasons } = listInapplicable(verdict);
  if (items === 0) return [];
  const hidden = reasons.length - SHOWN_INAPPLICABLE;
  return [
    pen.say(say('inapplicableCount', { n: items, trials })),
    ...reasons.slice(0, SHOWN_INAPPLICABLE).map(
      (reason) =>
        `  · ${pen.say(reason.text)} ${itemsText(
          reason.items.map(({ id }) => id),
          pen,
        )}`,
    ),
    ...(hidden > 0 ? [`  · ${pen.say(say('andMore', { n: hidden }))}`] : []),
  ];
}

function nextLines(verdict: Verdict, pen: Pen): string[] {
  const report = `${verdict.run.folder}/index.html`;
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
