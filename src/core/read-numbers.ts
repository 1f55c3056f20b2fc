const UNITS: Record<string, number> = { 千: 1e3, 万: 1e4, 億: 1e8 };

/** Longer runs of digits are identifiers, not counts, and would lose digits as a number. */
const LONGEST = 15;

/**
 * Digits with thousands separators (`,` or a hard space) and a decimal point. Not within a word such as `h1` or
 * `banner_024`. A minus counts only where nothing stands before it, so `3-5` is 3 and 5.
 */
const NUMBER =
  /(?<![A-Za-z_\d])(?:(?<![^\s(（「])-)?(?:\d{1,3}(?:[,\u00A0\u202F]\d{3})+(?!\d)|\d+)(?:(?<!\.\d{1,15})\.\d+(?![.\d]))?[千万億]?/gu;

const toAscii = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/，/g, ',')
    .replace(/．/g, '.')
    .replace(/[−－]/g, '-');

/**
 * Numbers that stand in a sentence, in order, in English or Japanese writing: `3 images`, `３件`, `1,234`, `１，２３４`,
 * `1.5`, `-3`, `3万2千` (32000). Number words are not read.
 */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let end = -1;
  let unitBefore = 0;
  for (const match of toAscii(text).matchAll(NUMBER)) {
    const digits = match[0].replace(/[,\u00A0\u202F千万億]/g, '');
    if (digits.replace(/\D/g, '').length > LONGEST) continue;
    const unit = UNITS[match[0].at(-1)!] ?? 1;
    const value = Number(digits) * unit;
    // 3万2千 is one number: parts touch and their units fall.
    if (match.index === end && unitBefore > unit) numbers.push(numbers.pop()! + value);
    else numbers.push(value);
    end = match.index + match[0].length;
    unitBefore = unit > 1 ? unit : 0;
  }
  return numbers;
}
