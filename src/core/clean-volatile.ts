/** Parts of a message or address that change from run to run and say nothing about a build. */
const VOLATILE: [RegExp, string][] = [
  [/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, '{id}'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g, '{time}'],
  [/\b\d{1,2}:\d\d:\d\d(?:\.\d+)?\b/g, '{time}'],
  [/\b(localhost|127\.\d+\.\d+\.\d+|\[::1\]):\d+/g, '$1:{port}'],
  // line:column of a minified vendor file moves with every build
  [/(\.[cm]?[jt]sx?(?:\?[^\s:)]*)?|<anonymous>|\{origin\}\/[^\s:)]*):\d+(?::\d+)?/g, '$1'],
  [/\b(?=[0-9a-f]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{16,}\b/gi, '{hash}'],
  [/\b\d{10,}\b/g, '{number}'],
];

/** Replaces what is different in every run by its kind in braces. Applying it twice changes nothing more. */
export function cleanVolatile(text: string): string {
  return VOLATILE.reduce((cleaned, [pattern, put]) => cleaned.replace(pattern, put), text);
}
