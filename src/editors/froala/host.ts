import type { HostPage, MountOptions } from '../contract.ts';
import { renderHostPage, type Embedding } from '../host-page.ts';
import { FROALA_DELETE, FROALA_IMAGES, froalaBackend } from './froala-backend.ts';
import { EVENTS, PRESETS } from './presets.ts';
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
    facts: { presets: PRESETS, events: EVENTS, images: FROALA_IMAGES, remove: FROALA_DELETE },
    needs: files,
  });
  return { ...page, backend: froalaBackend };
}

/** Runs in the page. */
function embedFroala(facts: { presets: typeof PRESETS; events: string[]; images: string; remove: string }): Embedding {
  let editor: FroalaEditor | null = null;
  let last: FroalaEditor | null = null;
  return {
    async mount(
      { content = '', readOnly = false, preset = 'stock', height, placeholder, toolbar, licence }: MountOptions,
      tell,
    ) {
      if (licence !== undefined) throw new Error('no such option: licence');
      const events = (tell.event ? facts.events : []).map((name) => [
        name,
        (...payload: unknown[]) => tell.event?.(name, ...payload),
      ]);
      const Froala = (window as FroalaWindow).FroalaEditor;
      if (!Froala) throw new Error('window.FroalaEditor is missing after /vendor/js/froala_editor.pkgd.min.js');
      if (!document.getElementById('editor')) throw new Error('the host page has lost its #editor');
      const mounted = await new Promise<FroalaEditor>((resolve) => {
        const made: FroalaEditor = new Froala(
          '#editor',
          {
            ...facts.presets[preset],
            ...(height === undefined ? {} : { height }),
            ...(placeholder === undefined ? {} : { placeholderText: placeholder }),
            ...(toolbar === undefined ? {} : { toolbarButtons: ['bold'] }),
            ...(events.length === 0 ? {} : { events: Object.fromEntries(events) as object }),
            imageManagerLoadURL: facts.images,
            imageManagerDeleteURL: facts.remove,
            imageManagerLoadMethod: 'GET',
            imageManagerDeleteMethod: 'POST',
          },
          () => setTimeout(() => resolve(made)),
        );
        last = made;
        tell.made?.();
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
    calls: () => {
      const it = last;
      return {
        'html.get': () => it?.html.get(),
        'html.set': () => it?.html.set('<p>x</p>'),
        'undo.run': () => it?.undo.run(),
        'commands.exec': () => it?.commands.exec('bold'),
        'events.focus': () => it?.events.focus(),
        destroy: () => it?.destroy(),
      };
    },
  };
}
