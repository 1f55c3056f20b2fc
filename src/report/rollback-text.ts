import type { LossKind, Rollback, RollbackDocument } from '../model/rollback.ts';
import type { LocalisedText } from '../model/text.ts';
import { say } from './say.ts';
import { type WordKey } from './words.ts';

const KIND_WORDS = {
  text: 'lostText',
  mergeTags: 'lostMergeTags',
  links: 'lostLinks',
  images: 'lostImages',
  comments: 'lostComments',
  tags: 'lostTags',
  attributes: 'lostAttributes',
} as const satisfies Record<LossKind, WordKey>;

export const COMES_BACK = {
  lossy: say('comesBackLossy'),
  altered: say('comesBackAltered'),
  unknown: say('comesBackUnknown'),
} as const satisfies Record<RollbackDocument['outcome'], LocalisedText>;

/** The tone of an answer is that of the verdict it calls for. */
export const ROLLBACK_TONES = { free: 'go', altered: 'review', lossy: 'block', unknown: 'inconclusive' } as const;

/** Can we go back, and at what cost: in one or two sentences. */
export function rollbackText({ answer, tried, affected }: Rollback): LocalisedText {
  const count = (outcome: RollbackDocument['outcome']): number =>
    affected.filter((document) => document.outcome === outcome).length;
  const [lossy, altered, unknown] = [count('lossy'), count('altered'), count('unknown')];
  if (answer === 'free') return say('rollbackFree', { tried });
  if (answer === 'altered') return say('rollbackAltered', { altered, tried });
  const alteredToo = altered > 0 ? [say('rollbackAlteredToo', { altered })] : [];
  if (answer === 'unknown') return join([say('rollbackUnknown', { unknown, tried }), ...alteredToo]);
  const price = say('rollbackLossy', { lossy, tried, losses: lossesText(affected.flatMap(({ losses }) => losses)) });
  return join([price, ...alteredToo, ...(unknown > 0 ? [say('rollbackUnknownToo', { unknown })] : [])]);
}

/** What is lost, counted by kind, worst first. */
function lossesText(losses: RollbackDocument['losses']): LocalisedText {
  const told = Object.entries(KIND_WORDS).flatMap(([kind, word]) => {
    const what = new Set(losses.filter((loss) => loss.kind === kind).flatMap((loss) => loss.what));
    return what.size > 0 ? [say(word, { n: what.size })] : [];
  });
  return { en: told.map(({ en }) => en).join(', '), ja: told.map(({ ja }) => ja).join('、') };
}

const join = (texts: LocalisedText[]): LocalisedText => ({
  en: texts.map(({ en }) => en).join(' '),
  ja: texts.map(({ ja }) => ja).join(''),
});
