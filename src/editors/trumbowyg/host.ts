import type { HostPage, MountOptions } from '../contract.ts';
import { renderHostPage, type Embedding } from '../host-page.ts';
import { EVENTS, PRESETS } from './presets.ts';
import type { Trumbowyg, TrumbowygWindow } from './vendor-api.ts';

/** One version for all: what differs between two builds is to be the editor's doing. */
const JQUERY = { name: 'jquery', version: '3.7.1', scripts: ['dist/jquery.min.js'] };

/** The same files and names in every release of 2. */
export function trumbowygHostPage(): HostPage {
  return renderHostPage({
    alongside: [JQUERY],
    styles: ['dist/ui/trumbowyg.min.css'],
    scripts: ['dist/trumbowyg.min.js'],
    css: '.trumbowyg-box .trumbowyg-editor-box { height: 400px; }',
    element: '<textarea id="editor"></textarea>',
    embed: embedTrumbowyg,
    facts: { presets: PRESETS, events: EVENTS },
    needs: ['dist/trumbowyg.min.js', 'dist/ui/trumbowyg.min.css', 'dist/ui/icons.svg'],
  });
}

/** Runs in the page. */
function embedTrumbowyg(facts: { presets: typeof PRESETS; events: string[] }): Embedding {
  let editor: Trumbowyg | undefined;
  let made: Trumbowyg | undefined;
  /** Where the editor puts its icons once it has them. */
  const icons = (): Promise<void> =>
    new Promise((resolve) => {
      const arrived = (): boolean => document.querySelector('#trumbowyg-icons svg') !== null;
      const observer = new MutationObserver(() => {
        if (!arrived()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.documentElement, { childList: true, subtree: true });
      if (arrived()) resolve();
    });
  return {
    async mount(
      { content = '', readOnly = false, preset = 'stock', height, placeholder, toolbar, licence }: MountOptions,
      tell,
    ) {
      if (height !== undefined) throw new Error('no such option: height');
      if (licence !== undefined) throw new Error('no such option: licence');
      const { jQuery } = window as TrumbowygWindow;
      if (!jQuery?.trumbowyg) throw new Error('jQuery.trumbowyg is missing after /vendor/dist/trumbowyg.min.js');
      const element = document.getElementById('editor') as HTMLTextAreaElement | null;
      if (!element) throw new Error('the host page has lost its #editor');
      element.value = content;
      if (placeholder !== undefined) element.setAttribute('placeholder', placeholder);
      const target = jQuery(element);
      for (const name of tell.event ? facts.events : []) target.on(name, () => tell.event?.(name));
      await new Promise<void>((resolve) => {
        target.on('tbwinit', resolve);
        target.trumbowyg({
          ...facts.presets[preset],
          ...(toolbar === undefined ? {} : { btns: [['strong']] }),
          disabled: readOnly,
        });
        made = target.data('trumbowyg');
        tell.made?.();
      });
      editor = target.data('trumbowyg');
      await icons();
    },
    unmount() {
      editor?.destroy();
      editor = undefined;
      const element = document.createElement('textarea');
      element.id = 'editor';
      document.querySelector('main')?.replaceChildren(element);
    },
    calls: () => {
      const it = made;
      return {
        'get html': () => it?.html(),
        'set html': () => it?.html('<p>x</p>'),
        execCmd: () => it?.execCmd('bold'),
        setDisabled: () => it?.setDisabled(true),
        closeModal: () => it?.closeModal(),
        destroy: () => it?.destroy(),
      };
    },
  };
}
