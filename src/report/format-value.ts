import { shorten } from './cut-text.ts';

const MOST_CHARACTERS = 400;

/** A recorded value on one line of a text report. Strings keep their quotes, so that "1" is not 1 and "" can be seen. */
export function formatValue(value: unknown): string {
  return shorten(JSON.stringify(value) ?? 'null', MOST_CHARACTERS);
}
