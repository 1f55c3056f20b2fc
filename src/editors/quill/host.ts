import type { HostPage, MountOptions } from '../contract.ts';
import { renderHostPage, type Embedding } from '../host-page.ts';
import { EVENTS, PRESETS } from './presets.ts';
import type { QuillContainer, QuillEditor, QuillWindow } from './vendor-api.ts';

/** The same files and names in every release of 1 and 2. */
export function quillHostPage(): HostPage {
  return renderHostPage({
    styles: ['dist/quill.snow.css'],
    scripts: ['dist/quill.js'],
    css: '.ql-container { height: 400px !important; }',
    element: '<div id="editor"></div>',
    embed: embedQuill,
    facts: { presets: PRESETS, events: EVENTS },
    needs: ['dist/quill.js', 'dist/quill.snow.css'],
  });
}

/** Runs in the page. */
function embedQuill(facts: { presets: typeof PRESETS; events: string[] }): Embedding {
  let editor: QuillEditor | null = null;
  return {
    async mount(
      { content = '', readOnly = false, preset = 'stock', height, placeholder, toolbar, licence }: MountOptions,
      tell,
    ) {
      if (height !== undefined) throw new Error('no such option: height');
      if (licence !== undefined) throw new Error('no such option: licence');
      const { Quill } = window as QuillWindow;
      if (!Quill) throw new Error('window.Quill is missing after /vendor/dist/quill.js');
      const element = document.getElementById('editor');
      if (!element) throw new Error('the host page has lost its #editor');
      const { tables, options } = facts.presets[preset];
      const modules: Record<string, unknown> = { ...(options['modules'] as Record<string, unknown> | undefined) };
      if (tables && Number.parseInt(Quill.version, 10) >= 2) modules['table'] = true;
      if (toolbar !== undefined) modules['toolbar'] = [['bold']];
      editor = new Quill(element, {
        ...options,
        modules,
        readOnly,
        ...(placeholder === undefined ? {} : { placeholder }),
      });
      for (const name of tell.event ? facts.events : []) {
        editor.on(name, (...payload: unknown[]) => tell.event?.(name, ...payload));
      }
      tell.made?.();
      (element as QuillContainer).__quill ??= editor;
      // Not as the element's own HTML: the page itself would run what is in it.
      if (content && editor.clipboard.dangerouslyPasteHTML) editor.clipboard.dangerouslyPasteHTML(content);
      else if (content) editor.pasteHTML?.(content);
      editor.history.clear();
      editor.root.blur();
    },
    unmount() {
      // Quill cannot be destroyed; whoever embeds it throws its elements away.
      const element = document.createElement('div');
      element.id = 'editor';
      document.querySelector('main')?.replaceChildren(element);
    },
    calls: () => {
      const it = editor;
      return {
        getText: () => it?.getText(),
        getLength: () => it?.getLength(),
        setContents: () => it?.setContents([{ insert: 'x\n' }]),
        getSelection: () => it?.getSelection(),
        'history.undo': () => it?.history.undo(),
        focus: () => it?.focus(),
        getFormat: () => it?.getFormat(),
      };
    },
  };
}
