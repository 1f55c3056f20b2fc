import { isUtf8 } from 'node:buffer';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { lookup } from 'mrmime';
import type { BackendRequest, BackendResponse } from '../core/host-backend.ts';
import { sha256 } from './file-manifest.ts';
import type { FileSource } from './file-source.ts';

/** Files of one source below a part of the site. */
export interface Mount {
  /** Starts and ends with `/`. */
  below: string;
  files: FileSource;
  /** `for-good`: the browser never asks again. `never`: always sent anew. `ask`: the browser asks whether it changed. */
  caching: 'for-good' | 'never' | 'ask';
}

/** Answers every request below a part of the site, whatever its method. */
export interface Handler {
  /** Starts and ends with `/`. */
  below: string;
  /** @returns `null` for what it does not know */
  answer(request: HandlerRequest): Promise<BackendResponse | null> | BackendResponse | null;
}

export interface HandlerRequest extends BackendRequest {
  headers: IncomingHttpHeaders;
}

export interface StaticServer {
  origin: string;
  /** Ends at once, open connections included. */
  close(): Promise<void>;
}

const CACHE_CONTROL = {
  'for-good': 'public, max-age=31536000, immutable',
  never: 'no-store',
  ask: 'no-cache',
} as const;
/** Longer than any pause of a run, so that the browser never writes on a connection that is just being closed. */
const KEEP_ALIVE_MS = 10 * 60_000;

/** Serves on a free port of this machine only. Of several handlers, then mounts, the first whose part matches answers. */
export async function serveFiles(mounts: Mount[], handlers: Handler[] = []): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const handler = handlers.find(({ below }) => request.url?.startsWith(below));
    const answered = handler ? handle(handler, request, response) : answer(mounts, request, response);
    answered.catch((error: unknown) => {
      send(response, 500, error instanceof Error ? error.message : 'Internal error');
    });
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const path = decodePath(url.pathname);
  if (path === null) return send(response, 400, 'Bad request');
  const said = await handler.answer({
    method: request.method ?? 'GET',
    path: path.slice(handler.below.length - 1),
    query: url.searchParams,
    contentType: request.headers['content-type'] ?? '',
    headers: request.headers,
    body: await buffer(request),
  });
  if (!said) return send(response, 404, 'Not found');
  response
    .writeHead(said.status, {
      'Content-Type': said.contentType,
      'Cache-Control': 'no-store',
      // What was uploaded is never run.
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    })
    .end(said.body);
}

async function answer(mounts: Mount[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return send(response, 405, 'Method not allowed');
  }
  const written = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
  const path = decodePath(written);
  if (path === null) return send(response, 400, 'Bad request');
  const mount = mounts.find(({ below }) => path.startsWith(below));
  const found = (await mount?.files(path.slice(mount.below.length))) ?? null;
  if (!mount || found === null) return send(response, 404, 'Not found');
  if (found === 'folder') {
    response.setHeader('Location', `${written}/`);
    return send(response, 301, 'Moved');
  }
  const tag = `"${sha256(found.body)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', CACHE_CONTROL[mount.caching]);
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', contentType(found.name, found.body));
  response.setHeader('Content-Length', found.body.length);
  response.end(request.method === 'HEAD' ? undefined : found.body);
}

/** A path that starts with one `/` and goes nowhere but down; `null` for anything else. */
export function decodePath(written: string): string | null {
  try {
    const path = decodeURIComponent(written);
    if (!path.startsWith('/') || path.startsWith('//') || /[\\\0]/.test(path)) return null;
    return path.split('/').some((part) => part === '.' || part === '..') ? null : path;
  } catch {
    return null;
  }
}

/** The character set is said only where it is known: a site may be Shift_JIS and say so itself. */
function contentType(name: string, body: Buffer): string {
  const type = lookup(name) ?? 'application/octet-stream';
  const isText = /^text\/|javascript|json|xml/.test(type);
  return isText && isUtf8(body) ? `${type}; charset=utf-8` : type;
}

function send(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response
    .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(`${text}\n`);
}
