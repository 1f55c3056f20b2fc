import type { Page } from '@playwright/test';
import { canaryName, fillCanary } from '../src/core/script-canary.ts';
import { tokenizeHtml } from '../src/core/tokenize-html.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('neutralise-script', { page: 'shared' }, async ({ page, editor, row, checkpoint, invariant, settle }) => {
  const canary = canaryName(row.id);
  const html = fillCanary(String(row.html), row.id);

  await editor.load('');
  await editor.focus('end');
  await editor.paste({ html, text: '本文' });
  await settle();
  invariant(
    { en: 'nothing runs when it is pasted', ja: '貼り付けでスクリプトが動かないこと' },
    await whereItRan(page, canary),
    [],
  );
  invariant(
    { en: 'nothing that was pasted could run where it is read', ja: '貼り付けた内容が閲覧先でも動かないこと' },
    whatCouldRun(await editor.content(), canary),
    [],
  );
  await checkpoint('pasted');

  await forget(page, canary);
  await editor.load(html);
  await settle();
  invariant(
    { en: 'nothing runs when it is opened', ja: '開いたときにスクリプトが動かないこと' },
    await whereItRan(page, canary),
    [],
  );
  invariant(
    { en: 'nothing that was opened could run where it is read', ja: '開いて保存した内容が閲覧先でも動かないこと' },
    whatCouldRun(await editor.content(), canary),
    [],
  );
  await checkpoint('opened');
  await editor.load('');
});

/** Frames in which the canary was touched, by depth: 0 is the page itself. */
async function whereItRan(page: Page, canary: string): Promise<number[]> {
  const depths: number[] = [];
  for (const frame of page.frames()) {
    const ran = await frame.evaluate((name) => name in window, canary).catch(() => false);
    if (!ran) continue;
    let depth = 0;
    for (let parent = frame.parentFrame(); parent; parent = parent.parentFrame()) depth += 1;
    depths.push(depth);
  }
  return depths.sort();
}

async function forget(page: Page, canary: string): Promise<void> {
  for (const frame of page.frames()) {
    await frame
      .evaluate((name) => void delete (window as unknown as Record<string, unknown>)[name], canary)
      .catch(() => undefined);
  }
}

/** Places of exported HTML that would run the canary in the page that shows it. */
function whatCouldRun(html: string, canary: string): string[] {
  const places = tokenizeHtml(html).flatMap((token) => {
    if (!token.raw.includes(canary)) return [];
    if (token.kind === 'text') return token.within === 'script' ? ['<script>'] : [];
    if (token.kind !== 'open') return [];
    return token.attributes
      .filter(
        ({ name, value }) =>
          value?.includes(canary) && (name.startsWith('on') || name === 'srcdoc' || isScriptUrl(value)),
      )
      .map(({ name }) => `${token.name}[${name}]`);
  });
  return places.sort();
}

/** Browsers skip white space and controls within the scheme. */
function isScriptUrl(value: string): boolean {
  return [...value]
    .filter((character) => character > ' ')
    .join('')
    .toLowerCase()
    .startsWith('javascript:');
}
