import type { Request } from '@playwright/test';
import { canariesSurvive, nothingHappens } from '../src/core/asset-invariants.ts';
import type { DeleteDialog } from '../src/record/assets/contract.ts';
import { scenario } from '../src/record/scenario.ts';
import { findLostCanaries } from './asset-library/find-lost-canaries.ts';
import { requireDisposable } from './asset-library/require-disposable.ts';

/** Headers that say who asks, and in which form. */
const TELLING_HEADER = /^(?:authorization|content-type|x-.+)$/;

/** A row: the `way` a viewer tries, `control`, `key` or `request`. */
scenario(
  'viewer-cannot-delete',
  { page: 'shared-library' },
  async ({ page, assets, editor, row, checkpoint, invariant }) => {
    requireDisposable(assets);
    if (row.way === 'request') await tryByRequest();
    else
      await tryByInterface(row.way === 'key' ? () => assets.pressKey('Delete', 'list') : () => assets.requestDelete());
    await checkpoint('tried');
    invariant(...canariesSurvive(await findLostCanaries(assets, [])));

    async function tryByInterface(ask: () => Promise<DeleteDialog>): Promise<void> {
      await assets.seed({ size: 5, role: 'viewer' });
      await assets.open();
      const [first] = await assets.list();
      await assets.tick(first?.id ?? '');
      const listed = (await assets.list()).map(({ name }) => name);
      const dialog = await ask();
      invariant(
        { name: 'viewer-is-not-asked', en: 'a viewer is not offered to delete', ja: '閲覧権限では削除を選べないこと' },
        dialog.asked,
        false,
      );
      const { requests, gone } = dialog.asked ? await dialog.accept() : await dialog.outcome();
      const after = (await assets.list()).map(({ name }) => name);
      const none: string[] = [];
      invariant(
        ...nothingHappens({ requests, gone: gone ?? [], ticked: none, listed: after }, { ticked: none, listed }),
      );
    }

    async function tryByRequest(): Promise<void> {
      const sent: Request[] = [];
      const note = (request: Request): void => void sent.push(request);
      page.on('request', note);
      await sendAsViewer(sent).finally(() => page.off('request', note));
    }

    /** What an editor's page would send, sent by hand as a viewer. */
    async function sendAsViewer(sent: Request[]): Promise<void> {
      await assets.seed({ size: 5 });
      await assets.open();
      const [first] = await assets.list();
      await assets.tick(first?.id ?? '');
      const dialog = await assets.requestDelete();
      assets.treatNext('error');
      sent.length = 0;
      const { requests } = await dialog.accept();
      const wanted = sent.find((request) => request.method() === requests[0]?.method);
      if (!wanted) throw new Error('An editor deletes without any request that could be repeated.');

      await assets.seed({ size: 5, role: 'viewer' });
      await assets.open();
      const id = (await assets.list()).find(({ name }) => name === first?.name)?.id ?? '';
      const own = sent.findLast((request) => new URL(request.url()).origin === new URL(wanted.url()).origin);
      const headers = { ...(await tellingHeaders(wanted)), ...(await tellingHeaders(own, /^content-type$/)) };
      const asViewer = (text: string | null): string => (text ?? '').replaceAll(first?.id ?? '', id);
      await editor.frame.evaluate(
        async ({ url, method, headers, body }) => {
          await fetch(url, { method, headers, credentials: 'include', ...(body ? { body } : {}) }).catch(
            () => undefined,
          );
        },
        { url: asViewer(wanted.url()), method: wanted.method(), headers, body: asViewer(wanted.postData()) },
      );
    }
  },
);

/** @param but headers to leave out */
async function tellingHeaders(request: Request | undefined, but = /^$/): Promise<Record<string, string>> {
  const headers = Object.entries((await request?.allHeaders()) ?? {});
  return Object.fromEntries(headers.filter(([name]) => TELLING_HEADER.test(name) && !but.test(name)));
}
