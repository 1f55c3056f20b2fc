/** Where the run folder will be found by those who only see its summary. */
export interface ReportLink {
  /** URL of `index.html`, of the folder, or of a page that leads there. */
  url: string;
}

/** Where a summary will be read. */
export interface SummaryPlace {
  /** Whether it lies beside the pictures and `index.html`. */
  isInRunFolder: boolean;
  link?: ReportLink | undefined;
}

/** A URL that a Markdown link cannot be left from. */
export function markdownUrl(url: string): string {
  return url.replaceAll(
    /[\s()<>[\]\\`|*_"']/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** URL of a file of the run folder; `null` where the link leads to a page about it. */
export function fileUrl({ url }: ReportLink, path: string): string | null {
  const { pathname } = new URL(url);
  return /(?:\/|\.html?)$/.test(pathname) ? new URL(path, url).href : null;
}
