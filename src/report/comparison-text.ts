import type { Language, LocalisedText } from '../model/text.ts';
import type { RunChange, RunChangeKind, RunComparison } from '../model/run-comparison.ts';
import { cutToWidth } from './cell-width.ts';
import { CHANGE_KINDS } from './compare-runs.ts';
import { cleanForTerminal } from './escape/terminal.ts';
import { say } from './say.ts';
import { STATUS_WORDS } from './terms.ts';
import { type WordKey } from './words.ts';

const MOST_LINES = 12;

const CHANGE_WORDS = {
  new: 'changeNew',
  reopened: 'changeReopened',
  changed: 'changeChanged',
  stays: 'changeStays',
  'not-looked': 'changeNotLooked',
  settled: 'changeSettled',
  fixed: 'changeFixed',
} as const satisfies Record<RunChangeKind, WordKey>;

/** What became of the open points since an earlier run, for a terminal. */
export function renderComparison(
  { against, changes }: RunComparison,
  { language, width }: { language: Language; width: number },
): string {
  const shown = (text: LocalisedText): string => cleanForTerminal(text[language]);
  const head = shown(say('againstRun', { run: against.id, status: STATUS_WORDS[against.status].word }));
  if (changes.length === 0) return ` ${head}: ${shown(say('againstNothing'))}\n`;
  const parts = CHANGE_KINDS.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    if (own.length === 0) return [];
    const hidden = own.length - MOST_LINES;
    return [
      ` ■ ${shown(say(CHANGE_WORDS[kind]))}: ${own.length}`,
      ...own.slice(0, MOST_LINES).map((change) => `   · ${cutToWidth(shown(changeText(change)), width - 6)}`),
      ...(hidden > 0 ? [`   · ${shown(say('andMore', { n: hidden }))}`] : []),
    ];
  });
  return [` ${head}`, ...parts, ''].join('\n');
}

function changeText({ place, was, is }: RunChange): LocalisedText {
  const { en, ja } = (is ?? was)?.summary ?? { en: '', ja: '' };
  return { en: `${place.trial}: ${en}`, ja: `${place.trial}：${ja}` };
}
