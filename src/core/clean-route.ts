import { shortHash } from './shorten-text.ts';
import { cleanVolatile } from './clean-volatile.ts';

const SECRET_NAME =
  /token|secret|passw|pwd|(?:^|[_-])(?:api)?key$|^apikey|(?:^|[_-])sig(?:$|[_-])|signature|session|auth|credential|jwt|csrf|xsrf/i;
/** Names under which pages put a number that only keeps an answer from being cached. */
const CACHE_BUSTER =
  /^(?:v|_|t|ts|cb|cache|cachebuster|ver|version|rand|random|nocache|nonce|_?tmst|timestamp|rev|hash|bust|_dc)$/i;

const LONGEST_ROUTE = 500;

/**
 * An address as it is told and compared: the path below the target, or the whole URL of another host; secrets, cache
 * busters and ids replaced. Credentials and fragments are left out.
 * @param origin of the target
 */
export function cleanRoute(url: string, origin: string): string {
  if (url.startsWith('data:')) return `data:${/^data:([\w.+-]+\/[\w.+-]+)?/.exec(url)?.[1] ?? ''},{…}`;
  if (url.startsWith('blob:')) return 'blob:{…}';
  const parsed = parseUrl(url);
  if (!parsed) return cut(cleanVolatile(url));
  const path = parsed.pathname.split('/').map(cleanSegment).join('/');
  const host = parsed.origin === origin ? '' : cleanVolatile(`${parsed.protocol}//${parsed.host}`);
  return cut(`${host}${path}${cleanQuery(parsed.search)}`);
}

function parseUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

const cut = (route: string): string =>
  route.length > LONGEST_ROUTE ? `${route.slice(0, LONGEST_ROUTE)}{…${shortHash(route)}}` : route;

function cleanSegment(segment: string): string {
  return cleanVolatile(segment)
    .replace(/\{(?:id|hash|number|time)\}/g, '{…}')
    .replace(/(?<![0-9a-z])(?=[0-9a-f]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{8,}(?![0-9a-z])/gi, '{…}')
    .replace(/(?<!\d)\d{8,}(?!\d)/g, '{…}');
}

/** Names in the order they stand; a value that is no secret, no id and no cache buster is kept, because it decides what is done. */
function cleanQuery(search: string): string {
  if (search.length <= 1) return '';
  const parts = search
    .slice(1)
    .split('&')
    .map((part) => {
      const equals = part.indexOf('=');
      const name = decode(equals < 0 ? part : part.slice(0, equals));
      if (equals < 0) return cleanSegment(name);
      if (SECRET_NAME.test(name)) return `${name}={secret}`;
      return CACHE_BUSTER.test(name)
        ? `${name}={…}`
        : `${cleanSegment(name)}=${cleanSegment(decode(part.slice(equals + 1)))}`;
    });
  return `?${parts.join('&')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
