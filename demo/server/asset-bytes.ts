import type { AssetStore } from '../../src/core/asset-store.ts';
import type { Has } from '../faults.ts';
import type { Reply, Request } from './exchange.ts';

const TYPES: Partial<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  webp: 'image/webp',
};

/** What a browser runs. */
const RUNS: Partial<Record<string, string>> = { html: 'text/html', svg: 'image/svg+xml' };

/** What mails load. What is in the trash loads no more; what is neither image nor document is never run. */
export function assetBytes(store: AssetStore, has: Has, { path, query }: Request): Reply | null {
  const asset = store.all().find(({ url, trashed }) => !trashed && decodeURIComponent(url) === path);
  if (!asset) return null;
  const ending = asset.name.split('.').at(-1)?.toLowerCase() ?? '';
  const runs = has('uploads-run-scripts');
  return {
    status: 200,
    contentType: (runs ? RUNS[ending] : undefined) ?? TYPES[ending] ?? 'application/octet-stream',
    body: asset.bytes,
    headers: {
      ...(runs ? {} : { 'Content-Security-Policy': "default-src 'none'; sandbox" }),
      ...(query.get('v') ? { 'Cache-Control': 'max-age=31536000, immutable' } : {}),
    },
  };
}
