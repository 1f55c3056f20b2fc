import type { HostPage, MountOptions } from '../contract.ts';
import { renderHostPage, type Embedding } from '../host-page.ts';
import { EVENTS, PRESETS } from './presets.ts';
import type { CkEditor4, CkEditor4Window } from './vendor-api.ts';

/** The same files and names in every release of the npm package. */
export function ckeditor4HostPage(): HostPage {
  return renderHostPage({
    styles: [],
    scripts: ['ckeditor.js'],
    css: '',
    element: '<textarea id="editor"></textarea>',
    embed: embedCkEditor4,
    facts: { presets: PRESETS, events: EVENTS },
    needs: ['ckeditor.js', 'config.js', 'contents.css', 'lang/en.js', 'skins/moono-lisa/editor.css'],
  });
}

/** Runs in the page. */
function embedCkEditor4(facts: { presets: typeof PRESETS; events: string[] }): Embedding {
  let editor: CkEditor4 | null = null;
  let last: CkEditor4 | null = null;
  return {
    async mount(
      { content = '', readOnly = false, preset = 'stock', height, placeholder, toolbar, licence }: MountOptions,
      tell,
    ) {
      if (placeholder !== undefined) throw new Error('no such option: placeholder');
      if (licence !== undefined) throw new Error('no such option: licence');
      const { CKEDITOR } = window as CkEditor4Window;
      if (!CKEDITOR?.replace) throw new Error('CKEDITOR.replace is missing after /vendor/ckeditor.js');
      const element = document.getElementById('editor') as HTMLTextAreaElement | null;
      if (!element) throw new Error('the host page has lost its #editor');
      element.value = content;
      const made = CKEDITOR.replace('editor', {
        ...facts.presets[preset],
        readOnly,
        ...(height === undefined ? {} : { height }),
        ...(toolbar === undefined ? {} : { toolbar: [['Bold']] }),
      });
      editor = made;
      last = made;
      for (const name of tell.event ? facts.events : []) {
        made.on(name, (event: { data?: unknown }) => tell.event?.(name, event.data));
      }
      tell.made?.();
      await new Promise<void>((resolve, reject) => {
        made.on('instanceReady', () => resolve());
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
    calls: () => {
      const it = last;
      return {
        getData: () => it?.getData(),
        setData: () => it?.setData('<p>x</p>', { callback: () => undefined }),
        execCommand: () => it?.execCommand('bold'),
        checkDirty: () => it?.checkDirty(),
        focus: () => it?.focus(),
        destroy: () => it?.destroy(true),
      };
    },
  };
}
