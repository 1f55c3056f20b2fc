import { randomBytes } from 'node:crypto';
import type { AssetStore } from '../../src/core/asset-store.ts';
import type { Role } from '../../src/model/asset.ts';
import type { Has } from '../faults.ts';
import { Refusal } from './exchange.ts';
import { USERS, type User } from './users.ts';

/** Who is signed in. Outlives a seed, so that a page that is open stays usable. */
export class Sessions {
  #users = new Map<string, User>();
  readonly #store: AssetStore;
  readonly #has: Has;

  constructor(store: AssetStore, has: Has) {
    this.#store = store;
    this.#has = has;
  }

  /** @returns a token, or `null` when name or password are wrong */
  signIn(name: unknown, password: unknown): string | null {
    const user = USERS.find((user) => user.name === name && user.password === password);
    if (!user) return null;
    const token = randomBytes(24).toString('hex');
    this.#users.set(token, user);
    return token;
  }

  userOf(token: string): User | undefined {
    return this.#users.get(token);
  }

  /** As the last seed wants it. */
  roleOf(user: User): Role {
    if (this.#has('viewer-can-delete')) return 'editor';
    return user.tenant === 'own' ? this.#store.role : 'editor';
  }

  /** @throws Refusal 403 */
  mustEdit(user: User): void {
    if (this.roleOf(user) !== 'editor') throw new Refusal(403, 'You may look, and change nothing.');
  }
}
