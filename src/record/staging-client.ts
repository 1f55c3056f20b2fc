import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AuditEntry, InventoryAsset, Seed, SeedAsset } from '../model/asset.ts';
import type { OutboxMail, ReservedMail } from '../model/mail.ts';

const LIMIT_MS = 15_000;
/** A staging that tells its inventory in such small pieces never ends. */
const MOST_PAGES = 1000;

/** The staging could not be filled, or does not say what it holds. Never taken for "nothing is there". */
export class StagingFailed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StagingFailed';
  }
}

const asset = z.object({
  id: z.string().min(1),
  name: z.string(),
  folder: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256'),
  tenant: z.enum(['own', 'other']),
  hidden: z.boolean(),
  trashed: z.boolean(),
  url: z.string(),
}) satisfies z.ZodType<InventoryAsset>;

const assets = z.object({ assets: z.array(asset) });
const inventoryPage = z.object({ total: z.int().nonnegative(), assets: z.array(asset) });
const auditLog = z.object({
  entries: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      action: z.string(),
      assets: z.array(z.string()),
    }) satisfies z.ZodType<AuditEntry>,
  ),
});
const outbox = z.object({
  mails: z.array(
    z.object({ from: z.string(), to: z.array(z.string()), raw: z.base64() }) satisfies z.ZodType<OutboxMail>,
  ),
});

/** Speaks the staging API: see docs/adding-a-staging.md. Everything it does not understand is a {@link StagingFailed}. */
export class StagingClient {
  readonly #base: string;
  readonly #headers: Record<string, string>;

  /** @param base URL that ends with `/` */
  constructor(base: string, headers: Record<string, string>) {
    this.#base = base;
    this.#headers = headers;
  }

  /** Everything anew. @returns what is there now, as the inventory tells it */
  async seed(seed: Seed): Promise<InventoryAsset[]> {
    const seeded = (await this.#ask('PUT', 'seed', assets, seed)).assets;
    const missing = seed.assets.filter(({ bytes }) => !seeded.some(({ sha256 }) => sha256 === sha256Of(bytes)));
    if (missing.length > 0 || seeded.length !== seed.assets.length) {
      throw new StagingFailed(
        `The staging API was given ${seed.assets.length} assets and says that it holds ${seeded.length}` +
          (missing[0] ? `, without the bytes of ${missing[0].name}.` : '.'),
      );
    }
    return distinct(seeded);
  }

  async inventory(): Promise<InventoryAsset[]> {
    const all: InventoryAsset[] = [];
    for (let page = 0; page < MOST_PAGES; page++) {
      const answer = await this.#ask('GET', `inventory?offset=${all.length}`, inventoryPage);
      all.push(...answer.assets);
      if (all.length === answer.total) return distinct(all);
      if (all.length > answer.total || answer.assets.length === 0) {
        throw new StagingFailed(`The staging API tells ${all.length} of ${answer.total} assets: half an inventory.`);
      }
    }
    throw new StagingFailed(`The inventory of the staging API does not end after ${MOST_PAGES} parts.`);
  }

  /** `null` where no log is kept. */
  async audit(): Promise<AuditEntry[] | null> {
    return (await this.#ask('GET', 'audit', auditLog, undefined, 404))?.entries ?? null;
  }

  async removeElsewhere(ids: string[]): Promise<void> {
    await this.#ask('POST', 'others/remove', z.unknown(), { ids });
  }

  async addElsewhere(added: SeedAsset[]): Promise<InventoryAsset[]> {
    return (await this.#ask('POST', 'others/add', assets, { assets: added })).assets;
  }

  /** Nothing was sent and nothing is reserved any more but this. */
  async seedMails(reserved: ReservedMail[]): Promise<void> {
    await this.#ask('PUT', 'mails', z.unknown(), { reserved });
  }

  /** Everything that was handed over to the mail system, in order. */
  async mails(): Promise<OutboxMail[]> {
    return (await this.#ask('GET', 'mails', outbox)).mails;
  }

  /** The day of every reservation has come. */
  async sendReserved(): Promise<void> {
    await this.#ask('POST', 'mails/due', z.unknown());
  }

  async #ask<Answer>(method: string, path: string, schema: z.ZodType<Answer>, body?: unknown): Promise<Answer>;
  async #ask<Answer>(
    method: string,
    path: string,
    schema: z.ZodType<Answer>,
    body: unknown,
    absent: number,
  ): Promise<Answer | null>;
  async #ask<Answer>(
    method: string,
    path: string,
    schema: z.ZodType<Answer>,
    body?: unknown,
    absent?: number,
  ): Promise<Answer | null> {
    const what = `${method} ${path}`;
    const { status, text } = await this.#send(method, path, body);
    if (status === absent) return null;
    if (status < 200 || status > 299) throw new StagingFailed(`The staging API answered ${status} to ${what}.`);
    const read = schema.safeParse(parseJson(text));
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    const place = issue?.path.join('.') ?? '';
    throw new StagingFailed(
      `The staging API's answer to ${what} is not what it should be: ${place ? `\`${place}\`: ` : ''}${issue?.message ?? 'malformed'}`,
    );
  }

  async #send(method: string, path: string, body: unknown): Promise<{ status: number; text: string }> {
    const request = async (): Promise<{ status: number; text: string }> => {
      const response = await fetch(new URL(path, this.#base), {
        method,
        headers: { accept: 'application/json', 'content-type': 'application/json', ...this.#headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        // What lets us in must not travel to another host.
        redirect: 'manual',
        signal: AbortSignal.timeout(LIMIT_MS),
      });
      return { status: response.status, text: await response.text() };
    };
    try {
      return await request();
    } catch (error) {
      // A server may close a kept connection just when it is used again.
      if (method !== 'POST' && isClosed(error))
        return await request().catch((again: unknown) => unreachable(path, again));
      return unreachable(path, error);
    }
  }
}

const sha256Of = (base64: string): string => createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex');

function distinct(all: InventoryAsset[]): InventoryAsset[] {
  const ids = new Set(all.map(({ id }) => id));
  if (ids.size !== all.length) throw new StagingFailed('The staging API tells two assets under one id.');
  return all;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const codeOf = (error: unknown): string => (error as { cause?: { code?: string } } | null)?.cause?.code ?? '';

const isClosed = (error: unknown): boolean => ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(codeOf(error));

function unreachable(path: string, error: unknown): never {
  const why =
    error instanceof Error && error.name === 'TimeoutError' ? `no answer within ${LIMIT_MS / 1000} s` : codeOf(error);
  throw new StagingFailed(`The staging API cannot be asked for ${path}: ${why || String(error)}.`);
}
