import type { EditorAdapter } from '../contract.ts';
import { findFrame, type FrameLook } from '../find-frame.ts';
import { LiveHandle } from '../live-handle.ts';
import { findCkEditor5, openCkEditor5 } from './ckeditor5-editor.ts';
import { CLASSIC_BUILD, ckeditor5HostPage } from './host.ts';
import type { CkEditor5Editable, CkEditor5Window } from './vendor-api.ts';

/** CKEditor 5 since 41, as its classic build and as its browser build, and later ones as long as the public API stays. */
export const ckeditor5: EditorAdapter = {
  id: 'ckeditor5',
  title: 'CKEditor 5',
  packages: ['ckeditor5', CLASSIC_BUILD],
  wrappers: ['@ckeditor/ckeditor5-react', '@ckeditor/ckeditor5-vue', '@ckeditor/ckeditor5-angular'],
  hostPage: ckeditor5HostPage,
  async attach(page, timeoutMs, holder) {
    const frame = await findFrame(page, timeoutMs, 'CKEditor 5', look, holder);
    return openCkEditor5(page, frame, await LiveHandle.take(frame, 'CKEditor 5', findCkEditor5));
  },
};

/** Runs in every frame of the page. */
function look(): FrameLook {
  const { CKEDITOR_VERSION: version, __sekishoReady: mounted } = window as CkEditor5Window & {
    __sekishoReady?: boolean;
  };
  const editables = [...document.querySelectorAll<CkEditor5Editable>('.ck-editor__editable')];
  if (editables.length === 0) {
    return {
      ready: false,
      found: version
        ? 'CKEditor 5 is loaded but no editor was made'
        : 'neither .ck-editor__editable nor CKEDITOR_VERSION',
    };
  }
  const ready = editables.some(({ ckeditorInstance: editor }) => editor?.state === 'ready');
  return {
    ready: ready && mounted !== false,
    found: ready ? 'a CKEditor 5 that is still being mounted' : 'a CKEditor 5 that is not ready',
  };
}
