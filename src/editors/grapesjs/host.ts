import type { HostPage, MountOptions } from '../contract.ts';
import { renderHostPage, type Embedding } from '../host-page.ts';
import { EVENTS, presetFor, PRESETS } from './presets.ts';
import type { GrapesJs, GrapesJsWindow } from './vendor-api.ts';

/** The editor with the newsletter preset of its time. */
export function grapesjsHostPage(version: string): HostPage {
  return renderHostPage({
    alongside: [presetFor(version)],
    styles: ['dist/css/grapes.min.css'],
    scripts: ['dist/grapes.min.js'],
    css: '#editor { height: 700px; }',
    element: '<div id="editor"></div>',
    embed: embedGrapesJs,
    facts: { presets: PRESETS, events: EVENTS },
    needs: ['dist/grapes.min.js', 'dist/css/grapes.min.css'],
  });
}

/** Runs in the page. */
function embedGrapesJs(facts: { presets: typeof PRESETS; events: string[] }): Embedding {
  let editor: GrapesJs | undefined;
  let made: GrapesJs | undefined;
  return {
    async mount(
      { content = '', readOnly = false, preset = 'stock', height, placeholder, toolbar, licence }: MountOptions,
      tell,
    ) {
      if (readOnly) throw new Error('no such option: readOnly');
      if (placeholder !== undefined) throw new Error('no such option: placeholder');
      if (licence !== undefined) throw new Error('no such option: licence');
      const { grapesjs } = window as GrapesJsWindow;
      if (!grapesjs?.init) throw new Error('grapesjs.init is missing after /vendor/dist/grapes.min.js');
      const container = document.getElementById('editor');
      if (!container) throw new Error('the host page has lost its #editor');
      const current = grapesjs.init({
        ...facts.presets[preset],
        ...(height === undefined ? {} : { height: `${height}px` }),
        ...(toolbar === undefined ? {} : { richTextEditor: { actions: ['bold'] } }),
        container,
        components: content,
      });
      editor = current;
      made = current;
      for (const name of tell.event ? facts.events : []) {
        // What is handed over is the vendor's own models, which hold the whole editor.
        current.on(name, () => tell.event?.(name));
      }
      tell.made?.();
      await new Promise<void>((resolve) => {
        current.on('load', resolve);
      });
      // What a plugin does on `load` is done by now; it is not for the user to undo, nor unsaved.
      await new Promise((resolve) => setTimeout(resolve));
      current.UndoManager.clear();
      if (current.clearDirtyCount) current.clearDirtyCount();
      else current.getModel().set('changesCount', 0);
    },
    unmount() {
      try {
        editor?.destroy();
      } catch (error) {
        // 0.16 stumbles over a text that is being edited: the application goes on, with an error on its console. A later
        // version that does so again is not to get through.
        if (!(window as GrapesJsWindow).grapesjs?.version?.startsWith('0.16.')) throw error;
        reportError(error);
      }
      editor = undefined;
      const element = document.createElement('div');
      element.id = 'editor';
      document.querySelector('main')?.replaceChildren(element);
    },
    calls: () => {
      const it = made;
      return {
        getHtml: () => it?.getHtml(),
        getCss: () => it?.getCss(),
        setComponents: () => it?.setComponents('<p>x</p>'),
        getDirtyCount: () => it?.getDirtyCount(),
        select: () => it?.select(null),
        'UndoManager.undo': () => it?.UndoManager.undo(),
        destroy: () => it?.destroy(),
      };
    },
  };
}
