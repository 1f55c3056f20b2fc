import type { Page, Request } from '@playwright/test';
import { shapeOfBody } from '../core/body-shape.ts';
import { cleanRoute } from '../core/clean-route.ts';
import { compareRequests } from '../core/compare-requests.ts';
import { groupBy } from '../core/group-by.ts';
import type { RequestValue } from '../model/recording.ts';
import type { Collector, Probe } from './contract.ts';

/** What a page asks of servers. Files of the build itself are left out as long as they load. */
export const network: Probe<'network'> = {
  name: 'network',
  title: { en: 'Network', ja: '通信' },
  collect: collectRequests,
  compare: compareRequests,
};

interface Seen {
  method: string;
  url: string;
  type: string;
  bodyShape: string;
  /** `null`: no answer yet, or no longer wanted by the page. */
  status: number | null;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS', 'WEBSOCKET']);
/** Files a build consists of; two versions of it load other ones. */
const BUILD_FILES = new Set(['script', 'stylesheet', 'font', 'image', 'media', 'manifest', 'texttrack']);

/** Nobody answers a request of another scheme, whether the page waits for that or not. */
const CAN_BE_ANSWERED = /^(?:https?|wss?|data|blob|about|file):/;

const isMutating = ({ method, type }: Seen): boolean => type === 'ping' || !READING.has(method);

const wentWell = ({ status }: Seen): boolean => status === null || (status > 0 && status < 400);

function collectRequests(page: Page, origin: string, origins: readonly string[] = []): Collector<RequestValue[]> {
  const own = [origin, ...origins];
  let seen = new Map<Request | object, Seen>();
  let firstPage = '';
  const unanswerable = new Set<string>();
  page.on('request', (request) => {
    const one = see(request);
    // Whether a browser still remembers that it failed, or asks again, is chance: once for all checkpoints.
    if (one.status === 0) {
      if (unanswerable.has(one.url)) return;
      unanswerable.add(one.url);
    }
    if (one.type === 'document' && firstPage === '') firstPage = one.url;
    seen.set(request, one);
  });
  page.on('response', (response) => {
    const one = seen.get(response.request());
    if (one) one.status = response.status();
  });
  page.on('requestfailed', (request) => {
    const one = seen.get(request);
    // A page that no longer wants an answer is no failure, and whether it stops in time is chance.
    if (one && !request.failure()?.errorText.includes('ERR_ABORTED')) one.status = 0;
  });
  page.on('websocket', (socket) => {
    seen.set(socket, { method: 'WEBSOCKET', url: socket.url(), type: 'websocket', bodyShape: '', status: null });
  });
  const isExpected = (one: Seen): boolean =>
    wentWell(one) &&
    !isMutating(one) &&
    (/^(?:data|blob|about):/.test(one.url) ||
      (isBelow(one.url, own) && (BUILD_FILES.has(one.type) || (one.type === 'document' && one.url === firstPage))));
  return {
    drain({ clean }) {
      const drained = withTwins([...seen.values()]);
      seen = new Map();
      return tally(
        drained.filter((one) => !isExpected(one)),
        (one) => clean(routeOf(one, own)),
      );
    },
  };
}

function see(request: Request): Seen {
  const contentType = request.headers()['content-type'] ?? '';
  return {
    method: request.method(),
    url: request.url(),
    type: request.resourceType(),
    bodyShape: shapeOfBody(contentType, request.postData()),
    status: CAN_BE_ANSWERED.test(request.url()) ? null : 0,
  };
}

/** One that a page gave up before it failed is told like its twins that failed: which of them it gave up is chance. */
function withTwins(seen: readonly Seen[]): Seen[] {
  const failed = new Set(seen.filter(({ status }) => status === 0).map(({ url }) => url));
  return seen.map((one) => (one.status === null && failed.has(one.url) ? { ...one, status: 0 } : one));
}

const isBelow = (url: string, origins: readonly string[]): boolean =>
  origins.some((origin) => url.startsWith(`${origin}/`));

/** Of files that load from another host only the host is told. */
function routeOf(one: Seen, own: readonly string[]): string {
  const index = own.findIndex((origin) => isBelow(one.url, [origin]));
  const route = cleanRoute(one.url, own[Math.max(index, 0)]!);
  if (index > 0) return `{origin-${index + 1}}${route}`;
  const elsewhere = index < 0 && BUILD_FILES.has(one.type) && wentWell(one) && !isMutating(one);
  return elsewhere ? route.replace(/^([a-z]+:\/\/[^/?#]+).*$/s, '$1/{files}') : route;
}

function tally(seen: Seen[], routeFor: (one: Seen) => string): RequestValue[] {
  const named = seen.map((one) => ({ ...one, route: routeFor(one) }));
  const groups = groupBy(named, ({ method, route, bodyShape }) => JSON.stringify([method, route, bodyShape]));
  return [...groups.values()].map((same) => ({
    method: same[0]!.method,
    route: same[0]!.route,
    count: same.length,
    statuses: [...new Set(same.flatMap(({ status }) => (status === null ? [] : [status])))].toSorted(
      (one, other) => one - other,
    ),
    bodyShape: same[0]!.bodyShape,
    mutating: same.some(isMutating),
  }));
}
