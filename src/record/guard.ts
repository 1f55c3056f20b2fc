import type { Browser, BrowserContext, CDPSession } from '@playwright/test';
import {
  readDestructiveRequest,
  type DestructiveRequest,
  type OutgoingRequest,
} from '../core/read-destructive-request.ts';
import type { DestructivePattern, HeldRequest } from '../model/asset.ts';
import type { Treatment } from './assets/contract.ts';
import { Lifeline } from './lifeline.ts';
import { watchApiRequests } from './watch-api-requests.ts';

export interface GuardOptions {
  patterns: readonly DestructivePattern[];
  /** Whether destructive requests may reach the target. */
  disposable: boolean;
  /** Turns a URL into what may be written down. */
  clean: (url: string) => string;
  /** Only hosts of this machine are reachable. Default `false`. */
  offline?: boolean;
}

/**
 * A page may take back what it has just sent. Whether that is in time is chance on a network that takes no time: every
 * destructive request is on its way for so long, and until its page has ended what it was doing when it sent it.
 */
const ON_ITS_WAY_MS = 50;
/** A page with a dialog of the browser's own, or one that is going away, does not answer. */
const ANSWERS_WITHIN_MS = 1000;

/** A request as Chromium pauses it. Headers in any spelling; texts and bytes base64 where it says so. */
interface Paused {
  requestId: string;
  request: {
    url: string;
    method: string;
    headers: Record<string, string>;
    hasPostData?: boolean;
    postDataEntries?: { bytes?: string }[];
  };
  responseStatusCode?: number;
  responseErrorReason?: string;
}

type Answer = 'Fetch.continueRequest' | 'Fetch.failRequest' | 'Fetch.fulfillRequest';
type AnswerParameters = Parameters<CDPSession['send']>[1];

interface Waiting {
  paused: Paused;
  held: HeldRequest;
}

/**
 * Holds every destructive request of a browser, reads what it would delete and lets it through only to a target that is
 * disposable. Nothing turns it off.
 *
 * It holds in the network layer of the whole browser, not of a page, closer to the network than any route a scenario
 * sets or takes away: frames of any origin, popups with their first request, workers, service workers, beacons, pings,
 * downloads, requests of pages that are being closed, every hop of a redirect.
 *
 * A browser forgets what it holds when this process dies. On a target that is not disposable, its contexts therefore
 * reach the network through this process only: see {@link Lifeline}. That proxy also reads plain http by itself, as a
 * second look.
 *
 * Beyond it: what a page announces by speculation rules, over https (a GET that the browser sends ahead by itself; over
 * http the proxy holds it). Out of scope: messages within a WebSocket or WebTransport, and what a scenario sends by
 * means of its own (`fetch` of Node, another browser). Of several guards of a browser the strictest decides.
 */
export class Guard {
  /** Names of the patterns that have matched so far. */
  readonly matched = new Set<string>();
  readonly #options: GuardOptions;
  #seen: HeldRequest[] = [];
  #waiting: Waiting[] = [];
  #treatment: Treatment | null = null;
  #watching: { browser: Browser; session: Promise<CDPSession> } | null = null;
  #lifeline: { proxy: Lifeline; server: Promise<string> } | null = null;

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  /** Options without which no context may be made: on a target that is not disposable, {@link install} refuses it. */
  async contextOptions(): Promise<{ proxy?: { server: string } }> {
    if (this.#options.disposable) return {};
    const mayPass = async (request: OutgoingRequest): Promise<boolean> => {
      const found = await this.#read(request);
      if (found) this.#record(request, found);
      return found === null;
    };
    if (!this.#lifeline) {
      const proxy = new Lifeline({ mayPass, offline: this.#options.offline ?? false });
      this.#lifeline = { proxy, server: proxy.open() };
    }
    return { proxy: { server: await this.#lifeline.server } };
  }

  /**
   * Guards a context that has no page yet, made with {@link contextOptions}.
   * @throws Error when it cannot be guarded
   */
  async install(context: BrowserContext): Promise<void> {
    const browser = context.browser();
    if (!browser) throw new Error('A context without a browser of its own cannot be guarded.');
    if (context.pages().length > 0) throw new Error('The guard must be there before the first page is.');
    if (this.#watching?.browser !== browser) this.#watching = { browser, session: this.#watch(browser) };
    await this.#watching.session;
    if (this.#options.disposable) return;
    if (!this.#lifeline) throw new Error('The context was made without the options of the guard.');
    watchApiRequests(context.request, async (request) => {
      const found = await this.#read(request);
      if (found) {
        throw new Error(
          `The guard refuses ${request.method} ${this.#options.clean(request.url)} (${found.pattern}): the target is not disposable.`,
        );
      }
    });
  }

  /** Destructive requests since the last {@link forget}, in the order they were sent. */
  requests(): HeldRequest[] {
    return this.#seen.map((one) => ({ ...one }));
  }

  /** Begins anew: no request was seen, none is treated, and what is still held never reaches the server. */
  forget(): void {
    const left = this.#waiting;
    this.#waiting = [];
    this.#seen = [];
    this.#treatment = null;
    for (const { paused } of left) void this.#abort(paused);
  }

  /** How destructive requests are treated from now on, until {@link forget} or {@link letGo}. */
  treatNext(treatment: Treatment): void {
    this.#treatment = treatment;
  }

  /** Lets held requests go the way they would have gone, in their order. */
  async letGo(): Promise<void> {
    const left = this.#waiting;
    this.#waiting = [];
    this.#treatment = null;
    for (const one of left) await this.#pass(one);
  }

  /** Gives back what it holds of this process. Contexts made with its options have no network any more. */
  close(): void {
    this.forget();
    this.#lifeline?.proxy.close();
  }

  async #watch(browser: Browser): Promise<CDPSession> {
    const session = await browser.newBrowserCDPSession();
    session.on('Fetch.requestPaused', (paused: Paused) => void this.#pause(paused));
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    return session;
  }

  async #pause(paused: Paused): Promise<void> {
    if (paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined) {
      return this.#fail(paused, 'ConnectionReset');
    }
    const { method, url, headers } = paused.request;
    const found = await this.#read({ method, url, headers, body: bodyOf(paused) });
    if (!found) return this.#send('Fetch.continueRequest', { requestId: paused.requestId });
    return this.#treat({ paused, held: this.#record(paused.request, found) });
  }

  /** What cannot be read counts as destructive. */
  async #read(request: OutgoingRequest): Promise<DestructiveRequest | null> {
    try {
      return await readDestructiveRequest(this.#options.patterns, request);
    } catch {
      return { pattern: 'unreadable', ids: null, scope: null, unreadable: 'the guard failed to read it' };
    }
  }

  #record({ method, url }: { method: string; url: string }, found: DestructiveRequest): HeldRequest {
    this.matched.add(found.pattern);
    const held: HeldRequest = { ...found, method, route: this.#options.clean(url), released: false };
    this.#seen.push(held);
    return held;
  }

  async #treat(one: Waiting): Promise<void> {
    if (this.#treatment === 'hold') this.#waiting.push(one);
    else if (this.#treatment === 'error') await this.#answerError(one.paused);
    else await this.#pass(one, this.#treatment === 'lose-answer');
  }

  async #pass({ paused, held }: Waiting, loseAnswer = false): Promise<void> {
    if (!this.#options.disposable) return this.#abort(paused);
    await this.#pagesEndWhatTheyDo();
    await later(ON_ITS_WAY_MS);
    // Said before it is done: from here on the server may have it.
    held.released = true;
    const options = loseAnswer ? { interceptResponse: true } : {};
    const there = await this.#isThere('Fetch.continueRequest', { requestId: paused.requestId, ...options });
    // What a page took back before it left the browser was never asked for.
    if (!there) this.#seen = this.#seen.filter((one) => one !== held);
  }

  async #pagesEndWhatTheyDo(): Promise<void> {
    const pages = this.#watching?.browser.contexts().flatMap((context) => context.pages()) ?? [];
    const answers = pages.map((page) => page.evaluate('0').catch(() => undefined));
    await Promise.race([Promise.all(answers), later(ANSWERS_WITHIN_MS)]);
  }

  #abort(paused: Paused): Promise<void> {
    return this.#fail(paused, 'BlockedByClient');
  }

  #fail({ requestId }: Paused, errorReason: 'BlockedByClient' | 'ConnectionReset'): Promise<void> {
    return this.#send('Fetch.failRequest', { requestId, errorReason });
  }

  #answerError({ requestId, request }: Paused): Promise<void> {
    const origin = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'origin')?.[1];
    // A page of another origin may read the answer only when it is allowed to.
    const allowed = origin
      ? [
          { name: 'Access-Control-Allow-Origin', value: origin },
          { name: 'Access-Control-Allow-Credentials', value: 'true' },
        ]
      : [];
    return this.#send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 500,
      responsePhrase: 'Internal Server Error',
      responseHeaders: [{ name: 'Content-Type', value: 'text/plain' }, ...allowed],
      body: Buffer.from('Internal Server Error').toString('base64'),
    });
  }

  async #send(method: Answer, parameters: AnswerParameters): Promise<void> {
    await this.#isThere(method, parameters);
  }

  /** Sends a command. @returns whether the request was still there: it is not when its page is gone or has taken it back */
  async #isThere(method: Answer, parameters: AnswerParameters): Promise<boolean> {
    const session = await this.#watching?.session;
    try {
      await session?.send(method, parameters as never);
      return true;
    } catch (error) {
      return !String(error).includes('Invalid InterceptionId');
    }
  }
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function bodyOf({ request: { hasPostData, postDataEntries, headers } }: Paused): OutgoingRequest['body'] {
  if (!hasPostData) return null;
  const entries = postDataEntries ?? [];
  const bytes = Buffer.concat(entries.map((entry) => Buffer.from(entry.bytes ?? '', 'base64')));
  const isWhole = entries.length > 0 && entries.every((entry) => entry.bytes !== undefined);
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  // Of a form only the contents of files are left out; its fields can be read.
  return isWhole || (entries.length > 1 && type.startsWith('multipart/')) ? bytes : 'withheld';
}
