import { z } from 'zod';
import type { FileSource } from '../../src/targets/file-source.ts';
import { Refusal, html, json, redirect, type Answer, type Reply, type Request } from './exchange.ts';
import { page, staticFile } from './page-files.ts';
import { readForm, readJson } from './read-body.ts';
import type { Sessions } from './sessions.ts';
import type { User } from './users.ts';

export interface HostParts {
  sessions: Sessions;
  /** Pages `composer.html` and `sign-in.html`, and what they load below `/tayori/`. */
  files: FileSource;
  origin: string;
  vendorOrigin: string;
}

/** Tayori: the mail composer that embeds the vendor's editor. */
export function hostAnswers({ sessions, files, origin, vendorOrigin }: HostParts): Answer {
  // Cookies do not know ports: two builds on one machine would sign each other out.
  const cookie = `tayori-${new URL(origin).port}`;
  const mails: Mail[] = [];
  const known = { vendorOrigin, editorUrl: `${vendorOrigin}/editor` };

  return async (request) => {
    if (request.method !== 'GET') mustComeFrom(origin, request);
    const token = cookieOf(request, cookie);
    const user = sessions.userOf(token);
    switch (`${request.method} ${request.path}`) {
      case 'GET /':
        return user ? page(files, 'composer.html', 'TAYORI', known) : redirect('/sign-in');
      case 'GET /sign-in':
        return page(files, 'sign-in.html', 'TAYORI', known);
      case 'POST /sign-in':
        return signIn(request, sessions, cookie);
      case 'GET /session':
        return json(200, { token, role: sessions.roleOf(signedIn(user)), locale: localeOf(request) });
      case 'POST /mails':
        return json(201, { id: save(request, signedIn(user), mails) });
      case 'GET /mails':
        return json(200, { mails: mails.filter(({ tenant }) => tenant === signedIn(user).tenant) });
      default:
        return request.path.startsWith('/tayori/') ? staticFile(files, request.path.slice('/tayori/'.length)) : null;
    }
  };
}

interface Mail {
  id: string;
  tenant: User['tenant'];
  subject: string;
  html: string;
}

const MailBody = z.object({ subject: z.string().max(1000), html: z.string() });

function save(request: Request, { tenant }: User, mails: Mail[]): string {
  const id = `m${mails.length + 1}`;
  mails.push({ id, tenant, ...readJson(request, MailBody) });
  return id;
}

async function signIn(request: Request, sessions: Sessions, cookie: string): Promise<Reply> {
  const form = await readForm(request);
  const token = sessions.signIn(form.get('user'), form.get('password'));
  if (!token)
    return html(401, '<!doctype html><title>Tayori</title><p>User or password is wrong. <a href="/sign-in">Again</a>');
  return redirect('/', { 'Set-Cookie': `${cookie}=${token}; Path=/; HttpOnly; SameSite=Strict` });
}

function signedIn(user: User | undefined): User {
  if (!user) throw new Refusal(401, 'Sign in first.');
  return user;
}

function mustComeFrom(origin: string, { headers }: Request): void {
  if (headers.origin !== undefined && headers.origin !== origin)
    throw new Refusal(403, 'This comes from another site.');
}

function cookieOf({ headers }: Request, name: string): string {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? '';
}

const localeOf = ({ headers }: Request): 'ja' | 'en' =>
  /^\s*ja\b/i.test(headers['accept-language'] ?? '') ? 'ja' : 'en';
