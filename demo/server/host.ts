import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FileSource } from '../../src/targets/file-source.ts';
import { Refusal, html, json, redirect, type Answer, type Reply, type Request } from './exchange.ts';
import { page, staticFile } from './page-files.ts';
import { MailBody as Draft } from './mail-staging.ts';
import type { PostAnswer, PostOffice } from './post-office.ts';
import { readForm, readJson } from './read-body.ts';
import type { Sessions } from './sessions.ts';
import type { User } from './users.ts';

export interface HostParts {
  sessions: Sessions;
  /** Pages `composer.html` and `sign-in.html`, and what they load below `/tayori/`. */
  files: FileSource;
  origin: string;
  vendorOrigin: string;
  office: PostOffice;
  /** Ids of the faults that are planted now. */
  faults(): readonly string[];
}

/** Tayori: the mail composer that embeds the vendor's editor. */
export function hostAnswers({ sessions, files, origin, vendorOrigin, office, faults }: HostParts): Answer {
  // Cookies do not know ports: two builds on one machine would sign each other out.
  const cookie = `tayori-${new URL(origin).port}`;
  const mails: Mail[] = [];
  const known = () => ({ vendorOrigin, editorUrl: `${vendorOrigin}/editor`, faults: faults() });

  return async (request) => {
    if (request.method !== 'GET') mustComeFrom(origin, request);
    const token = cookieOf(request, cookie);
    const user = sessions.userOf(token);
    switch (`${request.method} ${request.path}`) {
      case 'GET /':
        return user ? page(files, 'composer.html', 'TAYORI', known()) : redirect('/sign-in');
      case 'GET /sign-in':
        return page(files, 'sign-in.html', 'TAYORI', known());
      case 'POST /sign-in':
        return signIn(request, sessions, cookie);
      case 'GET /session':
        return json(200, {
          token,
          role: sessions.roleOf(signedIn(user)),
          locale: localeOf(request),
          page: randomUUID(),
        });
      case 'POST /mails':
        return json(201, { id: save(request, signedIn(user), mails) });
      case 'GET /mails':
        return json(200, { mails: mails.filter(({ tenant }) => tenant === signedIn(user).tenant) });
      case 'POST /test-sends':
        return post(request, signedIn(user), (key, mail, lang) => office.send(key, mail, lang));
      case 'POST /reservations':
        return post(request, signedIn(user), (key, mail, lang) => office.reserve(key, mail, lang));
      case 'GET /reservations':
        return signedIn(user) && json(200, { reservations: office.reservations() });
      case 'PUT /reservations':
        return signedIn(user) && changeReservation(request, office);
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

/** One wish of a user, however often it is sent. */
const Wish = Draft.extend({ key: z.string().min(1).max(100) });

type Post = (key: string, mail: z.infer<typeof Draft>, lang: string) => Promise<PostAnswer>;

async function post(request: Request, { name }: User, act: Post): Promise<Reply> {
  const { key, ...mail } = readJson(request, Wish);
  const answer = await act(`${name} ${key}`, mail, localeOf(request));
  return json(answer.said === 'sent' || answer.said === 'reserved' ? 200 : 422, answer);
}

const Change = z.object({ id: z.string(), html: z.string() });

function changeReservation(request: Request, office: PostOffice): Reply {
  const { id, html } = readJson(request, Change);
  if (!office.change(id, html)) throw new Refusal(404, 'There is no such reservation.');
  return json(200, {});
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
