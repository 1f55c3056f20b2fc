import type { Request } from './exchange.ts';

/** A request as it arrived, before anything was done about it. */
export interface RequestLogEntry {
  /** Milliseconds since 1970. */
  time: number;
  server: 'host' | 'vendor';
  method: string;
  /** Without the query. */
  path: string;
  /** What its JSON body names in `ids`, `id` and `path`; empty when it names nothing. */
  ids: string[];
}

/** @param time milliseconds since 1970 */
export function logEntry(server: RequestLogEntry['server'], request: Request, time: number): RequestLogEntry {
  const { method, path } = request;
  return { time, server, method, path, ids: namedIn(request) };
}

function namedIn({ headers, body }: Request): string[] {
  if (!headers['content-type']?.includes('json')) return [];
  try {
    const { ids, id, path } = JSON.parse(body.toString()) as Record<string, unknown>;
    return [ids, id, path].flat().filter((name) => typeof name === 'string');
  } catch {
    return [];
  }
}
