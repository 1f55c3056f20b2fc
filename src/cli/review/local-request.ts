import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const TOKEN_BYTES = 32;

/** First segment of every path of a server: who does not know it gets nothing. */
export const makeToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

export function setSafeHeaders(response: ServerResponse): void {
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
}

export const ownHosts = ({ port }: AddressInfo): string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

/**
 * Neither a page of another site nor a name that was made to lead here.
 * @param hosts what this server is called
 * @param sites what `Sec-Fetch-Site` may say; another port of this machine is `same-site`
 */
export function isFromHere(
  { headers, method }: IncomingMessage,
  hosts: readonly string[],
  sites: readonly string[] = ['same-origin', 'none'],
): boolean {
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(host)) return false;
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string' && !sites.includes(site)) return false;
  if (origin === undefined) return method === 'GET' || method === 'HEAD';
  return origin === `http://${host}`;
}

export const isReading = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

/** What a request names below the token, decoded once; `null` when it does not know the token. */
export function pathBelow({ url = '' }: IncomingMessage, token: string): string | null {
  const [, given = '', ...rest] = (url.split('?', 1)[0] ?? '').split('/');
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  if (one.length !== other.length || !timingSafeEqual(one, other) || rest.length === 0) return null;
  try {
    return rest.map(decodeURIComponent).join('/');
  } catch {
    return null;
  }
}

export function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  // What is still coming is not read.
  response.writeHead(status, { 'content-type': 'text/plain', connection: 'close', ...headers });
  response.end(`${status}\n`);
}
