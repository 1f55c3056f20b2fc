import type { Page } from '@playwright/test';
import { EditorNotReady, type MountOptions } from '../src/editors/contract.ts';
import { requireHostPage } from '../src/editors/is-host-page.ts';
import { scenario } from '../src/record/scenario.ts';
import { showUnderHost } from './embedding/show-under-host.ts';

const NOTICE =
  /licen[cs]|unlicen|evaluat|\btrial\b|expire|upgrade|premium|get all features|powered by|built with|no longer supported|not secure|domain (?:is )?not|unregistered|purchase|\bbuy\b|activate/i;

/**
 * What the editor says of its licence, and whether it can be used. A row: `mount` options of a host page of ours, `host`
 * under which it is shown, `years` by which the clock is ahead.
 */
scenario(
  'licence-notices',
  { timeout: 60_000 },
  async ({ page, editor, row, build, mount, reload, invariant, observe, settle }) => {
    const said: string[] = [];
    page.on('console', (message) => {
      if (NOTICE.test(message.text())) said.push(`${message.type()}: ${message.text()}`);
    });
    const wanted = row as { mount?: MountOptions; host?: string; years?: number };
    if (wanted.mount ?? wanted.host) await requireHostPage(page);
    if (wanted.years) await page.addInitScript(putClockAhead, wanted.years);
    let ready = true;
    try {
      await reload(wanted.host ? await showUnderHost(page, build.url, wanted.host) : undefined);
      if (wanted.mount) await mount(wanted.mount);
    } catch (error) {
      if (!(error instanceof EditorNotReady)) throw error;
      ready = false;
    }
    await settle();
    observe('notices on the page', await readNotices(page));
    observe('notices in the console', [...new Set(said)].toSorted());
    observe('the editor shows', ready);
    if (ready) {
      await editor.load('<p>本文</p>');
      await editor.focus('end').catch(() => undefined);
      await editor.type('つづき');
      await settle();
    }
    // An editor that does not show takes no text either.
    const text = ready ? (await editor.text()).trim() : '';
    invariant({ en: 'one can type', ja: '入力できること' }, text, '本文つづき');
  },
);

/** Runs in every frame, after the clock was made to stand still. */
function putClockAhead(years: number): void {
  const Before = Date;
  const ahead = years * 365 * 24 * 3_600_000;
  class Ahead extends Before {
    constructor(...parts: unknown[]) {
      if (parts.length === 0) super(Before.now() + ahead);
      else super(...(parts as [number]));
    }
    static override now(): number {
      return Before.now() + ahead;
    }
  }
  window.Date = new Proxy(Ahead, { apply: () => new Ahead().toString() }) as unknown as DateConstructor;
}

/** Lines and labels that can be seen and speak of licences; each once. */
async function readNotices(page: Page): Promise<string[]> {
  const lines = await page.evaluate(() => {
    const labels = [...document.querySelectorAll('[aria-label], [title], [alt], [data-mce-tooltip]')]
      .filter((element) => element.getClientRects().length > 0)
      .flatMap((element) =>
        ['aria-label', 'title', 'alt', 'data-mce-tooltip'].map((name) => element.getAttribute(name)),
      );
    // A logo has no words; its class names it.
    const marks = [...document.querySelectorAll('*')]
      .filter((element) => element.getClientRects().length > 0)
      .flatMap((element) => [...element.classList].filter((name) => /logo|brand|promo|powered|attribution/i.test(name)))
      .map((name) => `powered by: .${name}`);
    return [...document.body.innerText.split('\n'), ...labels.map((label) => label ?? ''), ...marks];
  });
  const told = lines
    .map((line) => line.replace(/[^\p{L}\p{N}\p{P}]+/gu, ' ').trim())
    .filter((line) => NOTICE.test(line));
  return [...new Set(told)].toSorted();
}
