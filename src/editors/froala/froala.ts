import type { EditorAdapter } from '../contract.ts';
import { findFrame, type FrameLook } from '../find-frame.ts';
import { LiveHandle } from '../live-handle.ts';
import { findFroala, openFroala } from './froala-editor.ts';
import { froalaHostPage } from './host.ts';
import type { FroalaWindow } from './vendor-api.ts';

/** Froala 4 and 5, and later ones as long as the public API stays. */
export const froala: EditorAdapter = {
  id: 'froala',
  title: 'Froala',
  packages: ['froala-editor'],
  wrappers: ['react-froala-wysiwyg', 'vue-froala-wysiwyg', 'angular-froala-wysiwyg'],
  hostPage: froalaHostPage,
  async attach(page, timeoutMs, holder) {
    const frame = await findFrame(page, timeoutMs, 'Froala', look, holder);
    return openFroala(page, frame, await LiveHandle.take(frame, 'Froala', findFroala));
  },
};

/** Runs in every frame of the page. */
function look(): FrameLook {
  const { FroalaEditor: vendor, __sekishoReady: mounted } = window as FroalaWindow & { __sekishoReady?: boolean };
  if (!vendor) return { ready: false, found: 'window.FroalaEditor is missing' };
  const ready = (vendor.INSTANCES ?? []).some((editor) => editor.el?.isConnected);
  return {
    ready: ready && mounted !== false,
    found: ready ? 'a Froala editor that is still being mounted' : 'Froala is loaded but no editor was made',
  };
}
