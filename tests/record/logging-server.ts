import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoggedRequest {
  method: string;
  /** Path and query. */
  url: string;
  body: string;
}

/** A server that keeps account of everything that reaches it, on two origins. */
export interface LoggingServer {
  url: string;
  otherOrigin: string;
  log: LoggedRequest[];
  /** What it was asked to delete. */
  deleted(): string[];
  close(): Promise<void>;
}

const SERVICE_WORKER = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
self.addEventListener('message', () => fetch('/api/delete?from=service-worker', { method: 'POST', body: 'ids=1' }));
self.addEventListener('fetch', (event) => {
  if (event.request.url.includes('/api/')) event.respondWith(fetch(event.request));
});`;

const FILES: Record<string, [type: string, content: string]> = {
  '/service-worker.js': ['text/javascript', SERVICE_WORKER],
  '/worker.js': ['text/javascript', `fetch('/api/delete?from=worker', { method: 'POST', body: 'ids=1' });`],
  '/shared-worker.js': [
    'text/javascript',
    `fetch('/api/delete?from=shared-worker', { method: 'POST', body: 'ids=1' });`,
  ],
  '/saved.json': ['application/json', '{"ok":true}'],
};

/** `/api/delete` and `/api/assets/…` (DELETE) delete; `/api/moved` sends a POST on to `/api/delete` by 307, `/api/pixel-moved` a GET. */
export async function startLoggingServer(): Promise<LoggingServer> {
  const log: LoggedRequest[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '' } = request;
      log.push({ method, url, body: Buffer.concat(chunks).toString() });
      answer(response, new URL(url, 'http://host'), request.headers.origin);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    log,
    deleted: () =>
      log
        .filter(({ method, url }) => (url.startsWith('/api/delete') && method !== 'OPTIONS') || method === 'DELETE')
        .map(({ method, url }) => `${method} ${url}`),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(response: http.ServerResponse, url: URL, origin: string | undefined): void {
  if (origin) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Allow-Methods', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
  }
  if (url.pathname === '/api/moved')
    return void response.writeHead(307, { Location: `/api/delete${url.search}` }).end();
  if (url.pathname === '/api/pixel-moved') {
    return void response.writeHead(302, { Location: `/api/delete${url.search}` }).end();
  }
  const [type, content] = FILES[url.pathname] ?? ['text/html', '<!doctype html><title>Library</title><p>Library</p>'];
  response.setHeader('Content-Type', type);
  response.end(content);
}
