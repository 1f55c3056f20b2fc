import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { OutgoingRequest } from '../core/read-destructive-request.ts';
import { upstreamProxy } from './upstream-proxy.ts';

export interface LifelineOptions {
  /** Asked about every request that is not encrypted. */
  mayPass(request: OutgoingRequest): Promise<boolean>;
  /** Only hosts of this machine: it is this proxy that looks names up, not the browser. */
  offline: boolean;
}

/** Headers that belong to one connection, not to the request. */
const PER_CONNECTION = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authorization',
  'transfer-encoding',
]);

/**
 * The only way from a browser to the network: a proxy inside of this process, so that nothing can be sent any more once
 * this process is gone. A browser lets go of every request it was told to hold when whoever told it dies, and scripts run
 * on for some milliseconds before it quits; both then find no network. Since it is the kernel that takes the proxy away,
 * this holds after SIGKILL too.
 *
 * It refuses what `mayPass` refuses, where it can read along: http and unencrypted tunnels. What is sent over https goes
 * through unread.
 */
export class Lifeline {
  readonly #options: LifelineOptions;
  readonly #proxy = http.createServer();
  /** Reads along in tunnels that are not encrypted. */
  readonly #inTunnel = http.createServer();
  readonly #sockets = new Set<Duplex>();

  constructor(options: LifelineOptions) {
    this.#options = options;
    for (const server of [this.#proxy, this.#inTunnel]) {
      // A browser that finds a kept connection closed would take that for a fault of the page's server.
      Object.assign(server, { keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 });
      server.on('request', (request: IncomingMessage, response: ServerResponse) => {
        this.#pass(request, response).catch(() => response.destroy());
      });
      server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
        this.#upgrade(request, socket, head).catch(() => socket.destroy());
      });
    }
    this.#proxy.on('connection', (socket: Socket) => this.#keep(socket));
    this.#proxy.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
      this.#tunnel(request.url ?? '', socket, head);
    });
  }

  /** @returns the address for a browser's proxy option */
  async open(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#proxy.once('error', reject);
      this.#proxy.listen(0, '127.0.0.1', resolve);
    });
    // It must not keep a process alive that has nothing else to do.
    this.#proxy.unref();
    return `http://127.0.0.1:${(this.#proxy.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#proxy.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  }

  #isReachable(host: string): boolean {
    return !this.#options.offline || /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(host);
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request);
    if (!this.#isReachable(url.hostname)) return void response.destroy();
    const body = await bodyOf(request);
    const { method = 'GET' } = request;
    const passes = await this.#options.mayPass({ method, url: url.href, headers: plainHeaders(request), body });
    if (!passes) return void response.destroy();
    const via = upstreamProxy(url);
    const onward = http.request({
      host: bare((via ?? url).hostname),
      port: (via ?? url).port || 80,
      method,
      path: via ? url.href : url.pathname + url.search,
      headers: [
        ...onwardHeaders(request, body ? ['content-length'] : []),
        ...(body ? ['Content-Length', String(body.length)] : []),
      ],
      setHost: false,
      agent: false,
    });
    onward.on('error', () => response.destroy());
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, onwardHeaders(answer));
      response.flushHeaders();
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    });
    response.on('close', () => onward.destroy());
    onward.end(body ?? undefined);
  }

  #tunnel(authority: string, socket: Socket, head: Buffer): void {
    const url = parseAuthority(authority);
    if (!url || !this.#isReachable(url.hostname)) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      if (first[0] === TLS_HANDSHAKE) {
        connectTo(url).then(
          (server) => join(socket, server),
          () => socket.destroy(),
        );
      } else {
        tunnelled.set(socket, url.host);
        this.#inTunnel.emit('connection', socket);
        socket.resume();
      }
    });
  }

  /** The handshake of a WebSocket is a request like any other; what follows is not read. */
  async #upgrade(request: IncomingMessage, socket: Socket, head: Buffer): Promise<void> {
    const url = urlOf(request);
    const headers = plainHeaders(request);
    const asked: OutgoingRequest = { method: request.method ?? 'GET', url: url.href, headers, body: null };
    if (!this.#isReachable(url.hostname) || !(await this.#options.mayPass(asked))) return void socket.destroy();
    const server = net.connect(Number(url.port || 80), bare(url.hostname));
    const lines = [`${asked.method} ${url.pathname}${url.search} HTTP/1.1`];
    for (let at = 0; at < request.rawHeaders.length; at += 2) {
      lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
    }
    server.write(`${lines.join('\r\n')}\r\n\r\n`);
    server.write(head);
    join(socket, server);
  }
}

const TLS_HANDSHAKE = 0x16;

/** Where the tunnel leads that a connection came through. */
const tunnelled = new WeakMap<Socket, string>();

function urlOf(request: IncomingMessage): URL {
  const host = tunnelled.get(request.socket);
  return host === undefined ? new URL(request.url ?? '') : new URL(`http://${host}${request.url ?? '/'}`);
}

function parseAuthority(authority: string): URL | null {
  // Without a scheme of its own that has port 80, the port would be lost.
  return URL.canParse(`http://${authority}`) ? new URL(`http://${authority}`) : null;
}

/** An IPv6 address is bracketed in a URL only. */
const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 && request.headers['content-length'] === undefined ? null : Buffer.concat(chunks);
}

const plainHeaders = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));

/** As they came, in their order and spelling. */
function onwardHeaders({ rawHeaders }: IncomingMessage, without: string[] = []): string[] {
  const kept: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!.toLowerCase();
    if (!PER_CONNECTION.has(name) && !without.includes(name)) kept.push(rawHeaders[at]!, rawHeaders[at + 1]!);
  }
  return kept;
}

async function connectTo(url: URL): Promise<Socket> {
  const port = Number(url.port || 80);
  const via = upstreamProxy(new URL(`https://${url.host}`));
  if (!via) return net.connect(port, bare(url.hostname));
  const asking = http.request({
    host: bare(via.hostname),
    port: via.port || 80,
    method: 'CONNECT',
    path: `${url.hostname}:${port}`,
    agent: false,
  });
  return new Promise((resolve, reject) => {
    asking.on('error', reject);
    asking.on('response', () => reject(new Error('The proxy before this one refuses the tunnel.')));
    asking.on('connect', ({ statusCode }, socket: Socket) =>
      statusCode === 200 ? resolve(socket) : reject(new Error(`The proxy before this one answers ${statusCode}.`)),
    );
    asking.end();
  });
}

function join(one: Socket, other: Socket): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
    from.pipe(to);
  }
}
