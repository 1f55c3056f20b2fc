import { EditorNotReady } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';
import { listenToErrors } from './embedding/listen-to-errors.ts';

/** Another site: to a browser, a name of this machine is not its number. */
const outerOf = (url: string): string =>
  new URL(url).hostname === '127.0.0.1'
    ? new URL('/sekisho-outer', url).href.replace('127.0.0.1', 'localhost')
    : 'https://app.example.com/';

/** The target within a page of another site. A row: `sandbox`, what the frame is allowed, where it is sandboxed. */
scenario('in-a-foreign-frame', { timeout: 60_000 }, async ({ page, editor, row, build, reload, invariant, settle }) => {
  const { sandbox } = row as { sandbox?: string };
  const errors = listenToErrors(page);
  const outer = outerOf(build.url);
  await page.route(outer, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>App</title><style>body { margin: 0 } iframe { width: 1200px; height: 760px; border: 0 }</style><iframe src="${build.url}"${sandbox === undefined ? '' : ` sandbox="${sandbox}"`}></iframe>`,
    }),
  );
  let ready = true;
  try {
    await reload(outer);
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
