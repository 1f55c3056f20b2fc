import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { oneColourPng } from '../../src/core/one-colour-png.ts';
import { NetworkActivity, settle } from '../../src/record/settle.ts';
import { stillPage } from '../../src/record/still-page.ts';

const CARDS = `
<style>
  body { background: #334 }
  ul { display: grid; grid-template-columns: 168px; height: 300px; overflow: auto }
  li { border: 1px solid #4f46e5; border-radius: 12px; background: #fff; overflow: hidden }
  div { display: grid; height: 96px; background: #f2f4f7 }
  img { width: 100%; height: 100%; transition: all 1s }
</style>
<ul></ul>
<script>
  const show = () => {
    document.querySelector('ul').innerHTML = '<li><div><img src="/picture.png"></div></li>';
    return new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  };
  const arrived = () => document.querySelector('img').decode();
</script>`;

test('a picture looks the same whether it arrives before or after its card is painted', async ({ context }) => {
  const late = await look(context, async (page, letArrive) => {
    await page.evaluate('show()');
    letArrive();
  });
  const early = await look(context, async (page, letArrive) => {
    letArrive();
    await page.evaluate('show().then(arrived).then(show).then(show)');
  });
  expect(early.equals(late)).toBe(true);
});

async function look(
  context: BrowserContext,
  bringUp: (page: Page, letArrive: () => void) => Promise<void>,
): Promise<Buffer> {
  const page = await context.newPage();
  const network = new NetworkActivity(page);
  await page.addInitScript(stillPage);
  let letArrive = (): void => {};
  const arrives = new Promise<void>((resolve) => (letArrive = resolve));
  await page.route('**/*', async (route) => {
    if (!route.request().url().endsWith('/picture.png'))
      return route.fulfill({ contentType: 'text/html', body: CARDS });
    await arrives;
    return route.fulfill({ contentType: 'image/png', body: oneColourPng(0x0e_a5_e9) });
  });
  await page.goto('http://pictures.test/');
  await bringUp(page, letArrive);
  await settle(page, network);
  const picture = await page.screenshot({ caret: 'initial' });
  await page.close();
  return picture;
}
