import { tokenizeHtml, type HtmlAttribute } from '../core/tokenize-html.ts';
import type { LoadedFile } from '../model/target.ts';
import type { ComparedFile } from './compare-files.ts';
import { explainFailure } from './reach.ts';
import { urlLabel } from './url-label.ts';

const TIMEOUT_MS = 30_000;
const SCRIPT_TYPE = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script)?$/i;

/**
 * Scripts and styles that a page names and no trial loaded. A bundle with its hash in its name never changes: the page
 * names another one.
 * @param origins the page's own, then its others in the order of the config
 */
export async function findNewOnPage(
  url: string,
  files: readonly LoadedFile[],
  origins: readonly string[],
): Promise<ComparedFile[]> {
  const code = await readPageCode(url);
  if ('refusal' in code) {
    const why = `${code.refusal}, so nobody knows what is new on it (--files-only compares the recorded files only)`;
    return [{ path: urlLabel(url), state: 'unknown', why }];
  }
  const known = new Set(files.map(({ path }) => path));
  const written = (path: string): string =>
    origins.reduce(
      (text, origin, at) =>
        at > 0 && text.startsWith(`${origin}/`) ? text.replace(origin, `{origin-${at + 1}}`) : text,
      path,
    );
  return code.paths
    .map(written)
    .filter((path) => !known.has(path))
    .map((path) => ({ path, state: 'new', why: 'the page names it, and no trial loaded it' }));
}

/**
 * Scripts and styles that a page names in its HTML, as recorded paths are written. What scripts load by themselves is not
 * among them.
 */
async function readPageCode(url: string): Promise<{ paths: string[] } | { refusal: string }> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const html = await response.text();
    if (response.status !== 200) return { refusal: `the page answers ${response.status}` };
    if (!/html/i.test(response.headers.get('content-type') ?? '')) return { refusal: 'the page is no HTML' };
    return { paths: codeOf(html, url) };
  } catch (error) {
    return { refusal: explainFailure(error, TIMEOUT_MS).refusal };
  }
}

function codeOf(html: string, page: string): string[] {
  let base = page;
  const found = new Set<string>();
  for (const token of tokenizeHtml(html)) {
    if (token.kind !== 'open') continue;
    const valueOf = (name: string): string | null | undefined => find(token.attributes, name);
    if (token.name === 'base' && base === page) base = resolve(valueOf('href'), page) ?? page;
    const isScript =
      token.name === 'script' && SCRIPT_TYPE.test(valueOf('type') ?? '') && valueOf('nomodule') === undefined;
    const isStyle = token.name === 'link' && /(?:^|\s)stylesheet(?:\s|$)/i.test(valueOf('rel') ?? '');
    const url = isScript ? resolve(valueOf('src'), base) : isStyle ? resolve(valueOf('href'), base) : null;
    if (url) found.add(url);
  }
  const { origin } = new URL(page);
  return [...found].map((url) => (url.startsWith(`${origin}/`) ? url.slice(origin.length) : url));
}

const find = (attributes: readonly HtmlAttribute[], name: string): string | null | undefined =>
  attributes.find((attribute) => attribute.name === name)?.value;

function resolve(written: string | null | undefined, base: string): string | null {
  if (!written) return null;
  try {
    const url = new URL(written, base);
    url.hash = '';
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
