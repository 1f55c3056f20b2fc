import type { EditorAdapter } from '../contract.ts';
import { findFrame, type FrameLook } from '../find-frame.ts';
import { LiveHandle } from '../live-handle.ts';
import { quillHostPage } from './host.ts';
import { findQuill, openQuill } from './quill-editor.ts';
import type { QuillContainer, QuillWindow } from './vendor-api.ts';

/** Quill 1 and 2, and later ones as long as the public API stays. */
export const quill: EditorAdapter = {
  id: 'quill',
  title: 'Quill',
  packages: ['quill'],
  wrappers: [
    'react-quill',
    'react-quill-new',
    'react-quilljs',
    '@vueup/vue-quill',
    'vue-quill-editor',
    'vue3-quill',
    'ngx-quill',
  ],
  hostPage: quillHostPage,
  async attach(page, timeoutMs, holder) {
    const frame = await findFrame(page, timeoutMs, 'Quill', look, holder);
    return openQuill(page, frame, await LiveHandle.take(frame, 'Quill', findQuill));
  },
};

/** Runs in every frame of the page. */
function look(): FrameLook {
  const { Quill, __sekishoReady: mounted } = window as QuillWindow & { __sekishoReady?: boolean };
  const container = document.querySelector<QuillContainer>('.ql-container');
  if (!container) {
    return {
      ready: false,
      found: Quill ? 'Quill is loaded but no editor was made' : 'neither .ql-container nor window.Quill',
    };
  }
  const reached = Boolean(container.__quill ?? Quill?.find?.(container));
  return {
    ready: reached && mounted !== false,
    found: reached
      ? 'a Quill editor that is still being mounted'
      : 'a Quill editor whose API is out of reach (the page would have to set window.Quill = Quill)',
  };
}
