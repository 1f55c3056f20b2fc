import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  const showAndSettleOnLoad = () => {
    document.querySelector('ul').innerHTML = '<li><div><img></div></li>';
    const image = document.querySelector('img');
    return new Promise((done) => {
      image.onload = () => Promise.resolve(window.__sekishoStill.repaintImages()).then(done);
      image.src = '/picture.png';
    });
  };
  const arrived = () => document.querySelector('img').decode();
</script>`;

const FAR = `
<p>Mail</p>
<p style="height: 9000px"></p>
<img loading="lazy" src="/far.png">
<script>
  const later = (times) => {
    document.querySelector('p').append(' ' + times);
    if (times > 1) setTimeout(later, 900, times - 1);
  };
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
  const undecoded = await look(context, async (page, letArrive) => {
    letArrive();
    await page.evaluate('showAndSettleOnLoad()');
  });
  expect(early.equals(late)).toBe(true);
  expect(undecoded.equals(late), 'a picture that is complete is not yet decoded').toBe(true);
});

test('a lazy picture that nobody scrolled to is not waited for', async ({ page }) => {
  await openStill(page, FAR);
  // A frame that does not answer counts as at rest: that its timers are run ahead shows that it did answer.
  await page.evaluate('later(6)');
  await settle(page, new NetworkActivity(page));
  expect(await page.textContent('p')).toBe('Mail 6 5 4 3 2 1');
});

const IN_PIECES = `
<p>Mail</p>
<script>
  const add = (text) => document.querySelector('p').append(' ' + text);
  const later = (left) => scheduler.postTask(() => {
    add(left);
    if (left > 1) later(left - 1);
  }, { delay: 300 });
  const whenIdle = (left) => requestIdleCallback((deadline) => {
    if (deadline.timeRemaining() > 0) add('idle ' + left);
    if (left > 1) whenIdle(left - 1);
  });
  const stopped = new AbortController();
  const outcomes = Promise.allSettled([
    scheduler.postTask(() => 'done', { delay: 500 }),
    scheduler.postTask(() => Promise.reject('promised'), { delay: 500 }),
    scheduler.postTask(() => { throw 'thrown'; }),
    scheduler.postTask(() => add('never'), { delay: 500, signal: stopped.signal }),
    scheduler.postTask(() => add('never'), { signal: AbortSignal.abort('before') }),
  ]);
  stopped.abort('stopped');
  cancelIdleCallback(requestIdleCallback(() => add('never')));
</script>`;

test('work that is put off piece by piece, or until the page is idle, is done before it is looked at', async ({
  page,
}) => {
  await openStill(page, IN_PIECES);
  await page.evaluate('void later(3); whenIdle(2)');
  await settle(page, new NetworkActivity(page));
  expect(await page.textContent('p')).toBe('Mail idle 2 idle 1 3 2 1');
  const outcomes = await page.evaluate<{ value?: unknown; reason?: unknown }[]>('outcomes');
  expect(outcomes.map(({ value, reason }) => value ?? reason)).toEqual([
    'done',
    'promised',
    'thrown',
    'stopped',
    'before',
  ]);
});

const DEBOUNCED = `
<p>Mail</p>
<script>
  const add = (text) => document.querySelector('p').append(' ' + text);
  const act = () => {
    for (const ms of [0, 60, 70]) setTimeout(add, ms, ms);
    clearTimeout(setTimeout(add, 80, 'never'));
    requestIdleCallback(() => add('idle'));
  };
</script>`;

test('while the clock is held no debounce ends, however slow the machine; then it does by itself', async ({ page }) => {
  await openStill(page, DEBOUNCED);
  await page.evaluate('window.__sekishoStill.hold(); act()');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await page.textContent('p')).toBe('Mail 0');
  await page.evaluate('window.__sekishoStill.release()');
  await expect(page.locator('p')).toHaveText(/^Mail 0 (?:idle 60 70|60 idle 70|60 70 idle)$/);
});

test('timers that ring for ever do not keep a page from being at rest', async ({ page }) => {
  await openStill(page, '<p>Mail');
  const network = new NetworkActivity(page);
  const secondsOf = async (): Promise<number> => {
    const now = (): Promise<number> => page.evaluate(() => Date.now());
    const start = await now();
    await settle(page, network);
    return ((await now()) - start) / 1000;
  };
  await page.evaluate('void setInterval(() => {}, 500)');
  expect(await secondsOf(), 'one round').toBeLessThanOrEqual(1);
  await page.evaluate('const poll = () => void setTimeout(poll, 400); poll()');
  expect(await secondsOf(), 'two rounds').toBeLessThanOrEqual(6);
  // It is no poll, as long as something comes of it.
  await page.evaluate(`const write = (left) => setTimeout(() => {
    document.querySelector('p').append(left);
    if (left > 0) write(left - 1);
  }, 900); void write(9)`);
  await settle(page, network);
  expect(await page.textContent('p')).toBe('Mail9876543210');
});

test('a refusal that the page does not read is not waited for', async ({ page }) => {
  const server = createServer((request, answer) => {
    const isPage = request.url === '/';
    answer
      .writeHead(
        isPage ? 200 : 409,
        isPage ? { 'content-type': 'text/html' } : { 'content-type': 'application/json', 'cache-control': 'no-store' },
      )
      .end(isPage ? '<p>Mail' : '{"exists":true}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const network = new NetworkActivity(page);
  const ended: string[] = [];
  page.on('requestfinished', (request) => ended.push(request.url()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await page.goto(url);
  await page.evaluate(`fetch("/upload").then((answer) => void (window.kept = answer))`);
  await settle(page, network, { quietLimitMs: 600_000 });
  expect(ended, 'to the browser it is still under way').toEqual([url]);
  server.close();
});

test('what an answer leads to is waited for, however often', async ({ page }) => {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' });
    if (request.url === '/') return void answer.end('<p>Mail');
    setTimeout(() => {
      asked.push(request.url ?? '');
      answer.end('gone');
    }, 30);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const network = new NetworkActivity(page);
  await page.addInitScript(stillPage);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  // Between an answer and the next request nothing is under way, and nothing on the page changes.
  await page.evaluate(`void (async () => {
    for (const id of [1, 2, 3, 4, 5]) {
      await (await fetch('/delete/' + id)).text();
      await new Promise((painted) => requestAnimationFrame(painted));
    }
  })()`);
  await settle(page, network);
  expect(asked).toEqual([1, 2, 3, 4, 5].map((id) => `/delete/${id}`));
  server.close();
});

async function openStill(page: Page, body: string): Promise<void> {
  await page.addInitScript(stillPage);
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('http://127.0.0.1/');
}

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
