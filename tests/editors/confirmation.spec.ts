import { test, expect, type Page } from '@playwright/test';
import { Inapplicable } from '../../src/editors/contract.ts';
import { inPageConfirmation } from '../../src/editors/in-page-confirmation.ts';
import { nativeConfirmation } from '../../src/editors/native-confirmation.ts';

const NATIVE = `<button onclick="document.title = String(confirm('Delete 3 images?'))">ask</button>
  <button onclick="setTimeout(() => { document.title = String(confirm('Later?')); document.body.dataset.done = '' }, 50)">later</button>
  <button onclick="alert('Nothing is selected.')">tell</button>`;

const press = (page: Page, name: string) => () => page.getByRole('button', { name }).click();

test('a question of the browser is held until it is answered, whoever else listens', async ({ page }) => {
  await page.setContent(NATIVE);
  const listeners = page as unknown as { listenerCount(event: 'dialog'): number };
  page.on('dialog', (dialog) => void (listeners.listenerCount('dialog') <= 1 && dialog.dismiss()));
  const first = await nativeConfirmation(page, press(page, 'ask'));
  expect(first).toMatchObject({ kind: 'native', text: 'Delete 3 images?', defaultFocus: 'OK' });
  await expect(first!.close()).rejects.toThrow(Inapplicable);
  await first!.escape();
  expect(await page.title()).toBe('false');
  await (await nativeConfirmation(page, press(page, 'ask')))!.enter();
  expect(await page.title()).toBe('true');
});

test('a question that comes late, and none at all', async ({ page }) => {
  await page.setContent(NATIVE);
  const done = () => page.locator('[data-done]').waitFor({ state: 'attached' });
  const late = await nativeConfirmation(page, press(page, 'later'), done);
  expect(late?.text).toBe('Later?');
  await late!.cancel();
  expect(await nativeConfirmation(page, press(page, 'tell'))).toBeNull();
  await expect(nativeConfirmation(page, () => Promise.reject(new Error('no such button')))).rejects.toThrow('no such');
});

const IN_PAGE = `<style>dialog { width: 200px }</style><dialog><h2>Delete 3 images?</h2><p>For good.</p>
  <button id="no" autofocus>Keep</button><button id="yes">Delete</button></dialog>
  <script>{
    const dialog = document.querySelector('dialog');
    const add = (what) => (document.title += '+' + what);
    no.onclick = () => (add('no'), dialog.close());
    yes.onclick = () => add('yes');
    dialog.oncancel = () => add('escape');
    document.onclick = ({ target }) => target === dialog && add('outside');
    dialog.showModal();
  }</script>`;

test('a dialog of the page', async ({ page }) => {
  const ask = async () => {
    await page.setContent(IN_PAGE);
    const dialog = page.locator('dialog');
    return inPageConfirmation(page, { dialog, accept: page.locator('#yes'), cancel: page.locator('#no'), close: null });
  };
  const first = await ask();
  expect(first).toMatchObject({
    kind: 'in-page',
    text: 'Delete 3 images? For good.',
    buttons: ['Keep', 'Delete'],
    defaultFocus: 'Keep',
  });
  await first.acceptTwice();
  expect(await page.title()).toBe('+yes+yes');
  await expect(first.close()).rejects.toThrow(Inapplicable);
  await (await ask()).enter();
  expect(await page.title()).toBe('+no');
  await (await ask()).escape();
  expect(await page.title()).toBe('+escape');
  await (await ask()).clickOutside();
  expect(await page.title()).toBe('+outside');
});
