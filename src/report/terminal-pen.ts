import type { FindingDecision } from '../model/verdict.ts';
import type { Language, LocalisedText } from '../model/text.ts';
import { decisionText } from './accepted.ts';
import { wrapToWidth } from './cell-width.ts';
import { shorten } from './cut-text.ts';
import { cleanForTerminal } from './escape/terminal.ts';

export interface TerminalOptions {
  colour: boolean;
  language: Language;
  /** Cells per line. */
  width: number;
}

/** How things are written on a terminal. */
export interface Pen {
  width: number;
  language: Language;
  say(text: LocalisedText): string;
  paint(code: string, text: string): string;
}

export function penFor({ colour, language, width }: TerminalOptions): Pen {
  return {
    width,
    language,
    say: (text) => cleanForTerminal(text[language]),
    paint: (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text),
  };
}

const LONGEST_DECISION = 400;

/** Never cut at the edge: a reason that cannot be read answers for nothing. */
export function decisionLines(decision: FindingDecision, after: string, pen: Pen): string[] {
  const text = `${shorten(pen.say(decisionText(decision)), LONGEST_DECISION)}${after}`;
  const [first = '', ...rest] = wrapToWidth(text, pen.width - 6);
  return [`  · ${first}`, ...rest.map((line) => `    ${line}`)];
}
