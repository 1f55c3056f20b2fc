import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import type { DestructivePattern } from '../../src/model/asset.ts';
import { Guard } from '../../src/record/guard.ts';
import { startLoggingServer, type LoggingServer } from './logging-server.ts';

const PATTERNS: DestructivePattern[] = [
  { name: 'delete images', method: '*', url: '/api/delete', ids: 'body.ids', scope: 'body.all' },
];

interface Guarded {
  server: LoggingServer;
  /** A page at the server, in a context with a guard. */
  guarded(disposable: boolean): Promise<{ guard: Guard; context: BrowserContext; page: Page }>;
}

const test = base.extend<Guarded>({
  server: async ({}, use) => {
    const server = await startLoggingServer();
    await use(server);
    await server.close();
  },
  guarded: async ({ playwright, server, launchOptions }, use) => {
    // A guard stays in its browser, and the tests' own browser is kept from one test to the next.
    const browser = await playwright.chromium.launch({ chromiumSandbox: false, ...launchOptions });
    const guards: Guard[] = [];
    await use(async (disposable) => {
      const guard = new Guard({ patterns: PATTERNS, disposable, clean: (url) => url.replace(server.url, '') });
      guards.push(guard);
      const context = await browser.newContext(await guard.contextOptions());
      await guard.install(context);
      const page = await context.newPage();
      await page.goto(`${server.url}/`);
      return { guard, context, page };
    });
    await browser.close();
    for (const guard of guards) guard.close();
  },
});

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Way = (page: Page, server: LoggingServer, context: BrowserContext) => Promise<unknown>;

/** Every way in which a page can ask a server for something, by name; each asks `/api/delete` once. */
const WAYS: Record<string, Way> = {
  fetch: (page) =>
    page
      .evaluate(
        () => fetch('/api/delete', { method: 'POST', body: 'ids=1' }).catch(() => undefined) as Promise<unknown>,
      )
      .catch(() => undefined),
  'fetch keepalive': (page) =>
    page.evaluate(
      () => void fetch('/api/delete', { method: 'POST', body: 'ids=1', keepalive: true }).catch(() => undefined),
    ),
  XHR: (page) =>
    page.evaluate(() => {
      const request = new XMLHttpRequest();
      request.open('POST', '/api/delete');
      request.send('ids=1');
    }),
  'synchronous XHR': (page) =>
    page.evaluate(() => {
      const request = new XMLHttpRequest();
      request.open('POST', '/api/delete', false);
      try {
        request.send('ids=1');
      } catch {
        // That it is refused is what is asked for.
      }
    }),
  DELETE: (page) => page.evaluate(() => void fetch('/api/delete', { method: 'DELETE' }).catch(() => undefined)),
  'DELETE that no pattern names': (page) =>
    page.evaluate(() => void fetch('/api/assets/1', { method: 'DELETE' }).catch(() => undefined)),
  'a form': (page) => submitForm(page, ''),
  'a form in a frame': (page) => submitForm(page, 'target="inner"'),
  'a form into a popup': (page) => submitForm(page, 'target="_blank"'),
  'a multipart form': (page) => submitForm(page, 'enctype="multipart/form-data"'),
  'a frame of another origin': async (page, server) => {
    await page.evaluate(async (origin) => {
      const frame = document.createElement('iframe');
      frame.src = `${origin}/frame`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
    }, server.otherOrigin);
    const frame = page.frames().find((one) => one.url().startsWith(server.otherOrigin))!;
    await frame.evaluate(() => void fetch('/api/delete', { method: 'POST', body: 'ids=1' }).catch(() => undefined));
  },
  'a frame without an address': (page) =>
    page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<script>fetch('${url}/api/delete', { method: 'POST', body: 'ids=1' })</script>`;
      document.body.append(frame);
    }, new URL(page.url()).origin),
  'a sandboxed frame': (page) =>
    page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.sandbox.add('allow-scripts');
      frame.srcdoc = `<script>fetch('${url}/api/delete', { method: 'POST', body: 'ids=1', mode: 'no-cors' })</script>`;
      document.body.append(frame);
    }, new URL(page.url()).origin),
  'window.open': (page) => page.evaluate(() => void window.open('/api/delete')),
  'window.open without an opener': (page) => page.evaluate(() => void window.open('/api/delete', '_blank', 'noopener')),
  'a link into a new tab': (page) => clickLink(page, 'href="/api/delete" target="_blank" rel="noopener"'),
  'a link': (page) => clickLink(page, 'href="/api/delete"'),
  'a download': (page) => clickLink(page, 'href="/api/delete" download'),
  'a ping': (page) => clickLink(page, 'href="#here" ping="/api/delete"'),
  'location.href': (page) => page.evaluate(() => void setTimeout(() => (location.href = '/api/delete'))),
  'a beacon': (page) => page.evaluate(() => void navigator.sendBeacon('/api/delete', 'ids=1')),
  'a beacon while the page is left': async (page, server) => {
    await page.evaluate(() => addEventListener('pagehide', () => navigator.sendBeacon('/api/delete', 'ids=1')));
    await page.goto(`${server.url}/next`);
  },
  'fetch keepalive while the page is left': async (page, server) => {
    await page.evaluate(() =>
      addEventListener('pagehide', () => void fetch('/api/delete', { method: 'POST', body: 'ids=1', keepalive: true })),
    );
    await page.goto(`${server.url}/next`);
  },
  'a beacon while the page is closed': async (page) => {
    await page.evaluate(() => addEventListener('pagehide', () => navigator.sendBeacon('/api/delete', 'ids=1')));
    await page.close({ runBeforeUnload: true });
  },
  'a worker': (page) => page.evaluate(() => void new Worker('/worker.js')),
  'a shared worker': (page) => page.evaluate(() => void new SharedWorker('/shared-worker.js')),
  'a service worker': (page) =>
    page.evaluate(async () => {
      await navigator.serviceWorker.register('/service-worker.js');
      (await navigator.serviceWorker.ready).active!.postMessage('delete');
    }),
  'a page behind a service worker': (page) =>
    page.evaluate(async () => {
      await navigator.serviceWorker.register('/service-worker.js');
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) {
        await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
      }
      void fetch('/api/delete', { method: 'POST', body: 'ids=1' }).catch(() => undefined);
    }),
  'an image': (page) => page.evaluate(() => void (new Image().src = '/api/delete')),
  'a background of CSS': (page) => page.evaluate(() => void (document.body.style.background = 'url(/api/delete)')),
  'a script': (page) => append(page, '<script src="/api/delete"></script>'),
  'a style sheet': (page) => append(page, '<link rel="stylesheet" href="/api/delete">'),
  'a prefetch': (page) => append(page, '<link rel="prefetch" href="/api/delete">'),
  'a frame': (page) => append(page, '<iframe src="/api/delete"></iframe>'),
  'a video': (page) => append(page, '<video src="/api/delete" preload="auto"></video>'),
  'server-sent events': (page) => page.evaluate(() => void new EventSource('/api/delete')),
  'speculation rules': (page) =>
    append(
      page,
      `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["/api/delete"],"eagerness":"immediate"}]}</script>`,
    ),
  'a prerendered page': (page) =>
    append(
      page,
      `<script type="speculationrules">{"prerender":[{"source":"list","urls":["/api/delete"],"eagerness":"immediate"}]}</script>`,
    ),
  'a meta refresh': (page) => append(page, '<meta http-equiv="refresh" content="0;url=/api/delete">'),
  'a redirected fetch': (page) =>
    page.evaluate(() => void fetch('/api/moved', { method: 'POST', body: 'ids=1' }).catch(() => undefined)),
  'a redirected form': (page) => submitForm(page, '', '/api/moved'),
  'a redirected beacon': (page) => page.evaluate(() => void navigator.sendBeacon('/api/moved', 'ids=1')),
  'a redirected image': (page) => page.evaluate(() => void (new Image().src = '/api/pixel-moved')),
  'a redirected popup': (page) => page.evaluate(() => void window.open('/api/pixel-moved')),
  'the address bar': (page, server) => page.goto(`${server.url}/api/delete`).catch(() => undefined),
  'a page made later': async (_page, server, context) => {
    const other = await context.newPage();
    await other.goto(`${server.url}/other`);
    await WAYS['fetch']!(other, server, context);
  },
  'a context made by a scenario': async (page, server, context) => {
    const own = await context.browser()!.newContext();
    const other = await own.newPage();
    await other.goto(`${server.url}/other`);
    await WAYS['fetch']!(other, server, own);
  },
};

const append = (page: Page, html: string): Promise<void> =>
  page.evaluate((text) => document.head.append(document.createRange().createContextualFragment(text)), html);

async function clickLink(page: Page, attributes: string): Promise<void> {
  await page.evaluate((text) => {
    document.body.innerHTML = `<a ${text}>Link</a>`;
    setTimeout(() => document.querySelector('a')!.click());
  }, attributes);
}

async function submitForm(page: Page, attributes: string, action = '/api/delete'): Promise<void> {
  await page.evaluate(
    ([text, to]) => {
      document.body.innerHTML = `<iframe name="inner"></iframe><form method="post" action="${to}" ${text}><input name="ids" value="1"></form>`;
      setTimeout(() => document.forms[0]!.submit());
    },
    [attributes, action],
  );
}

for (const [name, ask] of Object.entries(WAYS)) {
  test(`on a target that is not disposable, nothing gets through: ${name}`, async ({ server, guarded }) => {
    const { guard, page, context } = await guarded(false);
    await ask(page, server, context);
    await expect.poll(() => guard.requests().length).toBeGreaterThan(0);
    await later(150);
    expect(server.deleted()).toEqual([]);
    expect(guard.requests().every(({ released }) => !released)).toBe(true);
  });
}

for (const name of [
  'fetch',
  'XHR',
  'a form',
  'a multipart form',
  'a form into a popup',
  'a beacon',
  'a redirected fetch',
  'a service worker',
  'a worker',
]) {
  test(`on a disposable target, exactly what is released gets through: ${name}`, async ({ server, guarded }) => {
    const { guard, page, context } = await guarded(true);
    await WAYS[name]!(page, server, context);
    await expect.poll(() => server.deleted().length).toBe(1);
    expect(guard.requests()).toMatchObject([
      { pattern: 'delete images', method: 'POST', ids: ['1'], scope: null, released: true },
    ]);
    expect(guard.matched).toEqual(new Set(['delete images']));
  });
}

test('what deletes nothing passes on both', async ({ server, guarded }) => {
  for (const disposable of [true, false]) {
    const { guard, page } = await guarded(disposable);
    expect(
      await page.evaluate(async () =>
        (await fetch('/saved.json', { method: 'POST', body: 'x'.repeat(500_000) })).json(),
      ),
    ).toEqual({ ok: true });
    expect(server.log.at(-1)!.body).toHaveLength(500_000);
    expect(guard.requests()).toEqual([]);
    expect(await page.request.get(`${server.url}/saved.json`).then((answer) => answer.json())).toEqual({ ok: true });
    await page.context().close();
  }
});

test('no route of a scenario gets past the guard', async ({ server, guarded }) => {
  const { guard, context, page } = await guarded(false);
  const ask = (path: string): Promise<string> =>
    page.evaluate(async (to) => fetch(to, { method: 'POST', body: 'ids=1' }).then(String, String), path);
  await context.route('**/*', (route) => route.continue());
  await page.route('**/*', (route) => route.continue());
  await ask('/api/delete?1');
  await page.unrouteAll();
  await context.unrouteAll();
  await ask('/api/delete?2');
  await page.route('**/harmless', (route) => route.continue({ url: `${server.url}/api/delete?3` }));
  await ask('/harmless');
  await page.route('**/changed', (route) => route.continue({ method: 'DELETE' }));
  await ask('/changed');
  const session = await context.newCDPSession(page);
  session.on('Fetch.requestPaused', ({ requestId }) => void session.send('Fetch.continueRequest', { requestId }));
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await ask('/api/delete?4');
  await session.send('Fetch.disable');
  await ask('/api/delete?5');
  await context.setOffline(true);
  await context.setOffline(false);
  await ask('/api/delete?6');
  expect(server.deleted()).toEqual([]);
  // A request that a scenario points elsewhere is told under the address the page asked for.
  expect(guard.requests()).toHaveLength(7);
});

test('what a scenario sends past the page is refused', async ({ server, guarded }) => {
  const { context, page } = await guarded(false);
  const refusal = /The guard refuses .*delete.* the target is not disposable/;
  await expect(page.request.post(`${server.url}/api/delete`, { form: { ids: '1' } })).rejects.toThrow(refusal);
  await expect(context.request.get(`${server.url}/api/delete`)).rejects.toThrow(refusal);
  await expect(context.request.delete(`${server.url}/api/assets/1`)).rejects.toThrow(/DELETE/);
  await expect(
    context.request.fetch(`${server.url}/x`, { method: 'POST', multipart: { _method: 'DELETE' } }),
  ).rejects.toThrow(/DELETE/);
  await expect(page.request.post(`${server.url}/api/moved`, { data: { ids: [1] } })).rejects.toThrow(refusal);
  await expect(page.request.get(`${server.url}/api/pixel-moved`)).rejects.toThrow(refusal);
  let said = '';
  await page.route('**/api/delete', async (route) => {
    said = await route.fetch().then(String, String);
    await route.fulfill({ status: 200 });
  });
  await WAYS['fetch']!(page, server, context);
  expect(said).toMatch(refusal);
  expect(server.deleted()).toEqual([]);
});

test('held until let go, then only once', async ({ server, guarded }) => {
  const { guard, page, context } = await guarded(true);
  guard.treatNext('hold');
  await WAYS['fetch keepalive']!(page, server, context);
  await expect.poll(() => guard.requests().length).toBe(1);
  await later(100);
  expect(server.deleted()).toEqual([]);
  expect(guard.requests()).toMatchObject([{ ids: ['1'], released: false }]);
  await guard.letGo();
  await expect.poll(() => server.deleted().length).toBe(1);
  expect(guard.requests()).toMatchObject([{ released: true }]);
  await guard.letGo();
  await WAYS['fetch']!(page, server, context);
  expect(server.deleted()).toHaveLength(2);
});

test('what a page takes back at once was never asked for, however long it goes on', async ({ server, guarded }) => {
  const { guard, page } = await guarded(true);
  // The guard goes on with a context when another one, that was guarded later, is gone.
  const aside = await page
    .context()
    .browser()!
    .newContext(await guard.contextOptions());
  await guard.install(aside);
  await aside.close();
  await page.evaluate(() => {
    const ask = (id: string): XMLHttpRequest => {
      const request = new XMLHttpRequest();
      request.open('POST', '/api/delete');
      request.send(`ids=${id}`);
      return request;
    };
    const first = ask('1');
    // Long enough for the guard to have seen the first before it is taken back.
    for (const until = performance.now() + 300; performance.now() < until;);
    first.abort();
    ask('2');
  });
  const bodies = () => server.log.flatMap(({ url, body }) => (url === '/api/delete' ? [body] : []));
  await expect.poll(bodies).toContain('ids=2');
  expect(bodies()).toEqual(['ids=2']);
  expect(guard.requests().map(({ ids }) => ids)).toEqual([['2']]);
});

test('forgetting drops what is still held', async ({ server, guarded }) => {
  const { guard, page, context } = await guarded(true);
  guard.treatNext('hold');
  await WAYS['fetch keepalive']!(page, server, context);
  await expect.poll(() => guard.requests().length).toBe(1);
  guard.forget();
  expect(guard.requests()).toEqual([]);
  await page.close();
  await later(200);
  expect(server.deleted()).toEqual([]);
});

test('let go on a target that is not disposable, held requests are refused', async ({ server, guarded }) => {
  const { guard, page, context } = await guarded(false);
  guard.treatNext('hold');
  await WAYS['a beacon']!(page, server, context);
  await expect.poll(() => guard.requests().length).toBe(1);
  await guard.letGo();
  await later(150);
  expect(server.deleted()).toEqual([]);
});

test('an error is answered without asking the server, to other origins too', async ({ server, guarded }) => {
  for (const disposable of [true, false]) {
    const { guard, page } = await guarded(disposable);
    guard.treatNext('error');
    const statuses = await page.evaluate(
      async (other) => [
        (await fetch('/api/delete', { method: 'POST' })).status,
        (
          await fetch(`${other}/api/delete`, {
            method: 'POST',
            body: '{"ids":["a"]}',
            headers: { 'content-type': 'application/json' },
          })
        ).status,
      ],
      server.otherOrigin,
    );
    expect(statuses).toEqual([500, 500]);
    expect(server.deleted()).toEqual([]);
    expect(guard.requests().map(({ released }) => released)).toEqual([false, false]);
    guard.forget();
    await page.context().close();
  }
});

test('a lost answer: the server has it, the page sees a failed connection', async ({ server, guarded }) => {
  const { guard, page } = await guarded(true);
  guard.treatNext('lose-answer');
  const said = await page.evaluate(() => fetch('/api/delete', { method: 'POST', body: 'all=1' }).then(String, String));
  expect(said).toContain('Failed to fetch');
  expect(server.deleted()).toEqual(['POST /api/delete']);
  expect(guard.requests()).toMatchObject([{ scope: 'all=1', ids: null, released: true }]);
});

test('files sent to a destructive address leave its fields readable', async ({ guarded }) => {
  const { guard, page } = await guarded(false);
  await page.setContent(
    '<form method="post" action="/api/delete" enctype="multipart/form-data"><input name="ids" value="7"><input type="file" name="file"></form>',
  );
  await page.setInputFiles('[type=file]', { name: 'a.png', mimeType: 'image/png', buffer: Buffer.alloc(50_000) });
  await page.evaluate((base) => {
    document.forms[0]!.action = new URL('/api/delete', base).href;
    setTimeout(() => document.forms[0]!.submit());
  }, page.url());
  await expect.poll(() => guard.requests()).toMatchObject([{ ids: ['7'], released: false }]);
});

test('a context that already has a page, or was made without the options, is not guarded: it says so', async ({
  playwright,
  launchOptions,
}) => {
  const browser = await playwright.chromium.launch({ chromiumSandbox: false, ...launchOptions });
  const options = { patterns: PATTERNS, disposable: false, clean: String };
  const used = await browser.newContext();
  await used.newPage();
  await expect(new Guard(options).install(used)).rejects.toThrow(/before the first page/);
  await expect(new Guard(options).install(await browser.newContext())).rejects.toThrow(/without the options/);
  await browser.close();
});

test('the proxy alone holds plain http, and offline reaches this machine only', async ({
  server,
  playwright,
  launchOptions,
}) => {
  const browser = await playwright.chromium.launch({ chromiumSandbox: false, ...launchOptions });
  const guard = new Guard({
    patterns: PATTERNS,
    disposable: false,
    clean: (url) => url.replace(server.url, ''),
    offline: true,
  });
  // Not installed: only the way out is guarded.
  const context = await browser.newContext(await guard.contextOptions());
  const page = await context.newPage();
  await page.goto(`${server.url}/`);
  await WAYS['fetch']!(page, server, context);
  await WAYS['a redirected form']!(page, server, context);
  await expect.poll(() => guard.requests().length).toBeGreaterThanOrEqual(2);
  // A tunnel that is not encrypted is read along.
  await expect(context.request.post(`${server.url}/api/delete`)).rejects.toThrow();
  expect(await context.request.get(`${server.url}/saved.json`).then((answer) => answer.json())).toEqual({ ok: true });
  expect(server.deleted()).toEqual([]);
  expect(await page.goto('http://elsewhere.test/').then(String, String)).toContain('net::ERR');
  await browser.close();
  guard.close();
});
