import type { Page } from '@playwright/test';
import { EditorNotReady, Inapplicable } from '../src/editors/contract.ts';
import { isHostPage } from '../src/editors/is-host-page.ts';
import { scenario } from '../src/record/scenario.ts';
import { outsideField } from './embedding/outside-field.ts';
import { vendorFiles } from './embedding/vendor-files.ts';

/** A page that is covered or hangs lets nobody click for this long. */
const CLICK_MS = 3000;

/**
 * A row: `vendor`, what becomes of requests for the vendor's files: `blocked`, `503`, `parts-503` (the first script still
 * loads) or `slow`. Params: `vendor`, parts of the addresses of these files, where their names do not tell.
 */
scenario(
  'vendor-unavailable',
  { timeout: 60_000 },
  async ({ page, editor, row, params, build, reload, checkpoint, invariant, observe, settle }) => {
    const isVendors = vendorFiles(build.origins, await isHostPage(page), params);
    let asked = 0;
    let letGo = (): void => undefined;
    const released = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(isVendors, async (route) => {
      asked += 1;
      if (row.vendor === 'slow') await released;
      const request = route.request();
      const passes =
        row.vendor === 'slow' ||
        (row.vendor === 'parts-503' && request.resourceType() === 'script' && isFirstScript(request.url()));
      if (passes) return route.continue();
      if (row.vendor === 'blocked') return route.abort('connectionrefused');
      return route.fulfill({ status: 503, contentType: 'text/plain', body: 'Service Unavailable' });
    });
    let firstScript = '';
    const isFirstScript = (url: string): boolean => {
      firstScript ||= url;
      return firstScript === url;
    };
    const requireVendor = (): void => {
      if (asked > 0) return;
      throw new Inapplicable({
        en: 'Nothing that this page loads can be told to be the vendor’s: `params.vendor` may list parts of the addresses.',
        ja: 'どのファイルがベンダーのものか、アドレスから判別できません。paramsのvendorにアドレスの一部を列挙してください。',
      });
    };
    if (row.vendor === 'slow') {
      const ready = reload().then(
        () => true,
        (error: unknown) => {
          if (error instanceof EditorNotReady) return false;
          throw error;
        },
      );
      const parsing = page.waitForFunction(() => document.readyState !== 'complete').catch(() => undefined);
      await Promise.race([parsing, ready]);
      letGo();
      const came = await ready;
      requireVendor();
      invariant({ en: 'the editor comes late', ja: '遅れてもエディタが表示されること' }, came, true);
      if (!came) return;
      await editor.load('<p>本文</p>');
      await editor.focus('end');
      await editor.type('つづき');
      invariant({ en: 'one can type', ja: '入力できること' }, (await editor.text()).trim(), '本文つづき');
      return;
    }

    await page.reload({ waitUntil: 'load' });
    await settle();
    requireVendor();
    observe('what the user reads', await readText(page));
    await checkpoint('without the vendor');
    invariant(
      { en: 'the page around it can be used', ja: 'エディタ以外の部分が使えること' },
      await canBeUsed(page),
      true,
    );
  },
);

const readText = async (page: Page): Promise<string> =>
  (await page.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ').trim();

/** Nothing covers a field of the page, and what is typed arrives. */
async function canBeUsed(page: Page): Promise<boolean> {
  const field = await outsideField(page);
  try {
    await field.click({ timeout: CLICK_MS });
  } catch {
    return false;
  }
  await page.keyboard.type('件名です');
  return (await field.inputValue()) === '件名です';
}
