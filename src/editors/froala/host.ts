import type { HostPage, MountOptions } from '../contract.ts';
import { renderHostPage, type Embedding } from '../host-page.ts';
import { FROALA_DELETE, FROALA_IMAGES, froalaBackend } from './froala-backend.ts';
import { PRESETS } from './presets.ts';
import type { FroalaEditor, FroalaWindow } from './vendor-api.ts';

/** The same files and names in every release since 3. */
export function froalaHostPage(): HostPage {
  const files = ['js/froala_editor.pkgd.min.js', 'css/froala_editor.pkgd.min.css'];
  const page = renderHostPage({
    styles: files.slice(1),
    scripts: files.slice(0, 1),
    css: '',
    element: '<div id="editor"></div>',
    embed: embedFroala,
    facts: { presets: PRESETS, images: FROALA_IMAGES, remove: FROALA_DELETE },
    needs: files,
  });
  return { ...page, backend: froalaBackend };
}

/** Runs in the page. */
function embedFroala(facts: { presets: typeof PRESETS; images: string; remove: string }): Embedding {
  let editor: FroalaEditor | null = null;
  return {
    async mount({ content = '', readOnly = false, preset = 'stock' }: MountOptions) {
      const Froala = (window as FroalaWindow).FroalaEditor;
      if (!Froala) throw new Error('window.FroalaEditor is missing after /vendor/js/froala_editor.pkgd.min.js');
      if (!document.getElementById('editor')) throw new Error('the host page has lost its #editor');
      const mounted = await new Promise<FroalaEditor>((resolve) => {
        const made: FroalaEditor = new Froala(
          '#editor',
          {
            ...facts.presets[preset],
            imageManagerLoadURL: facts.images,
            imageManagerDeleteURL: facts.remove,
            imageManagerLoadMethod: 'GET',
            imageManagerDeleteMethod: 'POST',
          },
          () => setTimeout(() => resolve(made)),
        );
      });
      editor = mounted;
      mounted.html.set(content);
      mounted.undo.reset();
      mounted.undo.saveStep();
      if (readOnly) mounted.edit.off();
    },
    unmount() {
      editor?.destroy();
      editor = null;
      const element = document.createElement('div');
      element.id = 'editor';
      document.querySelector('main')?.replaceChildren(element);
    },
  };
}
