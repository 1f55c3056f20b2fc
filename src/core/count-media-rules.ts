import { tokenizeHtml } from './tokenize-html.ts';

/**
 * How often every declaration within a media query stands in the style of a document, as `@media (max-width:480px) width:100%`.
 * How its selector is written is the editor's own affair: a builder may address an element by another class or id.
 */
export function countMediaRules(html: string): Map<string, number> {
  const counts = new Map<string, number>();
  const css = tokenizeHtml(html).flatMap((token) =>
    token.kind === 'text' && token.within === 'style' ? [token.raw] : [],
  );
  for (const [condition, body] of mediaBlocks(css.join('\n').replace(/\/\*[\s\S]*?\*\//g, '')))
    for (const [, declarations = ''] of body.matchAll(/\{([^{}]*)\}/g))
      for (const declaration of declarations.split(';').map(plain).filter(Boolean)) {
        const key = `@media ${plain(condition)} ${declaration}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  return counts;
}

/** Condition and content of every media query. One that nobody closed reaches to the end. */
function mediaBlocks(css: string): [condition: string, body: string][] {
  const blocks: [string, string][] = [];
  for (const { 0: head, 1: condition = '', index } of css.matchAll(/@media([^{}]*)\{/g)) {
    const from = index + head.length;
    let [depth, end] = [1, from];
    for (; end < css.length && depth > 0; end++) depth += Number(css[end] === '{') - Number(css[end] === '}');
    blocks.push([condition, css.slice(from, end)]);
  }
  return blocks;
}

/** Room that has no meaning is left out. */
const plain = (css: string): string =>
  css
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([:;,!()]) ?/g, '$1');
