import type { Language } from '../model/text.ts';
import { cellWidth, cutToWidth, padToWidth, wrapToWidth } from './cell-width.ts';
import { cleanForTerminal } from './escape/terminal.ts';
import { type FourNumbersTold, NUMBER_NAMES, type ToldNumber } from './four-numbers.ts';
import { WORDS } from './words.ts';

export interface TableOptions {
  language: Language;
  /** Cells per line. Where the table does not fit in, the numbers stand one after another. */
  width: number;
  /** Adds colour to a number that disagrees; its brackets stay. */
  highlight?(text: string): string;
}

const LONGEST_CELL = 26;
const GAP = '  ';

/**
 * The four numbers of both builds as aligned lines of text. A number that disagrees stands in brackets.
 *
 *          dialog    ticked    requested            gone
 *     Old  61      = 61      = 61                 = 61
 *     New  [20]    ≠ 61        all=true (no ids)  = 61
 */
export function renderNumbersTable(told: FourNumbersTold, options: TableOptions): string[] {
  const { language, width, highlight = (text) => text } = options;
  const rows = [
    { label: WORDS.old[language], side: told.old },
    { label: WORDS.new[language], side: told.new },
  ];
  const heads = NUMBER_NAMES.map((name, index) => (index > 0 ? GAP : '') + WORDS[name][language]);
  const cells = rows.map(({ side }) => side?.map((number, index) => cellOf(number, index, language)) ?? null);
  const widths = heads.map((head, index) =>
    Math.max(cellWidth(head), ...cells.map((row) => cellWidth(row?.[index] ?? ''))),
  );
  const label = Math.max(...rows.map((row) => cellWidth(row.label)));
  const lineOf = (first: string, texts: readonly string[], paint: (text: string, index: number) => string): string =>
    [first, ...texts.map((text, index) => paint(padToWidth(text, widths[index] ?? 0), index))].join(GAP).trimEnd();

  if (label + widths.reduce((sum, one) => sum + one + GAP.length, 0) > width) {
    return rows.flatMap(({ label: name, side }) => wrapToWidth(`${name}: ${renderNumbersLine(side, language)}`, width));
  }
  return [
    lineOf(' '.repeat(label), heads, (text) => text),
    ...rows.map(({ label: name, side }, row) =>
      side
        ? lineOf(padToWidth(name, label), cells[row] ?? [], (text, index) =>
            side[index]?.odd ? text.replace(/\[.*\]/, (match) => highlight(match)) : text,
          )
        : `${padToWidth(name, label)}${GAP}${WORDS.notReached[language]}`,
    ),
  ];
}

function cellOf(number: ToldNumber, index: number, language: Language): string {
  const joint = index > 0 ? `${number.joint || ' '} ` : '';
  return joint + textOf(number, language);
}

function textOf({ text, odd }: ToldNumber, language: Language): string {
  const cut = cutToWidth(cleanForTerminal(text[language]), LONGEST_CELL);
  return odd ? `[${cut}]` : cut;
}

/** `dialog [20] ≠ ticked 61, requested all=true (no ids) = gone 61` */
export function renderNumbersLine(side: readonly ToldNumber[] | null, language: Language): string {
  if (!side) return WORDS.notReached[language];
  return side
    .map((number, index) => {
      const between = index === 0 ? '' : number.joint ? ` ${number.joint} ` : ', ';
      return `${between}${WORDS[number.name][language]} ${textOf(number, language)}`;
    })
    .join('');
}
