import type { IncomingHttpHeaders } from 'node:http';

/** A request, read whole. */
export interface Request {
  method: string;
  /** Decoded, beginning with `/`, without `.` and `..`. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Reply {
  status: number;
  contentType: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

/** @returns `null` for what it does not know */
export type Answer = (request: Request) => Promise<Reply | null> | Reply | null;

/** What is wrong with a request, for whoever sent it. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
  }
}

export const json = (status: number, value: unknown): Reply => ({
  status,
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

export const html = (status: number, body: string): Reply => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body,
});

export const redirect = (location: string, headers: Record<string, string> = {}): Reply => ({
  status: 303,
  contentType: 'text/plain; charset=utf-8',
  body: '',
  headers: { Location: location, ...headers },
});
