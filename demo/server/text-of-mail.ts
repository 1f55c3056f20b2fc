import { decodeEntities } from '../../src/core/html-entities.ts';
import { tokenizeHtml } from '../../src/core/tokenize-html.ts';

const BREAKS = new Set(
  'address blockquote br center div h1 h2 h3 h4 h5 h6 hr li ol p pre table td th tr ul'.split(' '),
);

/** What only lays out the source. A full-width space is a character. */
const LAYOUT = /[ \t\r\n]+/g;

/** A mail for whoever reads no HTML: its texts, a line for each block. */
export function textOfMail(html: string): string {
  const written = tokenizeHtml(html).map((token) => {
    if (token.kind === 'text') return token.within === '' ? decodeEntities(token.raw.replaceAll(LAYOUT, ' ')) : '';
    return (token.kind === 'open' || token.kind === 'close') && BREAKS.has(token.name) ? '\n' : '';
  });
  const lines = written.join('').split('\n');
  return lines
    .map((line) => line.replaceAll(/^ +| +$/g, ''))
    .filter(Boolean)
    .join('\n');
}
