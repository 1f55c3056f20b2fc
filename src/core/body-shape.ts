import { shortenText } from './shorten-text.ts';

const LONGEST_SHAPE = 500;
const MAX_DEPTH = 5;
const MAX_PARSED = 1_000_000;

/**
 * Names and types of a request body's fields, never a value: `{count:number,ids:[string]}`, `form action,name,path`,
 * `multipart file,folder`, `text`, `bytes`; '' without a body.
 */
export function shapeOfBody(contentType: string, body: string | null): string {
  if (body === null || body === '') return '';
  return shortenText(readShape(contentType.toLowerCase(), body), LONGEST_SHAPE);
}

function readShape(contentType: string, body: string): string {
  if (contentType.includes('application/x-www-form-urlencoded')) return `form ${formFields(body)}`;
  if (contentType.includes('multipart/form-data')) return `multipart ${multipartFields(body)}`;
  const json = readJson(body);
  if (json !== undefined) return shapeOfJson(json, MAX_DEPTH);
  return contentType.startsWith('text/') || contentType === ''
    ? 'text'
    : `bytes ${contentType.split(';', 1)[0]!.trim()}`;
}

function readJson(body: string): unknown {
  if (body.length > MAX_PARSED || !/^\s*[{[]/.test(body)) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const sortedSet = (names: Iterable<string>): string => [...new Set(names)].toSorted().join(',');

const formFields = (body: string): string => sortedSet([...new URLSearchParams(body).keys()].map(cleanName));

function multipartFields(body: string): string {
  const names = [...body.slice(0, MAX_PARSED).matchAll(/content-disposition:[^\r\n]*?\bname="([^"\r\n]*)"/gi)].map(
    (match) => cleanName(match[1]!),
  );
  return sortedSet(names);
}

function shapeOfJson(value: unknown, depth: number): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  if (depth === 0) return '…';
  if (Array.isArray(value))
    return `[${[...new Set(value.map((one) => shapeOfJson(one, depth - 1)))].toSorted().join('|')}]`;
  const fields = Object.entries(value).map(([name, inner]) => `${cleanName(name)}:${shapeOfJson(inner, depth - 1)}`);
  return `{${sortedSet(fields)}}`;
}

/** A field named by an id is told by its kind. */
const cleanName = (name: string): string => name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{3,}/gi, '{…}').slice(0, 80);
