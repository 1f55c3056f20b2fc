import { isDeepStrictEqual } from 'node:util';
import { quote } from '../../core/edit.ts';
import { shortenText } from '../../core/shorten-text.ts';
import type { Json, LocalisedText } from '../../model/text.ts';
import { BrokenPromise } from './contract-check.ts';

const MOST_SHOWN = 160;

/** @throws {BrokenPromise} with the sentence */
export function must(holds: boolean, sentence: LocalisedText): void {
  if (!holds) throw new BrokenPromise(sentence);
}

/**
 * @param what what is looked at, as the subject of a sentence: `the text after typing`
 * @throws {BrokenPromise} with both values
 */
export function mustBe(what: LocalisedText, actual: Json, expected: Json): void {
  if (isDeepStrictEqual(actual, expected)) return;
  const [is, should] = [shown(actual), shown(expected)];
  throw new BrokenPromise({ en: `${what.en} is ${is}, not ${should}`, ja: `${what.ja}が${should}ではなく${is}になる` });
}

/** @throws {BrokenPromise} with the value, where it does not match */
export function mustMatch(what: LocalisedText, actual: string, pattern: RegExp): void {
  if (pattern.test(actual)) return;
  const is = shown(actual);
  throw new BrokenPromise({ en: `${what.en} is ${is}`, ja: `${what.ja}が${is}になる` });
}

const shown = (value: Json): string =>
  shortenText(typeof value === 'string' ? quote(value) : JSON.stringify(value), MOST_SHOWN);
