import { decodeEntities } from './html-entities.ts';
import { tokenizeHtml } from './tokenize-html.ts';

/** A button that only Outlook sees: VML in a conditional comment. Sizes as written, '' where there is none. */
export interface VmlButton {
  text: string;
  href: string;
  width: string;
  height: string;
}

const SHAPE = /<v:(roundrect|rect)\b([^>]*)>([^]*?)<\/v:\1\s*>/gi;

/** The buttons of a mail that Outlook draws, in order. A shape without an address is no button. */
export function readVmlButtons(html: string): VmlButton[] {
  const comments = tokenizeHtml(html).filter(({ kind }) => kind === 'comment');
  return comments.flatMap(({ raw }) =>
    [...raw.matchAll(SHAPE)].flatMap(([, , attributes = '', content = '']) => {
      const href = /\bhref\s*=\s*"([^"]*)"/i.exec(attributes)?.[1];
      if (href === undefined) return [];
      const style = /\bstyle\s*=\s*"([^"]*)"/i.exec(attributes)?.[1] ?? '';
      const text = decodeEntities(content.replaceAll(/<[^>]*>/g, '')).trim();
      return [{ text, href: decodeEntities(href), width: sizeOf(style, 'width'), height: sizeOf(style, 'height') }];
    }),
  );
}

/** A link that everybody else sees. */
export interface VisibleLink {
  text: string;
  href: string;
}

/** Links outside comments, in order. */
export function readVisibleLinks(html: string): VisibleLink[] {
  const links: VisibleLink[] = [];
  let open: VisibleLink | null = null;
  for (const token of tokenizeHtml(html)) {
    if (token.kind === 'open' && token.name === 'a') {
      open = { text: '', href: token.attributes.find(({ name }) => name === 'href')?.value ?? '' };
      links.push(open);
    }
    if (token.kind === 'close' && token.name === 'a') open = null;
    if (token.kind === 'text' && open) open.text += decodeEntities(token.raw);
  }
  return links.map(({ text, href }) => ({ text: text.trim(), href }));
}

/** `width`, not `max-width`. */
const sizeOf = (style: string, name: string): string =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]?.trim() ?? '';
