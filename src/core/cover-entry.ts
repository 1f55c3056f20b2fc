import type { ChangelogEntry, Coverage } from '../model/changelog.ts';
import type { ChecklistItem } from '../model/checklist.ts';
import { issuesOf, wordsOf } from './words-of.ts';

/** Looks whether an item touches an entry; the words by which it does, or none. */
export interface ItemTouch {
  item: string;
  wordsIn(text: string): string[];
}

/** One word in common is chance. */
const WORDS_NEEDED = 2;
const WORDS_SHOWN = 5;
/** An entry says at its beginning what it is about; in a long story any two words meet. Characters. */
const BEGINNING = 300;

/**
 * What an item touches: what its `covers` says. Without it an automated item touches an entry that has two telling
 * words at its beginning in common with its title, `because`, scenario and params, or an issue number; a manual item touches none.
 */
export function touchOf(item: ChecklistItem): ItemTouch {
  if (item.covers) {
    const patterns = item.covers.map((written) => ({ written, pattern: patternOf(written) }));
    return {
      item: item.id,
      wordsIn: (text) => {
        // The numbers of issues stand at the end.
        const loose = looseText(`${text.slice(0, BEGINNING)} ${[...issuesOf(text)].join(' ')}`);
        return patterns.filter(({ pattern }) => pattern.test(loose)).map(({ written }) => written);
      },
    };
  }
  if ('manual' in item) return { item: item.id, wordsIn: () => [] };
  const own = `${item.title.en} ${item.because ?? ''} ${item.scenario} ${JSON.stringify(item.params)}`;
  const [words, issues] = [wordsOf(own), issuesOf(item.because ?? '')];
  return {
    item: item.id,
    wordsIn: (text) => {
      const sameIssue = [...issuesOf(text)].filter((issue) => issues.has(issue));
      if (sameIssue.length > 0) return sameIssue;
      const common = [...wordsOf(text.slice(0, BEGINNING))].filter(([root]) => words.has(root)).map(([, word]) => word);
      return common.length >= WORDS_NEEDED ? common.slice(0, WORDS_SHOWN) : [];
    },
  };
}

/**
 * The items that touch an entry, and by which words. What is about security is covered only by an item that names its
 * issue: to look at comments is not to try the attack that came in one.
 */
export function coverEntry({ kind, text }: ChangelogEntry, touches: readonly ItemTouch[]): Coverage[] {
  return touches.flatMap(({ item, wordsIn }) => {
    const words = wordsIn(text).filter((word) => kind !== 'security' || issuesOf(word).size > 0);
    return words.length > 0 ? [{ item, words }] : [];
  });
}

/** Names in code are told apart into words, so that `paste` is found in `paste_data_images` and `pasteFilter`. */
const looseText = (text: string): string =>
  ` ${text} ${text.replace(/_/g, ' ').replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')} `.toLowerCase();

/** Whole words, in any case, with a space or a quote between them; `*` stands for the rest of a word. */
function patternOf(written: string): RegExp {
  const words = written.trim().toLowerCase().split(/\s+/);
  const source = words
    .map((word) => word.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '[a-z0-9]*'))
    .join('[^a-z0-9]{1,3}');
  return new RegExp(`(?<![a-z0-9])${source}(?![a-z0-9])`);
}
