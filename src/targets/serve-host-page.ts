import { randomBytes } from 'node:crypto';
import { lookup } from 'mrmime';
import { AssetStore } from '../core/asset-store.ts';
import type { HostBackend } from '../core/host-backend.ts';
import type { ServedTarget } from '../model/target.ts';
import type { OpenOptions } from './contract.ts';
import { servedTarget } from './served-target.ts';
import { answerStaging, STAGING_TOKEN_HEADER } from './staging-endpoint.ts';
import { serveFiles, type Handler, type Mount } from './static-server.ts';

interface ServedHostPage {
  served: ServedTarget;
  /** Lets us in to its staging API, where it has one. */
  stagingHeaders?: Record<string, string>;
  close(): Promise<void>;
}

/**
 * Serves a host page of ours. With a backend it also answers what the vendor's scripts ask below `/api/`, the bytes of its
 * assets below `/assets/` and, to whoever knows the token, the staging API below `/sekisho-staging/`.
 */
export async function serveHostPage(
  mounts: Mount[],
  backend: HostBackend | undefined,
  options: OpenOptions,
): Promise<ServedHostPage> {
  if (!backend) {
    const { origin, close } = await serveFiles(mounts);
    return { served: servedTarget(`${origin}/`, options), close };
  }
  const store = backend.newStore?.() ?? new AssetStore();
  const token = randomBytes(24).toString('hex');
  const { origin, close } = await serveFiles(mounts, [
    { below: '/api/', answer: (request) => backend.answer(request, store) },
    { below: '/assets/', answer: (request) => bytesOf(request.path, store) },
    { below: '/sekisho-staging/', answer: (request) => answerStaging(request, store, token) },
  ]);
  const served = servedTarget(`${origin}/`, options);
  return {
    served: {
      ...served,
      staging: `${origin}/sekisho-staging/`,
      destructive: [...backend.destructive, ...served.destructive],
    },
    stagingHeaders: { [STAGING_TOKEN_HEADER]: token },
    close,
  };
}

type Answer = ReturnType<Handler['answer']>;

/** What is in the trash loads no more. */
function bytesOf(path: string, store: AssetStore): Answer {
  const wanted = `/assets${path}`;
  const found = store.all().find((asset) => !asset.trashed && decoded(asset.url) === wanted);
  if (!found) return null;
  return { status: 200, contentType: lookup(found.name) ?? 'application/octet-stream', body: found.bytes };
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
