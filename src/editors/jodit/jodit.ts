import type { EditorAdapter } from '../contract.ts';
import { findFrame, type FrameLook } from '../find-frame.ts';
import { LiveHandle } from '../live-handle.ts';
import { joditHostPage } from './host.ts';
import { findJodit, openJodit } from './jodit-editor.ts';
import type { JoditContainer, JoditWindow } from './vendor-api.ts';

/** Jodit 3 and 4, and later ones as long as the public API stays. */
export const jodit: EditorAdapter = {
  id: 'jodit',
  title: 'Jodit',
  packages: ['jodit'],
  wrappers: ['jodit-react', 'jodit-vue', 'ngx-jodit'],
  hostPage: joditHostPage,
  async attach(page, timeoutMs, holder) {
    const frame = await findFrame(page, timeoutMs, 'Jodit', look, holder);
    return openJodit(page, frame, await LiveHandle.take(frame, 'Jodit', findJodit));
  },
};

/** Runs in every frame of the page. */
function look(): FrameLook {
  const { Jodit, __sekishoReady: mounted } = window as JoditWindow & { __sekishoReady?: boolean };
  const container = document.querySelector<JoditContainer>('.jodit-container');
  if (!container) {
    return {
      ready: false,
      found: Jodit ? 'Jodit is loaded but no editor was made' : 'neither .jodit-container nor window.Jodit',
    };
  }
  const known = [container.component, ...Object.values(Jodit?.instances ?? {})];
  const ready = known.some((editor) => editor?.isReady && !editor.isInDestruct);
  return {
    ready: ready && mounted !== false,
    found: ready ? 'a Jodit editor that is still being mounted' : 'a Jodit editor that is not ready',
  };
}
