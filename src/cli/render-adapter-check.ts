import { cleanForTerminal } from '../report/escape/terminal.ts';
import type { IntentOutcome, IntentState } from '../model/adapter-check.ts';
import type { Language } from '../model/text.ts';
import { UNTRIED, type CheckedTarget } from './conduct-adapter-check.ts';

const MARKS: Record<IntentState, string> = { works: '✓', inapplicable: '–', broken: '✗' };

const WORDS: Record<IntentState, Record<Language, string>> = {
  works: { en: 'works', ja: '動作する' },
  inapplicable: { en: 'inapplicable', ja: '対象外' },
  broken: { en: 'broken', ja: '壊れている' },
};

/** How many intents of all builds ended how. */
export function countStates(targets: readonly CheckedTarget[]): Record<IntentState, number> {
  const counts: Record<IntentState, number> = { works: 0, inapplicable: 0, broken: 0 };
  for (const { intents } of targets) for (const { state } of intents) counts[state] += 1;
  return counts;
}

const OTHERS: Record<Language, (count: number) => string> = {
  en: (count) => `${count} others`,
  ja: (count) => `他${count}件`,
};
const NOT_TRIED = { en: 'they were not tried', ja: '試されなかった' };

/** Where no editor appeared, one line for all that could not be tried says more than fifty. */
function withoutUntried(intents: readonly IntentOutcome[], language: Language): IntentOutcome[] {
  const tried = intents.filter(({ reason }) => reason !== UNTRIED);
  const count = intents.length - tried.length;
  return count > 1 ? [...tried, { intent: OTHERS[language](count), state: 'broken', reason: NOT_TRIED }] : [...intents];
}

/** One line for each intent, with the reason where there is one. */
export function renderAdapterCheck(title: string, targets: readonly CheckedTarget[], language: Language): string {
  const lines = targets.flatMap(({ label, version, intents }) => {
    const width = Math.max(...intents.map(({ intent }) => intent.length));
    return [
      '',
      [title, version, label].filter(Boolean).map(cleanForTerminal).join(' · '),
      ...withoutUntried(intents, language).map(({ intent, state, reason }) => {
        const why = reason ? `: ${cleanForTerminal(reason[language])}` : '';
        return `  ${MARKS[state]} ${intent.padEnd(width)}  ${WORDS[state][language]}${why}`;
      }),
    ];
  });
  const counts = countStates(targets);
  const states = ['works', 'inapplicable', 'broken'] as const;
  const total = states.map((state) => `${counts[state]} ${WORDS[state][language]}`).join(' · ');
  return [...lines, '', total, ''].join('\n');
}
