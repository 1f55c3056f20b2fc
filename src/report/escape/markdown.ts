import { cleanForTerminal } from './terminal.ts';

/**
 * One line that no Markdown reader takes for markup, a table cell's end, a mention, a link or HTML.
 * Letters and digits stay readable; everything with a meaning gets a backslash or an entity.
 */
export function escapeMarkdown(text: string): string {
  return cleanForTerminal(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]#!|~$]/g, '\\$&')
    .replace(/^[-+]/, '\\$&')
    .replace(/^(\d+)\./, '$1\\.')
    .replace(/@/g, '&#64;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/www\./gi, (match) => `${match.slice(0, 3)}&#46;`);
}

/** Inline code that its content cannot leave. In a table cell a `|` must be escaped besides. */
export function markdownCode(text: string): string {
  const line = cleanForTerminal(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}
