import type { Json } from './text.ts';

/** An asset a library is filled with before a trial. */
export interface SeedAsset {
  /** File name as a user sees it; unique within its folder. */
  name: string;
  /** Path of folder names joined with `/`; '' = the top. */
  folder: string;
  type: 'image' | 'document';
  /** `other`: belongs to somebody else and must never be seen, let alone deleted. */
  tenant: 'own' | 'other';
  hidden: boolean;
  trashed: boolean;
  /** The server refuses to delete it. */
  locked: boolean;
  usedIn: 'nothing' | 'saved-mail' | 'reserved-mail';
  /** ISO 8601; distinct, so that sorting by date is total. */
  uploadedAt: string;
  /** Content, base64. Distinct bytes for every asset. */
  bytes: string;
}

/** What the server really holds, through its staging API and never through the page. */
export interface InventoryAsset {
  /** As the vendor's own requests name it. */
  id: string;
  name: string;
  folder: string;
  sha256: string;
  tenant: 'own' | 'other';
  hidden: boolean;
  trashed: boolean;
  /** Where mails load it from, without the origin. */
  url: string;
}

export interface AuditEntry {
  /** ISO 8601. */
  at: string;
  by: string;
  /** `delete`, `restore`, `upload` … */
  action: string;
  /** Ids. */
  assets: string[];
}

/** Who uses the library in a trial. */
export type Role = 'editor' | 'viewer';

/** What a library is filled with. Canaries (another folder, hidden, trash, another tenant) come by themselves. */
export interface SeedWish {
  /**
   * Images at the top: a number, or a size in pages of this library: `P-1`, `P`, `P+1`, `2P`, `2P+1`, `10P`. A library
   * without pages is taken to have pages of 12.
   */
  size: string | number;
  /** Documents at the top, beside the images. Default 0. */
  documents?: number;
  /** How many of the images the server refuses to delete. Default 0; they are the last ones by name. */
  locked?: number;
  /** How many images are used in a saved mail; then one more in a reserved one. Default 0; they are the first ones by name. */
  used?: number;
  /** Default `editor`. */
  role?: Role;
  /** Images in the folder `campaign` and in `campaign/spring`, each. Default 2: the canaries of other folders. */
  inFolders?: number;
}

/** What fills a staging anew: everything it held before is gone. */
export interface Seed {
  assets: SeedAsset[];
  role: Role;
}

/**
 * Requests that delete something, as the target's API has them. Places name a part of a request: `path.id` (a `:id` in
 * `url`), `query.ids`, `body.ids`, `body.items[].id`; a body may be JSON, form-urlencoded or multipart.
 */
export interface DestructivePattern {
  /** For people: `delete images`. */
  name: string;
  /** `POST`, `DELETE`; `*` for any. */
  method: string;
  /** Path of the URL on any host: `/api/assets/:id`; `*` stands for anything. */
  url: string;
  /** Only with these values: `{ 'body.action': 'fileRemove' }`. */
  when?: Record<string, string>;
  /** Where the ids are. Comma-separated values are taken apart. */
  ids?: string;
  /** Instead of `ids`: where its one id is, commas included. For ids that are names of files. */
  id?: string;
  /** Where it says "all of these" instead of naming ids: `body.all`, `query.scope`. */
  scope?: string;
}

/** A destructive request as the guard saw it. */
export interface HeldRequest {
  /** Name of the pattern. */
  pattern: string;
  method: string;
  /** Path without volatile parts or secrets. */
  route: string;
  /** `null`: it carries none. */
  ids: string[] | null;
  /** `all=1`: what it says instead of ids; `null` when it does not. */
  scope: string | null;
  /** Why its ids could not be read; absent when they could. */
  unreadable?: string;
  /** Whether it was let through to the server. */
  released: boolean;
}

/**
 * The four numbers that must agree. `null`: there is none — the dialog says no number, the request carries no ids, the
 * target is not disposable so that nothing could be gone.
 */
export interface FourNumbers {
  dialog: number | string | null;
  ticked: number;
  requested: number | string | null;
  gone: number | null;
  [other: string]: Json;
}
