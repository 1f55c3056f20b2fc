import type { HostPage, MountOptions } from '../contract.ts';
import { renderHostPage, type Embedding } from '../host-page.ts';
import { PRESETS } from './presets.ts';
import type { CkEditor4, CkEditor4Window } from './vendor-api.ts';

/** The same files and names in every release of the npm package. */
export function ckeditor4HostPage(): HostPage {
  return renderHostPage({
    styles: [],
    scripts: ['ckeditor.js'],
    css: '',
    element: '<textarea id="editor"></textarea>',
    embed: embedCkEditor4,
    facts: { presets: PRESETS },
    needs: ['ckeditor.js', 'config.js', 'contents.css', 'lang/en.js', 'skins/moono-lisa/editor.css'],
  });
}

/** Runs in the page. */
function embedCkEditor4(facts: { presets: typeof PRESETS }): Embedding {
  let editor: CkEditor4 | null = null;
  return {
    async mount({ content = '', readOnly = false, preset = 'stock' }: MountOptions) {
      const { CKEDITOR } = window as CkEditor4Window;
      if (!CKEDITOR?.replace) throw new Error('CKEDITOR.replace is missing after /vendor/ckeditor.js');
      const element = document.getElementById('editor') as HTMLTextAreaElement | null;
      if (!element) throw new Error('the host page has lost its #editor');
      element.value = content;
      const made = CKEDITOR.replace('editor', { ...facts.presets[preset], readOnly });
      editor = made;
      await new Promise<void>((resolve, reject) => {
        made.on('instanceReady', resolve);
        made.on('destroy', () =>
          reject(
            new Error(
              `CKEditor ${CKEDITOR.version ?? '4'} took itself off the page before it was ready; the releases since 4.23 need a license key`,
            ),
          ),
        );
      });
    },
    unmount() {
      if (editor?.status !== 'destroyed') editor?.destroy(true);
      editor = null;
      const element = document.createElement('textarea');
      element.id = 'editor';
      document.querySelector('main')?.replaceChildren(element);
    },
  };
}
