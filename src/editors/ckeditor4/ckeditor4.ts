import type { EditorAdapter } from '../contract.ts';
import { findFrame, type FrameLook } from '../find-frame.ts';
import { LiveHandle } from '../live-handle.ts';
import { findCkEditor4, openCkEditor4 } from './ckeditor4-editor.ts';
import { ckeditor4HostPage } from './host.ts';
import type { CkEditor4Window } from './vendor-api.ts';

/** CKEditor 4. Its releases since 4.23 are not free: without a key they take themselves off the page. */
export const ckeditor4: EditorAdapter = {
  id: 'ckeditor4',
  title: 'CKEditor 4',
  packages: ['ckeditor4'],
  wrappers: ['ckeditor4-react', 'ckeditor4-vue', 'ckeditor4-angular'],
  hostPage: ckeditor4HostPage,
  async attach(page, timeoutMs, holder) {
    const frame = await findFrame(page, timeoutMs, 'CKEditor 4', look, holder);
    return openCkEditor4(page, frame, await LiveHandle.take(frame, 'CKEditor 4', findCkEditor4));
  },
};

/** Runs in every frame of the page. */
function look(): FrameLook {
  const { CKEDITOR: vendor, __sekishoReady: mounted } = window as CkEditor4Window & { __sekishoReady?: boolean };
  if (!vendor?.instances) return { ready: false, found: 'CKEDITOR.instances is missing' };
  const made = Object.values(vendor.instances);
  const ready = made.some(({ status }) => status === 'ready');
  const missing =
    made.length > 0 ? 'a CKEditor 4 that does not get ready' : 'CKEditor 4 is loaded but no editor was made';
  return { ready: ready && mounted !== false, found: ready ? 'a CKEditor 4 that is still being mounted' : missing };
}
