import type { HostPage, MountOptions } from '../contract.ts';
import { renderHostPage, type Embedding } from '../host-page.ts';
import { presetFor, PRESETS } from './presets.ts';
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
    facts: { presets: PRESETS },
    needs: ['dist/grapes.min.js', 'dist/css/grapes.min.css'],
  });
}

/** Runs in the page. */
function embedGrapesJs(facts: { presets: typeof PRESETS }): Embedding {
  let editor: GrapesJs | undefined;
  return {
    async mount({ content = '', readOnly = false, preset = 'stock' }: MountOptions) {
      const { grapesjs } = window as GrapesJsWindow;
      if (!grapesjs?.init) throw new Error('grapesjs.init is missing after /vendor/dist/grapes.min.js');
      if (readOnly) throw new Error('GrapesJS has no read-only mode');
      const container = document.getElementById('editor');
      if (!container) throw new Error('the host page has lost its #editor');
      const made = grapesjs.init({ ...facts.presets[preset], container, components: content });
      editor = made;
      await new Promise<void>((resolve) => {
        made.on('load', resolve);
      });
      // What a plugin does on `load` is done by now; it is not for the user to undo, nor unsaved.
      await new Promise((resolve) => setTimeout(resolve));
      made.UndoManager.clear();
      if (made.clearDirtyCount) made.clearDirtyCount();
      else made.getModel().set('changesCount', 0);
    },
    unmount() {
      editor?.destroy();
      editor = undefined;
      const element = document.createElement('div');
      element.id = 'editor';
      document.querySelector('main')?.replaceChildren(element);
    },
  };
}
