import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { makeCleaner } from '../../src/core/clean-text.ts';
import type { Editor } from '../../src/editors/contract.ts';
import type { ProbeName } from '../../src/model/checklist.ts';
import type { Probe, Scene } from '../../src/probes/contract.ts';
import { PROBES } from '../../src/probes/index.ts';
import { readAriaTree } from '../../src/probes/read-aria-tree.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>page</title>
<link rel="stylesheet" href="/style.css"><style>body { margin: 0 }</style>
<div id="editor" style="width: 500px; height: 200px">
  <div role="toolbar" aria-label="Format"><button aria-pressed="true">Bold</button><button disabled title="Italic"></button></div>
  <iframe title="Rich text" style="border: 5px solid; padding: 3px" srcdoc="<h2>Inside</h2>loose<button>Deep</button>"></iframe>
</div>
<iframe style="display: none" srcdoc="<button>Hidden</button>"></iframe>
<div id="dialog" role="dialog" aria-label="Delete" hidden>
  <p>３件を削除します。Delete <b>1,234</b> items?</p><p style="display: none">99</p>
  <button>Delete</button><button id="cancel" aria-label="Cancel it">x</button>
</div>`;

const ANSWERS: Record<string, [number, string, string]> = {
  '/': [200, 'text/html', PAGE],
  '/style.css': [200, 'text/css', 'p { color: #123 }'],
  '/api/list': [200, 'application/json', '{}'],
  '/api/delete': [200, 'application/json', '{}'],
  '/beacon': [204, 'text/plain', ''],
  '/pixel.png': [200, 'image/png', ''],
};

async function serve(): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const [status, type, body] = ANSWERS[new URL(request.url ?? '/', 'http://x').pathname] ?? [404, 'text/plain', 'no'];
    response
      .writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' })
      .end(status === 204 ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

let servers: { server: Server; origin: string }[];
let origin: string;
let otherOrigin: string;

test.beforeAll(async () => {
  servers = await Promise.all([serve(), serve()]);
  [origin, otherOrigin] = servers.map((one) => one.origin) as [string, string];
});

test.afterAll(() => {
  for (const { server } of servers) {
    server.closeAllConnections();
    server.close();
  }
});

function sceneOf(page: Page, origin: string, editor: Partial<Editor> | null = null): Scene {
  return {
    page,
    origin,
    editor: editor as Editor | null,
    keepImage: async (png) => ({
      hash: createHash('sha256').update(png).digest('hex'),
      width: png.readUInt32BE(16),
      height: png.readUInt32BE(20),
      bytes: png.length,
    }),
    clean: makeCleaner({ origin, secrets: [] }),
  };
}

const SILENT = { params: {}, pictures: () => null };

test('a browser that has no frame to copy yet is asked until it has; what else it says is told', async ({ page }) => {
  await page.setContent('<p>seen</p>');
  const answers = [...Array<string>(3).fill('Unable to capture screenshot'), '', 'Target closed'];
  const context = page.context();
  const openSession = context.newCDPSession.bind(context);
  context.newCDPSession = async (of) => {
    const session = await openSession(of);
    const send = session.send.bind(session) as (...message: unknown[]) => Promise<never>;
    const answer = async (...message: unknown[]) => {
      const fault = message[0] === 'Page.captureScreenshot' ? answers.shift() : undefined;
      if (fault) throw new Error(`Protocol error (Page.captureScreenshot): ${fault}`);
      return send(...message);
    };
    return Object.assign(session, { send: answer });
  };
  const look = async () => PROBES.screenshot.look!(sceneOf(page, origin));
  expect((await look()).image).toMatchObject({ width: 1280, height: 720 });
  await expect(look()).rejects.toThrow('Target closed');
  expect(answers).toEqual([]);
});

test('every probe has a name and exactly one way to observe', () => {
  for (const [name, probe] of Object.entries(PROBES) as [ProbeName, Probe<ProbeName>][]) {
    expect(probe.name).toBe(name);
    expect(Boolean(probe.look)).not.toBe(Boolean(probe.collect));
  }
});

test('screenshot: the page, the box of the editor and named elements, frames included', async ({ page }) => {
  await page.goto(origin);
  const scene = sceneOf(page, origin, { root: () => page.locator('#editor') });
  const value = await PROBES.screenshot.look!(scene);
  expect(value.image).toMatchObject({ width: 1280, height: 720 });
  expect(value.editor).toEqual({ x: 0, y: 0, width: 500, height: 200 });
  const named = value.elements.map(({ role, name }) => `${role} ${name}`);
  expect(named).toEqual(
    expect.arrayContaining(['toolbar Format', 'button Bold', 'button Italic', 'iframe Rich text', 'button Deep']),
  );
  expect(named).not.toContain('button Hidden');
  const deep = await page.frameLocator('[title="Rich text"]').getByRole('button').boundingBox();
  const found = value.elements.find(({ name }) => name === 'Deep')!;
  expect(Math.abs(found.x - deep!.x)).toBeLessThan(2);
  expect(Math.abs(found.y - deep!.y)).toBeLessThan(2);
  expect(PROBES.screenshot.compare(value, await PROBES.screenshot.look!(scene), SILENT)).toEqual([]);
});

test('screenshot: an editor that is not there has no box, and a dense screen is told', async ({ browser }) => {
  const page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 400, height: 300 } });
  await page.goto(origin);
  const value = await PROBES.screenshot.look!(sceneOf(page, origin, { root: () => page.locator('#nowhere') }));
  expect(value).toMatchObject({ editor: null, image: { width: 800, height: 600 }, pixelRatio: 2 });
  await page.close();
});

test('screenshot: follows the size of the window', async ({ page }) => {
  await page.goto(origin);
  await PROBES.screenshot.look!(sceneOf(page, origin));
  await page.setViewportSize({ width: 600, height: 500 });
  expect((await PROBES.screenshot.look!(sceneOf(page, origin))).image).toMatchObject({ width: 600, height: 500 });
  await page.setViewportSize({ width: 1400, height: 900 });
  expect((await PROBES.screenshot.look!(sceneOf(page, origin))).image).toMatchObject({ width: 1400, height: 900 });
  expect(await page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])).toEqual([1400, 900, 1]);
});

test('accessibility: the tree without boxes, frames included, read once where the recorder remembers it', async ({
  page,
}) => {
  await page.goto(origin);
  let reads = 0;
  const scene: Scene = { ...sceneOf(page, origin), ariaSnapshot: () => (reads++, readAriaTree(page) as never) };
  const value = await PROBES.accessibility.look!(scene);
  expect(reads).toBe(1);
  expect(value).toEqual([
    {
      role: 'toolbar',
      name: 'Format',
      children: [
        { role: 'button', name: 'Bold', pressed: true },
        { role: 'button', name: 'Italic', disabled: true },
      ],
    },
    {
      role: 'iframe',
      name: 'Rich text',
      children: [
        {
          role: 'document',
          children: [
            { role: 'heading', name: 'Inside', level: 2 },
            { role: 'text', text: 'loose' },
            { role: 'button', name: 'Deep' },
          ],
        },
      ],
    },
  ]);
  expect(PROBES.accessibility.compare(value, structuredClone(value), SILENT)).toEqual([]);
  await page.getByRole('button', { name: 'Bold' }).evaluate((button) => button.setAttribute('aria-pressed', 'false'));
  const next = await PROBES.accessibility.look!(sceneOf(page, origin));
  expect(PROBES.accessibility.compare(value, next, SILENT).map(({ part }) => part)).toEqual([
    'button "Bold" › pressed: true → none',
  ]);
});

test('accessibility: frames of another origin are read as well', async ({ page }) => {
  await page.goto(origin);
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    frame.title = 'Vendor';
    return new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
  }, otherOrigin);
  const value = await PROBES.accessibility.look!(sceneOf(page, origin));
  expect(JSON.stringify(value.find(({ name }) => name === 'Vendor'))).toContain('"Bold"');
});

test('dialogs: native ones are declined unless somebody else answers', async ({ page }) => {
  const collector = PROBES.dialogs.collect!(page, origin);
  await page.goto(origin);
  expect(await page.evaluate(() => confirm('3件の画像を削除しますか？'))).toBe(false);
  page.once('dialog', (dialog) => void setTimeout(() => void dialog.accept('new'), 50));
  expect(await page.evaluate(() => prompt('Name?', 'old'))).toBe('new');
  const scene = sceneOf(page, origin);
  expect(await collector.drain(scene)).toEqual([
    { kind: 'confirm', title: '', text: '3件の画像を削除しますか？', numbers: [3], buttons: [], defaultFocus: '' },
    { kind: 'prompt', title: '', text: 'Name?\nold', numbers: [], buttons: [], defaultFocus: '' },
  ]);
  expect(await collector.drain(scene)).toEqual([]);
});

test('dialogs: those open in the page, as a user sees them', async ({ page }) => {
  const collector = PROBES.dialogs.collect!(page, origin);
  await page.goto(origin);
  const scene = sceneOf(page, origin, { openDialogs: () => page.getByRole('dialog') });
  expect(await collector.drain(scene)).toEqual([]);
  await page.locator('#dialog').evaluate((dialog) => {
    (dialog as HTMLElement).hidden = false;
    document.getElementById('cancel')!.focus();
  });
  expect(await collector.drain(scene)).toEqual([
    {
      kind: 'in-page',
      title: 'Delete',
      text: '３件を削除します。Delete 1,234 items?',
      numbers: [3, 1234],
      buttons: ['Delete', 'Cancel it'],
      defaultFocus: 'Cancel it',
    },
  ]);
});

test('console: errors, warnings and page errors, counted and cleaned', async ({ page }) => {
  const collector = PROBES.console.collect!(page, origin);
  await page.goto(origin);
  await page.evaluate(async () => {
    for (let index = 0; index < 3; index++)
      console.error('failed at 10:20:30', `${location.origin}/tinymce.min.js:4:${index}00`);
    console.warn('w\0\uD800');
    console.log('not told');
    setTimeout(() => {
      throw new TypeError('boom');
    });
    await fetch('/missing.json');
    console.error('x'.repeat(10_000));
  });
  const value = await collector.drain(sceneOf(page, origin));
  expect(value).toEqual(
    expect.arrayContaining([
      { kind: 'error', text: 'failed at {time} {origin}/tinymce.min.js', count: 3 },
      { kind: 'page-error', text: 'TypeError: boom', count: 1 },
      {
        kind: 'error',
        text: 'Failed to load resource: the server responded with a status of 404 (Not Found) — {origin}/missing.json',
        count: 1,
      },
      { kind: 'error', text: expect.stringMatching(/^x{4096}… 5904 more characters \([0-9a-f]{12}\)$/), count: 1 },
    ]),
  );
  expect(value.some(({ kind }) => kind === 'warning')).toBe(true);
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
});

test('network: calls, failures, other hosts and beacons; files of the build are left out', async ({ page }) => {
  const collector = PROBES.network.collect!(page, origin);
  await page.goto(origin);
  await page.evaluate(async (other) => {
    await fetch('/api/list?page=1&_=1700000000&token=hunter2');
    await fetch('/api/list?page=1&_=1700000001&token=hunter3');
    await fetch('/api/delete', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"ids":["secret"],"all":true}',
    });
    navigator.sendBeacon('/beacon', 'x');
    await fetch(`${other}/api/list`);
    const load = (src: string) =>
      new Promise<void>((resolve) => {
        const image = new Image();
        image.onload = image.onerror = () => resolve();
        image.src = src;
      });
    await Promise.all([
      load('/pixel.png'),
      load('/gone.png'),
      load(`${other}/pixel.png`),
      load('data:image/png;base64,AA'),
    ]);
    const controller = new AbortController();
    const aborted = fetch('/api/list?aborted=1', { signal: controller.signal }).catch(() => undefined);
    controller.abort();
    await aborted;
  }, otherOrigin);
  await page.waitForLoadState('networkidle');
  const value = await collector.drain(sceneOf(page, origin));
  const told = value.map(({ method, route, count, statuses, bodyShape, mutating }) =>
    [method, route, `×${count}`, statuses.join(), bodyShape, mutating ? 'mutating' : ''].filter(Boolean).join(' '),
  );
  expect(told.filter((line) => !line.includes('aborted')).toSorted()).toEqual([
    'GET /api/list?page=1&_={…}&token={secret} ×2 200',
    'GET /gone.png ×1 404',
    'GET http://127.0.0.1:{port}/api/list ×1 200',
    'GET http://127.0.0.1:{port}/{files} ×1 200',
    'POST /api/delete ×1 200 {all:boolean,ids:[string]} mutating',
    'POST /beacon ×1 204 text mutating',
  ]);
  expect(JSON.stringify(value)).not.toContain('hunter');
  expect(await collector.drain(sceneOf(page, origin))).toEqual([]);
});

test('network: whether a page waits for what cannot succeed is chance, and shows in nothing', async ({ page }) => {
  const collector = PROBES.network.collect!(page, origin);
  await page.goto(origin);
  const address = 'http://elsewhere.example/refused.png';
  let asked = 0;
  await page.route(address, (route) => (++asked === 1 ? undefined : route.abort('connectionrefused')));
  const begun = page.waitForRequest(address);
  await page.evaluate((src) => document.body.append(Object.assign(new Image(), { src })), address);
  await begun;
  // The first is given up, the second is waited for.
  const givenUp = page.waitForEvent('requestfailed');
  await page.evaluate(() => (document.querySelector('img') as HTMLImageElement).setAttribute('src', 'data:,'));
  await givenUp;
  await page.evaluate(async (src) => {
    const image = Object.assign(new Image(), { src });
    await new Promise((resolve) => (image.onerror = resolve));
  }, address);
  const value = await collector.drain(sceneOf(page, origin));
  expect(value.map(({ route, count, statuses }) => [route, count, statuses])).toEqual([[address, 2, [0]]]);
});

test('network: an address that nobody can answer is a failure from the start, told once', async ({ page }) => {
  const collector = PROBES.network.collect!(page, origin);
  await page.goto(origin);
  const begun = page.waitForRequest('x:x');
  // Given up at once: whether its failure is heard of before is chance.
  await page.evaluate(() => {
    new Image().src = 'x:x';
    location.hash = 'on';
  });
  await begun;
  const value = await collector.drain(sceneOf(page, origin));
  expect(value.map(({ route, statuses }) => [route, statuses])).toEqual([['x://x', [0]]]);
  // Of one document it is chance whether the browser asks again; of another one it does.
  await page.reload();
  const again = page.waitForRequest('x:x');
  await page.evaluate(() => void (new Image().src = 'x:x'));
  await again;
  expect(await collector.drain(sceneOf(page, origin))).toEqual([]);
});

test('network: a refused request is a failure', async ({ page }) => {
  const collector = PROBES.network.collect!(page, origin);
  await page.route('**/api/delete', (route) => route.abort());
  await page.goto(origin);
  await page.evaluate(() => fetch('/api/delete', { method: 'DELETE' }).catch(() => undefined));
  expect(await collector.drain(sceneOf(page, origin))).toEqual([
    { method: 'DELETE', route: '/api/delete', count: 1, statuses: [0], bodyShape: '', mutating: true },
  ]);
});

test('content and toolbar come from the editor; without one there is nothing to look at', async ({ page }) => {
  const control = { area: 'toolbar', role: 'button', name: 'Bold', disabled: false, pressed: null };
  const editor: Partial<Editor> = {
    content: async () => `<img src="${origin}/a.png">\0\uD800`,
    inventory: async () => [control],
  };
  const scene = sceneOf(page, origin, editor);
  expect(await PROBES.content.look!(scene)).toEqual({ html: '<img src="{origin}/a.png">\0\uD800' });
  expect(await PROBES.toolbar.look!(scene)).toEqual([control]);
  await expect(PROBES.content.look!(sceneOf(page, origin))).rejects.toThrow('no editor');
  await expect(PROBES.toolbar.look!(sceneOf(page, origin))).rejects.toThrow('no editor');
});
