/** A harmless statement that only leaves a note of itself in the page. A name of its own for each row: what runs late is not laid at the next one's door. */
export const canaryName = (row: string): string => `__sekishoXss_${row.replaceAll('-', '_')}`;

/** Puts the statement where a text has `{canary}`, or `{canary-encoded}` as in a URL. */
export function fillCanary(text: string, row: string): string {
  const statement = `window.${canaryName(row)}=1`;
  return text.replaceAll('{canary-encoded}', encodeURIComponent(statement)).replaceAll('{canary}', statement);
}
