/** Marks a slash that stood percent-encoded within a segment. */
const ENCODED_SLASH = '\u0001';

/**
 * Whether the path of `url` is the one a pattern names, on any host. `:id` stands for one segment, or for a part of one;
 * `*` for anything. Case counts. Percent-encoding, doubled and trailing slashes, and parameters after a `;` do not, since
 * servers differ in what they make of them.
 * @returns the values of `:id` and the like, decoded; `null` when it is another path
 */
export function matchPath(pattern: string, url: URL): Record<string, string> | null {
  const { names, expression } = compile(pathOfPattern(pattern));
  for (const path of readings(url.pathname)) {
    const found = expression.exec(path);
    if (found) return Object.fromEntries(names.map((name, at) => [name, restore(found[at + 1]!)]));
  }
  return null;
}

/** The query a pattern names beside its path: `?action=remove`. */
export function queryOfPattern(pattern: string): URLSearchParams {
  const at = pattern.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : pattern.slice(at + 1));
}

const pathOfPattern = (pattern: string): string =>
  pattern.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');

const restore = (text: string): string => text.replaceAll(ENCODED_SLASH, '/');

function compile(path: string): { names: string[]; expression: RegExp } {
  const names: string[] = [];
  const source = tidy(decodeSegments(path))
    .split(/(:[A-Za-z_]\w*|\*+)/)
    .map((part) => {
      if (part.startsWith('*')) return '.*';
      if (!/^:[A-Za-z_]/.test(part)) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(part.slice(1));
      return '([^/]+)';
    })
    .join('');
  return { names, expression: new RegExp(`^${source}$`, 's') };
}

/** What a server may take a path for. */
function readings(path: string): Set<string> {
  const decoded = decodeSegments(path);
  // Some servers decode before they take the path apart; then encoded slashes and dots mean what they say.
  const early = new URL(`http://host/${restore(decoded).replace(/[?#]/g, encodeURIComponent)}`).pathname;
  const all = [decoded, decodeSegments(early)].map(tidy);
  return new Set(all.flatMap((one) => [one, tidy(one.replace(/;[^/]*/g, ''))]));
}

const decodeSegments = (path: string): string =>
  path
    .split('/')
    .map((segment) => decode(segment).replaceAll('/', ENCODED_SLASH))
    .join('/');

const tidy = (path: string): string => `/${path.replace(/^\/+|\/+$/g, '').replace(/\/{2,}/g, '/')}`.normalize('NFC');

/** What is no valid encoding stands for itself. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
