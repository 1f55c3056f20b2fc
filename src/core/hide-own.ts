import { redactSecrets } from './clean-text.ts';
import { isPublicHost } from './public-hosts.ts';

/** What must not leave the house, as far as it is known by name. */
export interface OwnThings {
  /** Hosts of our builds, without a port. They are hidden even where everybody may know them. */
  hosts: readonly string[];
  /** Folders of this machine. */
  paths: readonly string[];
  /** People, machines, and whatever else the user names. */
  names: readonly string[];
}

export type HiddenKind = 'host' | 'secret' | 'address' | 'path' | 'name';

/** How often something was taken out, and what stands there instead. */
export interface Hidden {
  kind: HiddenKind;
  placeholder: string;
  count: number;
}

export interface Hider {
  hide(text: string): string;
  /** What was taken out so far. */
  hidden(): Hidden[];
  /** Whether bytes that cannot be read as text hold something known by name. */
  isIn(bytes: string): boolean;
}

const HOST = '(?:[a-z0-9_](?:[a-z0-9_-]{0,62}[a-z0-9])?\\.)*[a-z0-9_](?:[a-z0-9_-]{0,62}[a-z0-9])?|\\[[0-9a-f:.]+\\]';
/** Written plainly, escaped in JSON or in a query. */
const URL_START = '(?:https?|wss?|ftp)(?::|%3a)(?:\\\\?/|%2f){2}';
const URL_HOST = new RegExp(`(${URL_START})(?:[^\\s/"'<>@\\\\]{1,200}@)?(${HOST})(?::\\d{1,5}|%3a\\d{1,5})?`, 'gi');
const BARE_START = /(?<![:/\w])\/\/((?:[a-z0-9_-]+\.)+[a-z]{2,})(?::\d{1,5})?(?=[/"'\s)<>]|$)/gi;
const ADDRESS = /[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,24}/gi;
const IP = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?(?![\d.])/g;
const FOLDER =
  /(?:file:\/\/)?(?:\/(?:home|Users|root|tmp|var|opt|srv|mnt|private|work|workspace|builds)|\b[A-Z]:\\{1,2}Users)[\\/][^\s"'<>,;:)]*/g;
const SECRET_NAMES =
  '(?:[\\w-]{0,40}(?:token|secret|passw(?:or)?d|pwd|api[-_]?key|session[-_]?id|csrf|cookie|authorization|credential)s?)';
const NAMED_SECRET = new RegExp(
  `(["']?\\b${SECRET_NAMES}\\\\?["']?\\s*[:=]\\s*\\\\?["']?)(?!(?:string|number|boolean|null|object|array)\\b)[^\\s"'<>,;&\\\\}{\\][()]{4,}`,
  'gi',
);
const SECRET_FORMS =
  /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?|\b(?:sk|pk|rk|ghp|gho|ghs|github_pat|glpat|npm|xox[abprs]|AKIA|ASIA|AIza)[-_]?[A-Za-z0-9_-]{16,}/g;
const SHORTEST = 3;

/**
 * Takes what is ours out of texts and puts stable placeholders there: the same host is the same placeholder everywhere.
 * Applying it twice changes nothing more.
 * @param corpus everything that is about to be told: hosts that stand in a link anywhere in it are known everywhere
 */
export function makeHider(own: OwnThings, corpus: string): Hider {
  const counts = new Map<string, Hidden>();
  const hosts = new Map<string, string>();
  const note = (kind: HiddenKind, placeholder: string): string => {
    const found = counts.get(placeholder);
    if (found) found.count++;
    else counts.set(placeholder, { kind, placeholder, count: 1 });
    return placeholder;
  };
  const ours = new Set(own.hosts.map((host) => host.toLowerCase()));
  const nameHost = (host: string): string | null => {
    const known = host.toLowerCase();
    if (!ours.has(known) && isPublicHost(known)) return null;
    const placeholder = hosts.get(known) ?? `host-${hosts.size + 1}.invalid`;
    hosts.set(known, placeholder);
    return placeholder;
  };
  for (const host of own.hosts) if (host) nameHost(host);
  for (const [, , host = ''] of corpus.matchAll(URL_HOST)) nameHost(host);
  for (const [, host = ''] of corpus.matchAll(BARE_START)) nameHost(host);

  // A host without a dot is an ordinary word where it stands by itself.
  const bare = [...hosts].filter(([host]) => host.includes('.') || host.includes(':') || ours.has(host));
  const known: [RegExp, () => string][] = [
    ...literals(own.paths).map((path): [RegExp, () => string] => [anyCase(path), () => note('path', '{path}')]),
    ...bare
      .toSorted(([one], [other]) => other.length - one.length)
      .map(([host, placeholder]): [RegExp, () => string] => [asWord(host), () => note('host', placeholder)]),
    ...literals(own.names).map((name): [RegExp, () => string] => [asWord(name), () => note('name', '{name}')]),
  ];
  const hide = (text: string): string => {
    let hidden = countSecrets(text, note);
    hidden = hidden.replace(ADDRESS, (found) => (found.startsWith('{') ? found : note('address', '{address}')));
    hidden = hidden.replace(URL_HOST, (found, start: string, host: string) => {
      const placeholder = nameHost(host);
      if (placeholder === null || host.toLowerCase() === placeholder) return found;
      return `${start}${note('host', placeholder)}`;
    });
    hidden = hidden.replace(BARE_START, (found, host: string) => {
      const placeholder = nameHost(host);
      return placeholder === null || host === placeholder ? found : `//${note('host', placeholder)}`;
    });
    for (const [pattern, put] of known) hidden = hidden.replace(pattern, put);
    hidden = hidden.replace(FOLDER, () => note('path', '{path}'));
    return hidden.replace(IP, () => note('host', '{ip}'));
  };
  return {
    hide,
    hidden: () => [...counts.values()].map((one) => ({ ...one })),
    isIn: (bytes) => known.some(([pattern]) => new RegExp(pattern.source, 'i').test(bytes)),
  };
}

function countSecrets(text: string, note: (kind: HiddenKind, placeholder: string) => string): string {
  const before = text.split('{secret}').length;
  const hidden = redactSecrets(text).replace(NAMED_SECRET, '$1{secret}').replace(SECRET_FORMS, '{secret}');
  for (let more = hidden.split('{secret}').length - before; more > 0; more--) note('secret', '{secret}');
  return hidden;
}

const literals = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter((text) => text.trim().length >= SHORTEST).toSorted((a, b) => b.length - a.length);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyCase = (text: string): RegExp => new RegExp(escaped(text), 'gi');
const asWord = (text: string): RegExp =>
  new RegExp(`(?<![a-z0-9])${escaped(text)}${/^[\w.[\]:-]+$/.test(text) ? '(?::\\d{1,5})?' : ''}(?![a-z0-9])`, 'gi');

/** The same for every string in a value, names of fields included. */
export function hideIn<Value>(value: Value, hide: (text: string) => string): Value {
  if (typeof value === 'string') return hide(value) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => hideIn(one, hide)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [hide(key), hideIn(inner as unknown, hide)]);
  return Object.fromEntries(entries) as Value;
}
