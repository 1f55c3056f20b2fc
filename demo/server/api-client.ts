import type { AuditEntry, InventoryAsset, Role, SeedAsset } from '../../src/model/asset.ts';
import { readMail, type ReceivedMail } from '../../src/core/read-mail.ts';
import type { OutboxMail, ReservedMail } from '../../src/model/mail.ts';
import type { Demo } from '../start-demo.ts';
import { DEMO_USER, type User } from './users.ts';

/** What any of the demo's APIs may answer. */
export interface Told {
  status: number;
  error?: string;
  total?: number;
  pages?: number;
  assets?: InventoryAsset[];
  asset?: InventoryAsset;
  deleted?: string[];
  restored?: string[];
  failed?: { id: string; name: string; reason: string }[];
  folders?: { path: string; name: string; count: number }[];
  count?: number;
  entries?: AuditEntry[];
  exists?: boolean;
  mails?: OutboxMail[];
  said?: string;
  shown?: string;
}

export interface ApiClient {
  get(route: string): Promise<Told>;
  post(route: string, body: unknown): Promise<Told>;
  upload(name: string, content: string, fields?: Record<string, string>): Promise<Told>;
  seed(assets: SeedAsset[], role?: Role): Promise<InventoryAsset[]>;
  staging(method: string, route: string, body?: unknown): Promise<Told>;
  inventory(): Promise<InventoryAsset[]>;
  /** @param key names the wish: twice the same is one */
  testSend(mail: ReservedMail, key: string): Promise<Told>;
  reserve(mail: ReservedMail, key: string): Promise<Told>;
  /** What the mail server of the demo has. */
  mails(): Promise<ReceivedMail[]>;
  /** What a mail gets: the headers under which an asset is served. */
  load(url: string): Promise<[string, string][]>;
}

/** Uses the demo without a browser: signs in at Tayori and asks Fude with the token. */
export async function signInOverHttp(demo: Demo, user: User = DEMO_USER): Promise<ApiClient> {
  const { token, cookie } = await signedIn(demo, user);
  const ask = async (url: string, init: RequestInit): Promise<Told> => {
    const answer = await fetch(url, init);
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  const api = (route: string, init: RequestInit = {}): Promise<Told> =>
    ask(`${demo.vendorUrl}api/${route}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
  const staging: ApiClient['staging'] = (method, route, body) =>
    ask(`${demo.stagingUrl}${route}`, {
      method,
      headers: { 'x-sekisho-staging': demo.stagingToken },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const tayori = (route: string, mail: ReservedMail, key: string): Promise<Told> =>
    ask(`${demo.hostUrl}${route}`, { method: 'POST', headers: { cookie }, body: JSON.stringify({ ...mail, key }) });
  return {
    get: (route) => api(route),
    post: (route, body) => api(route, { method: 'POST', body: JSON.stringify(body), headers: JSON_TYPE }),
    upload(name, content, fields = {}) {
      const form = new FormData();
      for (const [key, value] of Object.entries(fields)) form.append(key, value);
      form.append('file', new File([content], name, { type: 'image/png' }));
      return api('assets/upload', { method: 'POST', body: form });
    },
    seed: async (assets, role = 'editor') => (await staging('PUT', 'seed', { assets, role })).assets ?? [],
    staging,
    async inventory() {
      const first = await staging('GET', 'inventory');
      const all = first.assets ?? [];
      while (all.length < (first.total ?? 0)) {
        const { assets = [] } = await staging('GET', `inventory?offset=${all.length}`);
        if (assets.length === 0) throw new Error(`The inventory ends after ${all.length} of ${first.total}.`);
        all.push(...assets);
      }
      return all;
    },
    testSend: (mail, key) => tayori('test-sends', mail, key),
    reserve: (mail, key) => tayori('reservations', mail, key),
    mails: async () => Promise.all(((await staging('GET', 'mails')).mails ?? []).map(readMail)),
    load: async (url) => [...(await fetch(new URL(url, demo.vendorUrl))).headers].filter(([name]) => name !== 'date'),
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };

async function signedIn({ hostUrl }: Demo, { name, password }: User): Promise<{ token: string; cookie: string }> {
  const answer = await fetch(`${hostUrl}sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ user: name, password }),
    redirect: 'manual',
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const session = await fetch(`${hostUrl}session`, { headers: { cookie } });
  return { token: ((await session.json()) as { token: string }).token, cookie };
}
