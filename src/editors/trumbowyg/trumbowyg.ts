import type { EditorAdapter } from '../contract.ts';
import { findFrame, type FrameLook } from '../find-frame.ts';
import { LiveHandle } from '../live-handle.ts';
import { trumbowygHostPage } from './host.ts';
import { findTrumbowyg, openTrumbowyg } from './trumbowyg-editor.ts';
import type { TrumbowygWindow } from './vendor-api.ts';

/** Trumbowyg 2, and later ones as long as the API stays. */
export const trumbowyg: EditorAdapter = {
  id: 'trumbowyg',
  title: 'Trumbowyg',
  packages: ['trumbowyg'],
  wrappers: ['react-trumbowyg', 'vue-trumbowyg', 'ngx-trumbowyg'],
  hostPage: trumbowygHostPage,
  async attach(page, timeoutMs, holder) {
    const frame = await findFrame(page, timeoutMs, 'Trumbowyg', look, holder);
    return openTrumbowyg(page, frame, await LiveHandle.take(frame, 'Trumbowyg', findTrumbowyg));
  },
};

/** Runs in every frame of the page. */
function look(): FrameLook {
  const { jQuery, __sekishoReady: mounted } = window as TrumbowygWindow & { __sekishoReady?: boolean };
  if (!jQuery?.trumbowyg) return { ready: false, found: 'jQuery.trumbowyg is missing' };
  const ready = document.querySelector('.trumbowyg-box .trumbowyg-editor') !== null;
  return {
    ready: ready && mounted !== false,
    found: ready ? 'a Trumbowyg that is still being mounted' : 'Trumbowyg is loaded but no editor was made',
  };
}
