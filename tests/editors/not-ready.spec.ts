import { test, expect, type Page } from '@playwright/test';
import { EditorNotReady } from '../../src/editors/contract.ts';
import { findEditor } from '../../src/editors/index.ts';

/** Serves a page and the vendor files named; everything else is 404. */
async function show(page: Page, html: string, files: Record<string, string> = {}): Promise<void> {
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const body = pathname === '/' ? html : files[pathname];
    const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType, body });
  });
  await page.goto('http://127.0.0.1:9/');
}

async function reasonOf(page: Page, id: string, timeoutMs: number): Promise<string> {
  const error = await findEditor(id)
    ?.attach(page, timeoutMs)
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EditorNotReady);
  return (error as Error).message;
}

test('a page without the editor: says what was looked for, in how many frames', async ({ page }) => {
  await show(page, '<iframe srcdoc="x"></iframe>');
  expect(await reasonOf(page, 'tinymce', 300)).toBe(
    'no usable TinyMCE on this page after 0.3 s: window.tinymce is missing in 2 frames',
  );
  expect(await reasonOf(page, 'quill', 300)).toContain('neither .ql-container nor window.Quill in 2 frames');
});

test('a host page whose script is missing fails at once with the file', async ({ page }) => {
  for (const [id, file] of [
    ['tinymce', '/vendor/tinymce.min.js'],
    ['quill', '/vendor/dist/quill.js'],
  ] as const) {
    await show(page, findEditor(id)?.hostPage('').html ?? '');
    // Longer than this test may take: waiting for it would fail.
    const reason = await reasonOf(page, id, 120_000);
    expect(reason).toContain(`is missing after ${file}`);
    expect(reason).toContain(`${file} did not load`);
    await page.unrouteAll();
  }
});

test('an editor that throws while it mounts: its own words, on one line', async ({ page }) => {
  const script = `window.tinymce = { majorVersion: '9', minorVersion: '0.0', get: () => [],
    init() { throw new Error('no\\nlicence' + 'x'.repeat(2000)); } }`;
  await show(page, findEditor('tinymce')?.hostPage('').html ?? '', { '/vendor/tinymce.min.js': script });
  const reason = await reasonOf(page, 'tinymce', 20_000);
  expect(reason).toMatch(/^TinyMCE did not mount: no licencexxx/);
  expect(reason.length).toBeLessThan(600);
});

test('an editor that never ends its initialisation', async ({ page }) => {
  const script = `window.tinymce = { majorVersion: '9', minorVersion: '0.0', get: () => [{ initialized: false }],
    init: () => new Promise(() => {}) }`;
  await show(page, findEditor('tinymce')?.hostPage('').html ?? '', { '/vendor/tinymce.min.js': script });
  expect(await reasonOf(page, 'tinymce', 400)).toBe(
    'no usable TinyMCE on this page after 0.4 s: a TinyMCE editor that does not end its initialisation in 1 frame',
  );
});

test('a Quill that an application keeps to itself', async ({ page }) => {
  await show(page, '<div class="ql-container"><div class="ql-editor"></div></div>');
  expect(await reasonOf(page, 'quill', 200)).toContain('whose API is out of reach');
});
