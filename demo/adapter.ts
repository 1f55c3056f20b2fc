import { EditorNotReady, type EditorAdapter } from '../src/editors/contract.ts';
import { findFrame, type FrameLook } from '../src/editors/find-frame.ts';
import { tinymce } from '../src/editors/tinymce/tinymce.ts';
import { cardLook } from './adapter/card-look.ts';
import { fudeLibrary } from './adapter/fude-library.ts';
import { tableLook } from './adapter/table-look.ts';
import { tayoriMailing } from './adapter/tayori-mailing.ts';

interface FudeWindow {
  FUDE?: { version: string };
}

/**
 * The vendor's editor of the demo: a TinyMCE in a frame of another origin, with an image library of its own. The page around
 * it is Tayori, which sends what it exports.
 */
export const fude: EditorAdapter = {
  id: 'fude',
  title: 'Fude',
  packages: [],
  hostPage() {
    throw new Error('Fude is no package: it is served by its vendor.');
  },
  async attach(page, timeoutMs) {
    const frame = await findFrame(page, timeoutMs, 'Fude', look);
    const editor = await tinymce.attach(page, timeoutMs);
    if (editor.frame !== frame) throw new EditorNotReady('the TinyMCE on this page is not the one of Fude');
    const version = (): Promise<string> => frame.evaluate(() => (window as unknown as FudeWindow).FUDE?.version ?? '');
    const seen = (await version()).startsWith('4.') ? tableLook(frame) : cardLook(frame);
    return {
      ...editor,
      version,
      assets: fudeLibrary(page, frame, seen),
      mailing: tayoriMailing(page),
      openDialogs: () => frame.locator('.tox-dialog:visible, .backdrop [role="dialog"]:visible'),
    };
  },
};

/** Runs in every frame of the page. */
function look(): FrameLook {
  const known = (window as unknown as FudeWindow).FUDE;
  if (!known) return { ready: false, found: 'window.FUDE is missing' };
  const ready = document.documentElement.dataset['library'] === 'ready';
  return { ready, found: `Fude ${known.version} that was not told by its host to start` };
}
