import type { EditorAdapter } from '../contract.ts';
import { findFrame, type FrameLook } from '../find-frame.ts';
import { LiveHandle } from '../live-handle.ts';
import { tinymceHostPage } from './host.ts';
import { findTinyMce, openTinyMce } from './tinymce-editor.ts';
import type { TinyMceWindow } from './vendor-api.ts';

/** TinyMCE 5 to 8, and later ones as long as the public API stays. */
export const tinymce: EditorAdapter = {
  id: 'tinymce',
  title: 'TinyMCE',
  packages: ['tinymce'],
  wrappers: [
    '@tinymce/tinymce-react',
    '@tinymce/tinymce-vue',
    '@tinymce/tinymce-angular',
    '@tinymce/tinymce-svelte',
    '@tinymce/tinymce-webcomponent',
    '@tinymce/tinymce-jquery',
  ],
  hostPage: tinymceHostPage,
  async attach(page, timeoutMs, holder) {
    const frame = await findFrame(page, timeoutMs, 'TinyMCE', look, holder);
    return openTinyMce(page, frame, await LiveHandle.take(frame, 'TinyMCE', findTinyMce));
  },
};

/** Runs in every frame of the page. */
function look(): FrameLook {
  const { tinymce: vendor, __sekishoReady: mounted } = window as TinyMceWindow & { __sekishoReady?: boolean };
  if (!vendor) return { ready: false, found: 'window.tinymce is missing' };
  const editors = typeof vendor.get === 'function' ? vendor.get() : [];
  if (editors.length === 0) return { ready: false, found: 'TinyMCE is loaded but no editor was made' };
  const ready = mounted !== false && editors.some((editor) => editor.initialized && !editor.removed);
  return { ready, found: 'a TinyMCE editor that does not end its initialisation' };
}
