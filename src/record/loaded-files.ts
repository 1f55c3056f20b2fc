import { createHash } from 'node:crypto';
import type { Page, Response } from '@playwright/test';
import type { LoadedFile } from '../model/target.ts';

const CODE = new Set(['script', 'stylesheet']);

/**
 * Fingerprints the scripts and styles the browser really loads. One per context: files that come from its cache are
 * recognised by the headers they were stored with and not read again.
 */
export class LoadedFiles {
  readonly #contents = new Map<string, Omit<LoadedFile, 'path'>>();
  readonly #clean: (url: string) => string;

  constructor(clean: (url: string) => string) {
    this.#clean = clean;
  }

  /** Follows a page. The function it returns waits for what is being read and gives all files seen so far. */
  follow(page: Page): () => Promise<LoadedFile[]> {
    const seen = new Map<string, LoadedFile>();
    const reading = new Set<Promise<void>>();
    page.on('response', (response) => {
      if (!CODE.has(response.request().resourceType()) || !response.url().startsWith('http')) return;
      const task = this.#read(response).then((file) => {
        if (file) seen.set(`${file.path} ${file.sha256}`, file);
        reading.delete(task);
      });
      reading.add(task);
    });
    return async () => {
      while (reading.size > 0) await Promise.all(reading);
      return [...seen.values()].toSorted((one, other) => one.path.localeCompare(other.path, 'en'));
    };
  }

  async #read(response: Response): Promise<LoadedFile | null> {
    if (!response.ok()) return null;
    const headers = response.headers();
    const key = [response.url(), headers['date'], headers['etag'], headers['content-length']].join(' ');
    let content = this.#contents.get(key);
    if (!content) {
      const body = await response.body().catch(() => null);
      // What the browser itself did not get to its end never ran.
      if (!body && response.request().failure()) return null;
      content = body ? { sha256: createHash('sha256').update(body).digest('hex'), bytes: body.length } : { sha256: '' };
      // Gone before it could be read: another load of the same file will show it.
      if (body) this.#contents.set(key, content);
    }
    return { path: this.#clean(response.url()).replace(/^\{origin\}/, ''), ...content };
  }
}
