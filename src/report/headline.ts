import type { LocalisedText } from '../model/text.ts';
import type { Finding, FindingKind } from '../model/verdict.ts';
import { deviationText, readDeviations } from './deviations.ts';
import { readFourNumbers } from './four-numbers.ts';
import { withoutMarksIn } from './without-marks.ts';

const MOST_VALUES = 3;

/** Of these the new build has left what is broken; in other kinds the summary says what is not known. */
const BROKEN_KINDS: readonly FindingKind[] = ['broken-invariant', 'already-broken', 'regression'];

/** The finding in one line: what happened where an invariant can say it by itself, otherwise its summary. */
export function headlineOf({ kind, evidence, summary: whole, decision }: Finding): LocalisedText {
  const summary = withoutMarksIn(whole);
  if (evidence.kind !== 'invariant' || !BROKEN_KINDS.includes(decision?.was ?? kind)) return summary;
  const consequence = readFourNumbers(evidence)?.consequence;
  if (consequence) return consequence;
  const [clear, ...others] = readDeviations(evidence, evidence.new).filter((deviation) => deviation.clear);
  if (!clear) return summary;
  // Of several only the numbers: with all their names nobody would read as far as the second.
  if (others.length === 0) return deviationText(clear, MOST_VALUES);
  const texts = [clear, ...others].map(({ text }) => text);
  return { en: texts.map(({ en }) => en).join(', '), ja: texts.map(({ ja }) => ja).join('、') };
}
