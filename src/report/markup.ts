import type { LocalisedText } from '../model/text.ts';
import { shorten } from './cut-text.ts';
import { escapeHtml } from './escape/html.ts';

/** HTML that is safe to insert. Made only by {@link html} and {@link constantMarkup}. */
export interface Markup {
  readonly safeHtml: string;
}

type Insertable = Markup | string | number | readonly Insertable[] | null | false | undefined;

const LONGEST_SENTENCE = 600;

/**
 * Template tag: whatever is inserted is escaped, unless it is markup itself. Nothing else builds HTML from recorded
 * text. Line breaks of the template become one character, so its indentation does not weigh on the page.
 */
export function html(parts: TemplateStringsArray, ...values: Insertable[]): Markup {
  const pieces = parts.map((part, index) => part.replace(/\s*\n\s*/g, '\n') + insert(values[index]));
  return { safeHtml: pieces.join('') };
}

/** Takes a constant of ours (style sheet, script) as it is. Never call it with recorded text. */
export function constantMarkup(constant: string): Markup {
  return { safeHtml: constant };
}

/** A sentence in both languages; the page shows one. Equal texts are written once. */
export function bilingual(text: LocalisedText): Markup {
  const [en, ja] = [shorten(text.en, LONGEST_SENTENCE), shorten(text.ja, LONGEST_SENTENCE)];
  return en === ja ? html`${en}` : html`<span lang="en">${en}</span><span lang="ja">${ja}</span>`;
}

function insert(value: Insertable): string {
  if (value === null || value === false || value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('safeHtml' in value) return value.safeHtml;
  return value.map(insert).join('');
}
