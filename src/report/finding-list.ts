import type { Finding, Verdict } from '../model/verdict.ts';
import { cellWidth, cutToWidth, padToWidth } from './cell-width.ts';
import { cleanForTerminal } from './escape/terminal.ts';
import { groupFindings, groupText } from './group-findings.ts';
import { headlineOf } from './headline.ts';
import { placeText } from './place-text.ts';
import { decisionLines, penFor, type TerminalOptions } from './terminal-pen.ts';
import { KIND_WORDS, SEVERITY_WORDS } from './terms.ts';

/**
 * Every group of findings of every kind, worst first, with the id to name it by and who decided about it: for who wants
 * the list without the report.
 */
export function renderFindings(verdict: Verdict, options: TerminalOptions): string {
  const pen = penFor(options);
  const rows = groupFindings(verdict.findings).map((group) => ({ group, kind: pen.say(KIND_WORDS[group.kind]) }));
  const column = Math.max(0, ...rows.map(({ kind }) => cellWidth(kind)));
  const below = ' '.repeat(column + 3);
  return rows
    .flatMap(({ group, kind }) => {
      const [{ id, decision }] = group.findings;
      return [
        cutToWidth(` ${padToWidth(kind, column)}  ${pen.say(groupText(group))}`, options.width),
        cutToWidth(`${below}${cleanForTerminal(id)} · ${pen.say(SEVERITY_WORDS[group.severity])}`, options.width),
        ...group.mailClients.map((line) => cutToWidth(`${below}${pen.say(line)}`, options.width)),
        ...(decision ? decisionLines(decision, '', { ...pen, width: pen.width - column }) : []).map(
          (line) => `${' '.repeat(column + 1)}${line}`,
        ),
      ];
    })
    .join('\n');
}

/** One line per finding with its id and place, for who is about to decide about it. */
export function renderFindingList(findings: readonly Finding[], options: TerminalOptions): string {
  const pen = penFor(options);
  return findings
    .flatMap((finding) => [
      ` ${pen.paint('1', cleanForTerminal(finding.id))}  ${pen.say(KIND_WORDS[finding.kind])} · ${pen.say(SEVERITY_WORDS[finding.severity])}`,
      `   ${cutToWidth(pen.say(headlineOf(finding)), options.width - 3)}`,
      `   ${pen.paint('2', cutToWidth(cleanForTerminal(placeText(finding.place, options.language)), options.width - 3))}`,
    ])
    .join('\n');
}
