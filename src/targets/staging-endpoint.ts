import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { AssetStore } from '../core/asset-store.ts';
import type { BackendRequest, BackendResponse } from '../core/host-backend.ts';
import type { SeedAsset } from '../model/asset.ts';

/** Carries what lets somebody in to the staging API. */
export const STAGING_TOKEN_HEADER = 'x-sekisho-staging';

/** A request below the base URL of a staging API: `path` begins with `/`. */
export type StagingRequest = Pick<BackendRequest, 'method' | 'path' | 'query' | 'body'> & {
  headers: IncomingHttpHeaders;
};

const INVENTORY_PAGE = 100;
const MOST_ASSETS = 10_000;
const SOMEBODY_ELSE = 'somebody else';

/** No separator and nothing invisible but what file names really have. */
const FILE_NAME = /^[^/\\\x00-\x1f\x7f]+$/;
const fileName = z.string().max(255).regex(FILE_NAME, 'is no file name');

const Asset = z.strictObject({
  name: fileName,
  folder: z.string().max(1000).refine(isFolder, "must be '' or names joined with /"),
  type: z.enum(['image', 'document']),
  tenant: z.enum(['own', 'other']),
  hidden: z.boolean(),
  trashed: z.boolean(),
  locked: z.boolean(),
  usedIn: z.enum(['nothing', 'saved-mail', 'reserved-mail']),
  uploadedAt: z.iso.datetime({ offset: true }),
  bytes: z.base64(),
}) satisfies z.ZodType<SeedAsset>;

const assets = z.array(Asset).max(MOST_ASSETS);
const SeedBody = z.strictObject({ assets, role: z.enum(['editor', 'viewer']) });
const AddBody = z.strictObject({ assets });
const RemoveBody = z.strictObject({ ids: z.array(z.string()).max(MOST_ASSETS) });

function isFolder(written: string): boolean {
  return written === '' || written.split('/').every((part) => FILE_NAME.test(part) && part !== '.' && part !== '..');
}

/** What is wrong with a request, for whoever sent it. */
class Refusal extends Error {}

/**
 * The staging API of an {@link AssetStore}: `seed`, `inventory`, `audit`, `others/remove`, `others/add`.
 * Whoever does not know the token is answered 401, a body that is not what it should be 400 with what is wrong with it.
 */
export function answerStaging(request: StagingRequest, store: AssetStore, token: string): BackendResponse {
  const stranger = refuseStranger(request, token);
  if (stranger) return stranger;
  const route = ROUTES[request.path];
  if (!route) return refuse(404, `there is nothing at ${request.path}`);
  if (route.method !== request.method) return refuse(405, `${request.path} answers ${route.method} only`);
  try {
    return json(200, route.answer(request, store));
  } catch (error) {
    if (error instanceof Refusal) return refuse(400, error.message);
    throw error;
  }
}

/** The answer to whoever does not know the token; `null` for who does. */
export function refuseStranger({ headers }: Pick<StagingRequest, 'headers'>, token: string): BackendResponse | null {
  if (isToken(headers[STAGING_TOKEN_HEADER], token)) return null;
  return refuse(401, `the header ${STAGING_TOKEN_HEADER} is missing or wrong`);
}

interface Route {
  method: string;
  answer(request: StagingRequest, store: AssetStore): unknown;
}

const ROUTES: Partial<Record<string, Route>> = {
  '/seed': { method: 'PUT', answer: seed },
  '/inventory': { method: 'GET', answer: ({ query }, store) => inventory(query, store) },
  '/audit': { method: 'GET', answer: (_, store) => ({ entries: store.audit() }) },
  '/others/remove': { method: 'POST', answer: removeByOthers },
  '/others/add': { method: 'POST', answer: addByOthers },
};

function seed(request: StagingRequest, store: AssetStore): unknown {
  const wanted = read(request, SeedBody);
  refusing(() => store.seed(wanted));
  return { assets: store.inventory() };
}

function inventory(query: URLSearchParams, store: AssetStore): unknown {
  const written = query.get('offset') ?? '0';
  if (!/^\d{1,9}$/.test(written)) throw new Refusal('`offset` must be a whole number from 0');
  const all = store.inventory();
  return { total: all.length, assets: all.slice(Number(written), Number(written) + INVENTORY_PAGE) };
}

function removeByOthers(request: StagingRequest, store: AssetStore): unknown {
  const { ids } = read(request, RemoveBody);
  const unknown = ids.filter((id) => !store.find(id));
  if (unknown.length > 0) throw new Refusal(`there is no asset ${unknown.slice(0, 5).join(', ')}`);
  store.remove(ids, SOMEBODY_ELSE);
  return {};
}

function addByOthers(request: StagingRequest, store: AssetStore): unknown {
  const wanted = read(request, AddBody).assets;
  const added = new Set(refusing(() => wanted.map((asset) => store.add(asset, SOMEBODY_ELSE).id)));
  return { assets: store.inventory().filter(({ id }) => added.has(id)) };
}

/** The vendor's protocol may name assets so that two of the wanted ones would be one. */
function refusing<T>(fill: () => T): T {
  try {
    return fill();
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : 'the assets cannot be added');
  }
}

function read<T>({ body }: StagingRequest, shape: z.ZodType<T>): T {
  const result = shape.safeParse(parseJson(body));
  if (result.success) return result.data;
  const problems = result.error.issues.slice(0, 5).map(({ path, message }) => `\`${path.join('.')}\`: ${message}`);
  throw new Refusal(problems.join('; '));
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Refusal('the body is not JSON in UTF-8');
  }
}

/** Hashed, so that both have one length and nothing is learned from the time it takes. */
function isToken(said: string | string[] | undefined, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return typeof said === 'string' && token !== '' && timingSafeEqual(digest(said), digest(token));
}

const json = (status: number, value: unknown): BackendResponse => ({
  status,
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

const refuse = (status: number, error: string): BackendResponse => json(status, { error });
