import { EditorNotReady } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';
import { listenToErrors } from './embedding/listen-to-errors.ts';
import { showUnderHost } from './embedding/show-under-host.ts';

const OUTER = 'https://app.example.com/';
const INNER_HOST = 'editor.example.net';

/** The target within a page of another site. A row: `sandbox`, what the frame is allowed, where it is sandboxed. */
scenario('in-a-foreign-frame', { timeout: 60_000 }, async ({ page, editor, row, build, reload, invariant, settle }) => {
  const { sandbox } = row as { sandbox?: string };
  const errors = listenToErrors(page);
  // A page of the internet may not ask this machine for anything.
  const isHere = /^(?:localhost|127\.|\[::1\])/.test(new URL(build.url).hostname);
  const inner = isHere ? await showUnderHost(page, build.url, INNER_HOST) : build.url;
  await page.route(OUTER, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>App</title><style>body { margin: 0 } iframe { width: 1200px; height: 760px; border: 0 }</style><iframe src="${inner}"${sandbox === undefined ? '' : ` sandbox="${sandbox}"`}></iframe>`,
    }),
  );
  let ready = true;
  try {
    await reload(OUTER);
  } catch (error) {
    if (!(error instanceof EditorNotReady)) throw error;
    ready = false;
  }
  invariant({ en: 'the editor shows', ja: 'エディタが表示されること' }, ready, true);
  if (ready) {
    await editor.load('<p>本文</p>');
    await editor.focus('end');
    await editor.type('つづき');
    await settle();
    invariant({ en: 'one can type', ja: '入力できること' }, (await editor.text()).trim(), '本文つづき');
  }
  invariant({ en: 'no error reaches the page', ja: '例外がページに届かないこと' }, errors(), []);
});
