import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BadInput } from '../../src/core/problem.ts';
import { decodePath } from '../../src/targets/static-server.ts';
import { Refusal, json, type Answer, type Reply, type Request } from './exchange.ts';

export interface Listening {
  origin: string;
  /** From now on requests are answered; until then they wait. */
  serve(answer: Answer, onRequest: (request: Request) => void): void;
  /** Ends at once, open connections included. */
  close(): Promise<void>;
}

const LARGEST_BODY = 64 * 1024 * 1024;
/** Longer than any pause of a run, so that the browser never writes on a connection that is just being closed. */
const KEEP_ALIVE_MS = 10 * 60_000;

/**
 * Listens on this machine only, so that a second server can be told the origin before the first one answers.
 * @param port 0 for a free one
 * @throws BadInput when the port is taken
 */
export async function listen(port: number): Promise<Listening> {
  const server = createServer();
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await bind(server, port);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve(answer, onRequest) {
      server.on('request', (request, response) => void exchange(request, response, answer, onRequest));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bind(server: Server, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new BadInput({ message: `Port ${port} is taken.`, hint: 'end what runs there, or take another port' });
  }
}

async function exchange(
  incoming: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  onRequest: (request: Request) => void,
): Promise<void> {
  try {
    const request = await read(incoming);
    onRequest(request);
    send(response, request.method, (await answer(request)) ?? json(404, { error: 'There is nothing here.' }));
  } catch (error) {
    const status = error instanceof Refusal ? error.status : 500;
    send(response, incoming.method, json(status, { error: error instanceof Error ? error.message : 'Internal error' }));
  }
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const url = URL.parse(incoming.url ?? '/', 'http://127.0.0.1');
  const path = url && decodePath(url.pathname);
  if (!url || path === null) throw new Refusal(400, 'This is no address.');
  const { method = 'GET', headers } = incoming;
  return { method, path, query: url.searchParams, headers, body: await readWhole(incoming) };
}

async function readWhole(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Refusal(413, 'The body is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(
  response: ServerResponse,
  method: string | undefined,
  { status, contentType, body, headers }: Reply,
): void {
  if (response.headersSent || response.destroyed) return;
  response
    .writeHead(status, {
      'Content-Type': contentType,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      ...headers,
    })
    .end(method === 'HEAD' ? undefined : body);
}
