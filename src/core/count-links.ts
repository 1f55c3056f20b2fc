import { tokenizeHtml } from './tokenize-html.ts';

const LINKING = new Set(['href', 'src', 'background', 'action']);

/** How often every address stands in a document, as `a[href] https://…`; character references are resolved, nothing else. */
export function countLinks(html: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokenizeHtml(html)) {
    if (token.kind !== 'open') continue;
    for (const { name, value } of token.attributes) {
      if (!LINKING.has(name) || value === null) continue;
      const key = `${token.name}[${name}] ${value}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
