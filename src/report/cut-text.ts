/** A string cut to at most `most` UTF-16 units, never through a surrogate pair, and how many units are missing. */
export function cutText(text: string, most: number): { text: string; missing: number } {
  if (text.length <= most) return { text, missing: 0 };
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(most - 1)) && /[\udc00-\udfff]/.test(text.charAt(most));
  const end = splitsPair ? most - 1 : most;
  return { text: text.slice(0, end), missing: text.length - end };
}

/** The same with `…` where something is missing: for titles and labels. */
export function shorten(text: string, most: number): string {
  const { text: kept, missing } = cutText(text, most);
  return missing > 0 ? `${kept}…` : kept;
}
