import type { APIRequestContext, APIResponse, Request } from '@playwright/test';
import type { OutgoingRequest } from '../core/read-destructive-request.ts';

interface FetchOptions {
  url?: string;
  request?: Request;
  method?: string;
  params?: string | URLSearchParams | Record<string, string | number | boolean>;
  headers?: Record<string, string>;
  data?: unknown;
  form?: FormData | Record<string, string | number | boolean>;
  multipart?: FormData | Record<string, unknown>;
  maxRedirects?: number;
}

/** What `page.request`, `context.request` and `route.fetch` all end in; no public method is common to them. */
interface Inner {
  _innerFetch?(options: FetchOptions): Promise<APIResponse>;
}

const MAX_REDIRECTS = 20;

/**
 * Has requests looked at that scenarios send past the browser: `page.request`, `context.request`, `route.fetch`, each
 * hop of a redirect by itself.
 * @param look throws for a request that must not be sent
 */
export function watchApiRequests(requests: APIRequestContext, look: (request: OutgoingRequest) => Promise<void>): void {
  const inner = requests as Inner;
  if (typeof inner._innerFetch !== 'function') {
    throw new Error('This version of Playwright sends API requests in a way the guard does not know.');
  }
  const send = inner._innerFetch.bind(requests);
  inner._innerFetch = async (options) => {
    let hop = options;
    for (let redirects = options.maxRedirects ?? MAX_REDIRECTS; ; redirects--) {
      const asked = await outgoing(hop);
      await look(asked);
      const answer = await send({ ...hop, maxRedirects: 0 });
      const next = redirects > 0 ? redirected(asked, answer) : null;
      if (!next) return answer;
      hop = { ...kept(options), ...next };
    }
  };
}

/** Options that hold for every hop. */
function kept({
  url: _url,
  request: _request,
  params: _params,
  form: _form,
  multipart: _multipart,
  ...rest
}: FetchOptions) {
  return rest;
}

async function outgoing(options: FetchOptions): Promise<OutgoingRequest> {
  const url = new URL(options.url ?? options.request?.url() ?? '');
  const { params } = options;
  if (params !== undefined) {
    const added = params instanceof URLSearchParams || typeof params === 'string' ? params : textValues(params);
    for (const [name, value] of new URLSearchParams(added)) url.searchParams.append(name, value);
  }
  const body = await bodyOf(options);
  const own = options.headers ?? options.request?.headers() ?? {};
  const headers = Object.fromEntries(Object.entries(own).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    method: (options.method ?? options.request?.method() ?? 'GET').toUpperCase(),
    url: url.href,
    headers: body.type ? { ...headers, 'content-type': body.type } : headers,
    body: body.bytes,
  };
}

async function bodyOf(options: FetchOptions): Promise<{ bytes: OutgoingRequest['body']; type?: string }> {
  const { data, form, multipart, request } = options;
  if (data !== undefined) {
    if (Buffer.isBuffer(data)) return { bytes: data };
    if (typeof data === 'string') return { bytes: Buffer.from(data) };
    return { bytes: Buffer.from(JSON.stringify(data)), type: 'application/json' };
  }
  if (form) {
    const fields =
      form instanceof FormData
        ? [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
        : textValues(form);
    return { bytes: Buffer.from(new URLSearchParams(fields).toString()), type: 'application/x-www-form-urlencoded' };
  }
  if (multipart) {
    const sent = new Response(multipart instanceof FormData ? multipart : formOf(multipart));
    return { bytes: new Uint8Array(await sent.arrayBuffer()), type: sent.headers.get('content-type') ?? '' };
  }
  return { bytes: request?.postDataBuffer() ?? null };
}

function formOf(fields: Record<string, unknown>): FormData {
  const form = new FormData();
  // Files have no say in what a request does.
  for (const [name, value] of Object.entries(fields)) {
    if (['string', 'number', 'boolean'].includes(typeof value))
      form.append(name, `${value as string | number | boolean}`);
  }
  return form;
}

const textValues = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

function redirected(asked: OutgoingRequest, answer: APIResponse): FetchOptions | null {
  const location = answer.headers()['location'];
  const status = answer.status();
  if (location === undefined || ![301, 302, 303, 307, 308].includes(status)) return null;
  const url = new URL(location, asked.url);
  const becomesGet = status === 303 ? asked.method !== 'HEAD' : status < 303 && asked.method === 'POST';
  const dropped = [
    'host',
    'content-length',
    ...(becomesGet ? ['content-type'] : []),
    ...(url.origin === new URL(asked.url).origin ? [] : ['authorization', 'cookie']),
  ];
  const headers = Object.fromEntries(Object.entries(asked.headers).filter(([name]) => !dropped.includes(name)));
  const hasBody = !becomesGet && asked.body !== null && asked.body !== 'withheld';
  return {
    url: url.href,
    method: becomesGet ? 'GET' : asked.method,
    headers,
    ...(hasBody ? { data: Buffer.from(asked.body as Uint8Array) } : {}),
  };
}
