/** The lines of a text as a reader counts them: how much room is between two paragraphs is the vendor's taste. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .filter((line) => line !== '' && line !== '\ufeff' && line !== '\u200b');
}
