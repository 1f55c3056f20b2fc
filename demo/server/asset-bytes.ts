import type { AssetStore } from '../../src/core/asset-store.ts';
import type { Reply } from './exchange.ts';

const TYPES: Partial<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  webp: 'image/webp',
};

/** What mails load. What is in the trash loads no more; what is neither image nor document is never run. */
export function assetBytes(store: AssetStore, path: string): Reply | null {
  const asset = store.all().find(({ url, trashed }) => !trashed && decodeURIComponent(url) === path);
  if (!asset) return null;
  const ending = asset.name.split('.').at(-1)?.toLowerCase() ?? '';
  return {
    status: 200,
    contentType: TYPES[ending] ?? 'application/octet-stream',
    body: asset.bytes,
    headers: { 'Content-Security-Policy': "default-src 'none'; sandbox" },
  };
}
