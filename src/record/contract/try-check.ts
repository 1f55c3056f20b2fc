import type { IntentOutcome } from '../../model/adapter-check.ts';
import type { LocalisedText } from '../../model/text.ts';
import { firstLine } from '../plain-message.ts';
import { BrokenPromise, type ContractCheck, type ContractScene } from './contract-check.ts';

const MOST_SAID = 300;

/** Tries one intent. Whatever an adapter throws is an answer, never an exception of ours. */
export async function tryCheck(check: ContractCheck, scene: ContractScene): Promise<IntentOutcome> {
  const { intent } = check;
  try {
    await check.try(scene);
    return { intent, state: 'works' };
  } catch (error) {
    const missing = reasonOfInapplicable(error);
    if (missing && !check.essential) return { intent, state: 'inapplicable', reason: missing };
    return { intent, state: 'broken', reason: missing ? needed(missing) : sentenceOf(error) };
  }
}

/**
 * An adapter that was loaded from a file of its own may have another copy of the class; what it says is the same.
 */
function reasonOfInapplicable(error: unknown): LocalisedText | null {
  if (!(error instanceof Error) || error.name !== 'Inapplicable') return null;
  const { reason } = error as Partial<{ reason: Partial<LocalisedText> }>;
  const en = typeof reason?.en === 'string' ? reason.en : error.message;
  return { en, ja: typeof reason?.ja === 'string' ? reason.ja : en };
}

const needed = ({ en, ja }: LocalisedText): LocalisedText => ({
  en: `no editor can be verified without it, and it is inapplicable: ${en}`,
  ja: `これなしでは検証できないのに、対象外とされている：${ja}`,
});

function sentenceOf(error: unknown): LocalisedText {
  if (error instanceof BrokenPromise) return error.sentence;
  const first = firstLine(error).slice(0, MOST_SAID);
  return { en: `it throws: ${first}`, ja: `例外を投げる：${first}` };
}
