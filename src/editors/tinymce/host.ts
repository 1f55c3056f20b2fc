import type { HostPage, MountOptions } from '../contract.ts';
import { renderHostPage, type Embedding } from '../host-page.ts';
import { EVENTS, PRESETS, STOCK_PLUGINS, type PluginRange } from './presets.ts';
import type { TinyMceEditor, TinyMceWindow } from './vendor-api.ts';

/** @param version exact version where known, '' otherwise */
export function tinymceHostPage(version: string): HostPage {
  const needs = ['tinymce.min.js', 'themes/silver/theme.min.js', 'skins/ui/oxide/skin.min.css'];
  if (Number.parseInt(version, 10) >= 6) needs.push('models/dom/model.min.js');
  return renderHostPage({
    styles: [],
    scripts: ['tinymce.min.js'],
    css: '#editor { width: 100%; height: 200px; box-sizing: border-box; }',
    element: '<textarea id="editor"></textarea>',
    embed: embedTinyMce,
    facts: { plugins: STOCK_PLUGINS, presets: PRESETS, events: EVENTS },
    needs,
  });
}

/** Runs in the page; the release is read there, so that a folder of unknown version gets its own plugins. */
function embedTinyMce(facts: { plugins: PluginRange[]; presets: typeof PRESETS; events: string[] }): Embedding {
  let made: TinyMceEditor | null = null;
  const vendor = () => (window as TinyMceWindow).tinymce;
  const textarea = () => document.getElementById('editor') as HTMLTextAreaElement;
  const pluginsOf = (release: number): string[] =>
    facts.plugins
      .filter(({ from = 0, until = Number.POSITIVE_INFINITY }) => from <= release && release < until)
      .map(({ name }) => name);

  return {
    async mount(
      { content = '', readOnly = false, preset = 'stock', height, placeholder, toolbar, licence }: MountOptions,
      tell,
    ) {
      const tinymce = vendor();
      if (!tinymce) throw new Error('window.tinymce is missing after /vendor/tinymce.min.js');
      const release = Number(tinymce.majorVersion) * 100 + Number.parseInt(tinymce.minorVersion, 10);
      textarea().value = content;
      await new Promise<void>((resolve, reject) => {
        const options = {
          ...(preset === 'stock' ? { plugins: pluginsOf(release) } : {}),
          ...facts.presets[preset],
          selector: '#editor',
          // Without it 8 is read-only; 5 and 6 do not know it.
          ...(licence === 'none' ? {} : { license_key: 'gpl' }),
          ...(readOnly ? { readonly: true } : {}),
          ...(height === undefined ? {} : { height }),
          ...(placeholder === undefined ? {} : { placeholder }),
          ...(toolbar === undefined ? {} : { toolbar: 'bold' }),
          setup(editor: TinyMceEditor) {
            made = editor;
            for (const name of tell.event ? facts.events : []) editor.on(name, (event) => tell.event?.(name, event));
            tell.made?.();
            let waitsFor = 2;
            const arrived = (): void => {
              waitsFor -= 1;
              if (waitsFor === 0) resolve();
            };
            editor.on('init', arrived);
            editor.on('SkinLoaded', arrived);
            editor.on('SkinLoadError ThemeLoadError ModelLoadError', (event) =>
              reject(new Error(event.message ?? 'a part of TinyMCE did not load')),
            );
          },
        };
        tinymce.init(options).then(([editor]) => {
          if (!editor) reject(new Error('tinymce.init() made no editor'));
        }, reject);
      });
    },
    unmount() {
      vendor()?.get('editor')?.remove();
      textarea().value = '';
    },
    calls: () => {
      const it = made;
      return {
        getContent: () => it?.getContent(),
        setContent: () => it?.setContent('<p>x</p>'),
        isDirty: () => it?.isDirty(),
        'undoManager.undo': () => it?.undoManager.undo(),
        execCommand: () => it?.execCommand('Bold'),
        focus: () => it?.focus(),
        remove: () => it?.remove(),
      };
    },
  };
}
