import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { CannotDecide } from '../../core/decision-edits.ts';
import { BadInput } from '../../core/problem.ts';
import { reviewActionSchema } from '../../core/review-action-schema.ts';
import type { LocalisedText } from '../../model/text.ts';
import { decisionsFilesOf } from '../../store/decisions.ts';
import { isFromHere, isReading, makeToken, ownHosts, pathBelow, refuse, setSafeHeaders } from './local-request.ts';
import { readJsonBody, RefusedBody } from './read-json-body.ts';
import { Outdated, type ReviewSession } from './review-session.ts';
import { findRunFile, sendFile } from './run-files.ts';
import { serveTraces } from './trace-server.ts';
import { watchFiles } from './watch-decisions.ts';

const HEARTBEAT_MS = 20_000;
const LAST_WORDS_MS = 1_000;
/** Below it the traces of the run are watched instead of downloaded. */
const WATCH = 'watch/';

const actBody = z.strictObject({ revision: z.string(), action: reviewActionSchema });

export interface ReviewServer {
  url: string;
  close(): Promise<void>;
}

/** What happens, for whoever watches the terminal. */
export type Tell = (line: string) => void;

/** Serves one review on this machine only, below a path that nobody can guess. */
export async function serveReview(session: ReviewSession, port: number, tell: Tell): Promise<ReviewServer> {
  const token = makeToken();
  const listeners = new Set<ServerResponse>();
  let isReadable = true;
  const changed = (): string =>
    `event: changed\ndata: ${JSON.stringify({ revision: session.revision, isReadable })}\n\n`;
  const announce = (): void => {
    for (const listener of listeners) listener.write(changed());
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => fail(request, response, error, tell));
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setSafeHeaders(response);
    const own = ownHosts(server.address() as AddressInfo);
    if (!isFromHere(request, own)) return refuse(response, 403);
    const below = pathBelow(request, token);
    if (below === null) return refuse(response, 404);
    if (below.startsWith('api/')) return answerApi(below.slice('api/'.length), request, response);
    if (!isReading(request)) return refuse(response, 405, { allow: 'GET, HEAD' });
    return answerPage(below, response);
  };
  const answerPage = (below: string, response: ServerResponse): void => {
    if (below === '' || below === 'index.html') {
      // The page brings the rest of its policy along.
      response.setHeader('content-security-policy', "frame-ancestors 'none'");
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      return void response.end(session.page());
    }
    const trace = below.startsWith(WATCH) ? below.slice(WATCH.length) : null;
    const file = findRunFile(session.runDir, trace ?? below);
    if (file === null) return refuse(response, 404);
    if (trace === null || traces === null) return sendFile(file, response);
    response.writeHead(302, { location: traces.urlOf(trace), 'cache-control': 'no-store' }).end();
  };
  const answerApi = async (name: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('cache-control', 'no-store');
    const method = { state: 'GET', events: 'GET', act: 'POST' }[name];
    if (method === undefined) return refuse(response, 404);
    if (request.method !== method) return refuse(response, 405, { allow: method });
    if (name === 'state') return sendJson(response, 200, session.state());
    if (name === 'events') return listen(request, response);
    const body = actBody.safeParse(await readJsonBody(request));
    if (!body.success) return refuse(response, 400);
    act(body.data, response);
  };
  const act = ({ revision, action }: z.infer<typeof actBody>, response: ServerResponse): void => {
    try {
      tell(session.act(revision, action));
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
      return sendJson(response, 409, { ...session.state(), message: error.text });
    }
    sendJson(response, 200, session.state());
    announce();
  };
  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(changed());
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  };

  const look = lookAgain(session, tell, (readable) => {
    isReadable = readable;
    announce();
  });
  const stopWatching = watchFiles(decisionsFilesOf(session.checklists), look);
  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.write(': here\n\n');
  }, HEARTBEAT_MS);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const traces = await serveTraces(session.runDir);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`,
    close: () => {
      traces?.close();
      stopWatching();
      clearInterval(heartbeat);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** Somebody else may have decided: in an editor, with a command, with a git pull. */
function lookAgain(session: ReviewSession, tell: Tell, announce: (isReadable: boolean) => void): () => void {
  let told = '';
  return () => {
    try {
      if (!session.refresh() && told === '') return;
      told = '';
      tell('the decisions were changed by somebody else');
    } catch (error) {
      // Whoever asks for the state next is told what is wrong; here it is told once.
      const message = error instanceof BadInput ? error.message : String(error);
      if (message === told) return;
      told = message;
      tell(message);
    }
    announce(told === '');
  };
}

function cannotListen(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error;
  return new BadInput({
    message: `port ${port} cannot be used (${error.code})`,
    hint: 'name another one, or leave --port out',
  });
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const text = JSON.stringify(value);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

function fail(request: IncomingMessage, response: ServerResponse, error: unknown, tell: Tell): void {
  if (response.headersSent) return void response.destroy();
  if (error instanceof RefusedBody) return error.status === 413 ? cutOff(request) : refuse(response, error.status);
  const text = messageOf(error);
  if (text) return sendJson(response, 422, { message: text });
  tell(`a bug in Sekisho: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  refuse(response, 500);
}

/** Answers and reads no further. Closing at once would take the answer back: the other side is still sending. */
function cutOff({ socket }: IncomingMessage): void {
  socket.pause();
  socket.end('HTTP/1.1 413 Payload Too Large\r\nConnection: close\r\nContent-Length: 4\r\n\r\n413\n');
  setTimeout(() => socket.destroy(), LAST_WORDS_MS).unref();
}

function messageOf(error: unknown): LocalisedText | null {
  if (error instanceof CannotDecide) return error.text;
  return error instanceof BadInput ? { en: error.message, ja: error.message } : null;
}
