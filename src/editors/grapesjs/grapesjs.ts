import type { EditorAdapter } from '../contract.ts';
import { findFrame, type FrameLook } from '../find-frame.ts';
import { LiveHandle } from '../live-handle.ts';
import { findGrapesJs, openGrapesJs } from './grapesjs-editor.ts';
import { grapesjsHostPage } from './host.ts';
import type { GrapesJsWindow } from './vendor-api.ts';

/** GrapesJS from 0.16 on, as a builder of e-mails: with the vendor's newsletter preset. */
export const grapesjs: EditorAdapter = {
  id: 'grapesjs',
  title: 'GrapesJS',
  packages: ['grapesjs'],
  wrappers: ['@grapesjs/react', 'grapesjs-react', 'grapesjs-mjml'],
  hostPage: grapesjsHostPage,
  async attach(page, timeoutMs, holder) {
    const frame = await findFrame(page, timeoutMs, 'GrapesJS', look, holder);
    return openGrapesJs(page, frame, await LiveHandle.take(frame, 'GrapesJS', findGrapesJs));
  },
};

/** Runs in every frame of the page. */
function look(): FrameLook {
  const { grapesjs: vendor, __sekishoReady: mounted } = window as GrapesJsWindow & { __sekishoReady?: boolean };
  if (!vendor?.editors) {
    const shown = document.querySelector('.gjs-editor') !== null;
    return {
      ready: false,
      found: shown
        ? 'a GrapesJS whose API is out of reach (the page would have to set window.grapesjs = grapesjs)'
        : 'window.grapesjs is missing',
    };
  }
  // The canvas is a frame, which is loaded and filled later.
  const ready = vendor.editors.some((editor) => editor.getWrapper()?.getEl()?.isConnected === true);
  const missing =
    vendor.editors.length > 0 ? 'a GrapesJS whose canvas is not filled' : 'GrapesJS is loaded but no editor was made';
  return { ready: ready && mounted !== false, found: ready ? 'a GrapesJS that is still being mounted' : missing };
}
