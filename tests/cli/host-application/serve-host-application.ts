import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fetchPackage } from '../../../src/targets/fetch-package.ts';
import { composerPage, editorPage, signInPage } from './pages.ts';

export interface HostApplication {
  /** Origin of the application. */
  origin: string;
  /** Origin of its editors: another site. */
  editorOrigin: string;
  /** What each sign-in was given, in order. */
  sessions: string[];
  close(): void;
}

/** Who may come in. */
export interface Visitor {
  user: string;
  password: string;
}

/** The editor of signatures was not upgraded with the other one. */
const SIGNATURE_VERSION = '6.8.6';
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/**
 * A stranger's application that knows nothing of Sekisho: whoever signs in writes mails in a TinyMCE, which stands in a
 * frame of another site, below a second one for the signature.
 */
export async function serveHostApplication(version: string, visitor: Visitor): Promise<HostApplication> {
  const vendor = await listen(await serveEditors(version));
  const sessions: string[] = [];
  const editorOrigin = `http://localhost:${vendor.port}`;
  const application = await listen(serveApplication(editorOrigin, visitor, sessions));
  return {
    origin: `http://127.0.0.1:${application.port}`,
    editorOrigin,
    sessions,
    close() {
      vendor.close();
      application.close();
    },
  };
}

function serveApplication(editorOrigin: string, visitor: Visitor, sessions: string[]): RequestListener {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = addressOf(request);
    const html = (status: number, page: string): void => {
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    };
    const goTo = (location: string, headers: Record<string, string> = {}): void => {
      response.writeHead(303, { location, ...headers }).end();
    };
    if (pathname === '/sign-in' && request.method === 'POST') {
      const form = new URLSearchParams(await text(request));
      if (form.get('user') !== visitor.user || form.get('password') !== visitor.password)
        return html(401, signInPage('Wrong name or password.'));
      const session = randomBytes(16).toString('hex');
      sessions.push(session);
      return goTo('/mails/new', { 'set-cookie': `session=${session}; HttpOnly; Path=/; SameSite=Lax` });
    }
    if (pathname === '/sign-in') return html(200, signInPage(''));
    const session = /\bsession=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    if (!sessions.includes(session)) return goTo('/sign-in');
    return pathname === '/mails/new' ? html(200, composerPage(editorOrigin)) : html(404, 'There is no such page.');
  };
  return (request, response) => void answer(request, response);
}

async function serveEditors(version: string): Promise<RequestListener> {
  const folders = new Map<string, string>();
  for (const one of new Set([version, SIGNATURE_VERSION])) {
    const { folder } = await fetchPackage('tinymce', one, () => undefined);
    folders.set(one, path.join(folder, 'node_modules/tinymce'));
  }
  const pages: Record<string, string> = {
    '/body': editorPage(version, ''),
    '/signature': editorPage(SIGNATURE_VERSION, '<p>Kind regards</p>'),
  };
  return (request, response) => {
    const { pathname } = addressOf(request);
    const page = pages[pathname];
    response.setHeader('content-type', page ? 'text/html; charset=utf-8' : (TYPES[path.extname(pathname)] ?? ''));
    if (page) {
      response.end(page);
      return;
    }
    const [, of = '', ...rest] = pathname.split('/');
    readFile(path.join(folders.get(of) ?? '/nowhere', path.normalize(`/${rest.join('/')}`))).then(
      (body) => response.end(body),
      () => response.writeHead(404).end(),
    );
  };
}

const addressOf = (request: IncomingMessage): URL => new URL(request.url ?? '/', 'http://host');

async function listen(answer: RequestListener): Promise<{ port: number; close(): void }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
