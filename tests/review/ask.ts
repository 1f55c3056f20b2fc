import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { ReviewState } from '../../src/cli/review/review-session.ts';
import type { ReviewAction } from '../../src/core/review-action-schema.ts';
import type { LocalisedText } from '../../src/model/text.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

interface Asking {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | (() => Iterable<string>);
}

/** Asks for a path as it is written: no client of ours tidies it up. */
export function ask(url: string, path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answered = false;
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      answered = true;
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.on('error', (error) => (answered ? undefined : reject(error)));
    if (typeof body !== 'function') return void asked.end(body);
    const chunks = body()[Symbol.iterator]();
    const more = (): void => {
      const { value, done } = chunks.next();
      if (done || asked.destroyed) return void asked.end();
      asked.write(value, () => setImmediate(more));
    };
    more();
  });
}

export interface Told extends ReviewState {
  message?: LocalisedText;
}

/** One window with the page in it. */
export class Client {
  readonly url: string;
  state!: Told;

  constructor(url: string) {
    this.url = url;
  }

  async look(): Promise<Told> {
    const { status, text } = await ask(this.url, `${new URL(this.url).pathname}api/state`);
    if (status !== 200) throw new Error(`${status} ${text}`);
    this.state = JSON.parse(text) as Told;
    return this.state;
  }

  /** Acts on what it saw last. */
  async act(
    action: ReviewAction | Record<string, unknown>,
    revision = this.state.revision,
  ): Promise<Answer & { told: Told }> {
    const { origin, pathname } = new URL(this.url);
    const headers = { 'content-type': 'application/json', origin };
    const body = JSON.stringify({ revision, action });
    const answer = await ask(this.url, `${pathname}api/act`, { method: 'POST', headers, body });
    const told = (answer.text.startsWith('{') ? JSON.parse(answer.text) : {}) as Told;
    if (answer.status === 200) this.state = told;
    return { ...answer, told };
  }
}
