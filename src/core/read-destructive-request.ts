import type { DestructivePattern } from '../model/asset.ts';
import { findInFields, type FoundValue } from './find-in-fields.ts';
import { matchPath, queryOfPattern } from './match-path.ts';
import { readFields, type Fields, type ReadBody } from './read-fields.ts';

/** A request on its way to a server. */
export interface OutgoingRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** `'withheld'`: there is one, and nobody can see it. */
  body: Uint8Array | null | 'withheld';
}

export interface DestructiveRequest {
  /** Name of the pattern; `DELETE` for a request with that method which no pattern names. */
  pattern: string;
  ids: string[] | null;
  /** `all=1`. */
  scope: string | null;
  unreadable?: string;
}

/** What a request carries, by where it stands. */
interface Parts {
  path: Record<string, string>;
  query: Fields;
  body: ReadBody;
}

/**
 * Whether a request deletes something, and what. In doubt it does: what matches by method and URL, with a body that
 * cannot be read, counts. So does a method named by `X-HTTP-Method-Override` or a field `_method`, and every DELETE.
 * @returns `null` for a request that may pass
 */
export async function readDestructiveRequest(
  patterns: readonly DestructivePattern[],
  request: OutgoingRequest,
): Promise<DestructiveRequest | null> {
  const url = new URL(request.url);
  if (!/^https?:$/.test(url.protocol)) return null;
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const body = await readFields(headers, request.body);
  const query: Fields = { form: [...url.searchParams] };
  const methods = methodsOf(request.method, headers, [query, ...body.readings]);
  const hidden = body.unreadable !== undefined;
  for (const pattern of patterns) {
    if (!matchesMethod(pattern.method, methods, hidden)) continue;
    const path = matchPath(pattern.url, url);
    if (
      !path ||
      ![...queryOfPattern(pattern.url)].every(([name, value]) => url.searchParams.getAll(name).includes(value))
    )
      continue;
    const found = readByPattern(pattern, { path, query, body });
    if (found) return found;
  }
  return methods.has('DELETE') ? { pattern: 'DELETE', ids: null, scope: null } : null;
}

function methodsOf(method: string, headers: Record<string, string>, fields: Fields[]): Set<string> {
  const named = ['x-http-method-override', 'x-http-method', 'x-method-override'].map((name) => headers[name]);
  const sent = fields.flatMap((one) => findInFields(one, '_method')?.values ?? []);
  return new Set(
    [method, ...named, ...sent].flatMap((one) => (typeof one === 'string' ? one.trim().toUpperCase() : [])),
  );
}

function matchesMethod(wanted: string, methods: Set<string>, hidden: boolean): boolean {
  const method = wanted.toUpperCase();
  // OPTIONS asks whether a request may be sent; a server that answers GET answers HEAD with the same code.
  if (method === '*') return [...methods].some((one) => one !== 'OPTIONS');
  if (methods.has(method) || (method === 'GET' && methods.has('HEAD'))) return true;
  return hidden && methods.has('POST');
}

function readByPattern(pattern: DestructivePattern, parts: Parts): DestructiveRequest | null {
  const hidden = parts.body.unreadable;
  let doubt = hidden !== undefined && placesOf(pattern).some(isInBody) ? hidden : undefined;
  for (const [place, wanted] of Object.entries(pattern.when ?? {})) {
    const found = findAll(place, parts);
    if (found.some(({ values }) => values.some((value) => asText(value) === wanted))) continue;
    // What cannot be seen may say it.
    if (hidden === undefined || !isInBody(place)) return null;
    doubt = hidden;
  }
  const ids = idsOf(pattern, parts);
  const scope = pattern.scope === undefined ? null : scopeAt(pattern.scope, parts);
  if (ids === 'unclear') doubt = `what stands at ${pattern.ids ?? pattern.id} is no list of ids`;
  return {
    pattern: pattern.name,
    ids: ids === 'unclear' ? null : ids,
    scope,
    ...(doubt === undefined ? {} : { unreadable: doubt }),
  };
}

const placesOf = ({ when, ids, id, scope }: DestructivePattern): string[] =>
  [...Object.keys(when ?? {}), ids, id, scope].filter((place) => place !== undefined);

const isInBody = (place: string): boolean => place.startsWith('body');

/** Everything that stands at a place. What moved between query and body is found too: servers often take it from both. */
function findAll(place: string, { path, query, body }: Parts): FoundValue[] {
  const [, where, name] = /^(path|query|body)(?:\[\])?\.?(.*)$/s.exec(place) ?? [];
  if (where === 'path') {
    const value = path[name!];
    return value === undefined ? [] : [{ values: [value], isList: false }];
  }
  const fields = where === 'query' ? [query, ...body.readings] : [...body.readings, query];
  return fields.flatMap((one) => findInFields(one, name ?? place) ?? []);
}

function idsOf({ ids: several, id: one }: DestructivePattern, parts: Parts): string[] | null | 'unclear' {
  const place = several ?? one;
  const found = place === undefined ? undefined : findAll(place, parts)[0];
  if (!found) return null;
  const values = found.isList || several === undefined ? found.values : found.values.flatMap(takeApart);
  const ids = values.filter((value) => value !== null && value !== undefined && value !== '').map(asText);
  return ids.some((id) => id === null) ? 'unclear' : (ids as string[]);
}

function takeApart(value: unknown): unknown[] {
  if (typeof value !== 'string') return [value];
  if (/^\s*\[/.test(value)) {
    try {
      return (JSON.parse(value) as unknown[]).flat(1);
    } catch {
      // A name may begin with a bracket.
    }
  }
  return value.split(',').map((id) => id.trim());
}

const NOT_ALL = new Set(['', 'false', '0', 'no', 'off', 'null', 'undefined']);

function scopeAt(place: string, parts: Parts): string | null {
  const found = findAll(place, parts)[0];
  const said = found?.values.filter((value) => !NOT_ALL.has(asText(value)?.toLowerCase() ?? 'an object')) ?? [];
  if (said.length === 0) return null;
  const name = place.replace(/^(?:path|query|body)\.?/, '');
  return `${name}=${said.map((value) => asText(value) ?? JSON.stringify(value)).join(',')}`;
}

/** `null` for what is no single value. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  return ['string', 'number', 'boolean'].includes(typeof value) ? `${value as string | number | boolean}` : null;
}
