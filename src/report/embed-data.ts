/**
 * JSON inside of a `<script>`: nothing in it can end the element or begin a comment. What a text may hold and a script
 * must not (`<`, line separators, NUL) stands there escaped, so that parsing gives the very same value.
 */
export function embedJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<\u2028\u2029\u007f]/g, escapeUnit);
}

/** A classic script that hands JSON over as a text: it runs from a file, where nothing can be fetched. */
export function handOver(name: string, value: unknown): string {
  return `sekishoData(${embedJson(name)},${embedJson(JSON.stringify(value))})\n`;
}

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
