import { cleanForTerminal } from '../report/escape/terminal.ts';
import type { IntentState } from '../model/adapter-check.ts';
import type { Language } from '../model/text.ts';
import type { CheckedTarget } from './conduct-adapter-check.ts';

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

/** One line for each intent, with the reason where there is one. */
export function renderAdapterCheck(title: string, targets: readonly CheckedTarget[], language: Language): string {
  const lines = targets.flatMap(({ label, version, intents }) => {
    const width = Math.max(...intents.map(({ intent }) => intent.length));
    return [
      '',
      [title, version, label].filter(Boolean).map(cleanForTerminal).join(' · '),
      ...intents.map(({ intent, state, reason }) => {
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
