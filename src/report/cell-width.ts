/** Characters that take two cells: East Asian wide and full-width forms. Emoji are found by their Unicode property. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|^\p{Extended_Pictographic}\ufe0f/u;
const ZERO = /^[\p{Mark}\p{Cc}\p{Cf}]+$/u;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many terminal cells a text takes. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (ZERO.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** Cuts to at most `width` cells, with `…` as the last one when something is missing. */
export function cutToWidth(text: string, width: number): string {
  // A cell holds at most a few units; cutting first keeps a megabyte of recorded text from being segmented.
  const candidate = text.length > width * 16 + 64 ? `${text.slice(0, width * 16 + 64)}` : text;
  if (candidate === text && cellWidth(text) <= width) return text;
  return width < 1 ? '' : `${takeCells(candidate, width - 1)}…`;
}

/** Breaks a text into lines of at most `width` cells: at spaces where it can, anywhere between wide characters. */
export function wrapToWidth(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+|\s+/gu) ?? []) {
    if (cellWidth(line + word.trimEnd()) <= width) {
      line += word;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    line = cutToWidth(word.trimStart(), width);
  }
  if (line.trim() || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Fills up with spaces to `width` cells. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cellWidth(text)));
}

function takeCells(text: string, width: number): string {
  let taken = '';
  let left = width;
  for (const { segment } of segmenter.segment(text)) {
    left -= graphemeWidth(segment);
    if (left < 0) break;
    taken += segment;
  }
  return taken;
}
