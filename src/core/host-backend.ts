import type { DestructivePattern } from '../model/asset.ts';
import type { AssetStore } from './asset-store.ts';

/** A request of the vendor's own scripts, read whole. */
export interface BackendRequest {
  method: string;
  /** Path without the part the backend is mounted at, beginning with `/`. */
  path: string;
  query: URLSearchParams;
  contentType: string;
  body: Buffer;
}

export interface BackendResponse {
  status: number;
  contentType: string;
  body: string | Buffer;
}

/** A small honest server for a host page of ours: answers a vendor's protocol out of an {@link AssetStore}. */
export interface HostBackend {
  /** Requests of this protocol that delete something. Paths as the browser sees them: below `/api/`. */
  destructive: DestructivePattern[];
  /** A store whose ids and addresses are those of the protocol. Default: ids `a1`, `a2` …, addresses `/assets/<id>`. */
  newStore?(): AssetStore;
  /** @returns `null` for what it does not know */
  answer(request: BackendRequest, store: AssetStore): Promise<BackendResponse | null> | BackendResponse | null;
}
