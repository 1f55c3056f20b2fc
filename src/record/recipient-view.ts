import { createHash } from 'node:crypto';
import type { Browser, Page, Route } from '@playwright/test';
import { oneColourPng } from '../core/one-colour-png.ts';
import type { Observation } from '../model/recording.ts';
import type { Scene } from '../probes/contract.ts';
import { screenshot } from '../probes/screenshot.ts';

/** How somebody who gets a mail looks at it. */
export interface RecipientView {
  /** CSS pixels. */
  width: number;
  images: 'shown' | 'blocked';
  scheme: 'light' | 'dark';
}

/** Reserved, never resolved (RFC 6761): what stands in a mail is answered here. */
const ADDRESS = 'http://mail.invalid/';
const TALLEST = 4000;
const LEAST_HEIGHT = 200;

/**
 * Shows exported HTML as recipients get it: without the editor, its styles and scripts, in a context of its own that
 * reaches no network. Pictures stand for themselves: one colour for each address.
 */
export class RecipientWindow {
  readonly #browser: Browser;
  readonly #clean: (text: string) => string;
  #page: Promise<Page> | null = null;
  #html = '';
  #images: RecipientView['images'] = 'shown';

  constructor(browser: Browser, clean: (text: string) => string) {
    this.#browser = browser;
    this.#clean = clean;
  }

  async look(
    html: string,
    { width, images, scheme }: RecipientView,
    scene: Pick<Scene, 'origin' | 'clean' | 'keepImage'>,
  ): Promise<Observation> {
    this.#page ??= this.#open();
    const page = await this.#page;
    [this.#html, this.#images] = [html, images];
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: LEAST_HEIGHT });
    await page.goto(ADDRESS, { waitUntil: 'load' });
    const height = await page.evaluate(async () => {
      for (const animation of document.getAnimations()) animation.cancel();
      await document.fonts.ready;
      return document.documentElement.scrollHeight;
    });
    await page.setViewportSize({ width, height: Math.min(Math.max(height, LEAST_HEIGHT), TALLEST) });
    const value = await screenshot.look!({ ...scene, page, editor: null });
    return { probe: 'screenshot', value };
  }

  async close(): Promise<void> {
    const page = await this.#page;
    this.#page = null;
    await page?.context().close();
  }

  async #open(): Promise<Page> {
    const context = await this.#browser.newContext({
      // A mail client runs nothing.
      javaScriptEnabled: false,
      deviceScaleFactor: 1,
      locale: 'en-US',
      timezoneId: 'UTC',
      serviceWorkers: 'block',
    });
    await context.route('**/*', (route) => this.#answer(route));
    return context.newPage();
  }

  #answer(route: Route): Promise<void> {
    const request = route.request();
    if (request.isNavigationRequest() && request.frame().parentFrame() === null) {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: this.#html });
    }
    if (request.resourceType() !== 'image' || this.#images === 'blocked') return route.abort();
    return route.fulfill({ contentType: 'image/png', body: oneColourPng(colourOf(this.#clean(request.url()))) });
  }
}

/** Another address, another colour: a picture that was swapped shows. */
const colourOf = (address: string): number => createHash('sha256').update(address).digest().readUIntBE(0, 3);
