import type { HostPage, MountOptions } from '../contract.ts';
import { renderHostPage, type Embedding } from '../host-page.ts';
import { PRESETS } from './presets.ts';
import type { CkEditor5, CkEditor5Class, CkEditor5Window } from './vendor-api.ts';

/** The package whose editor is made already, from a fixed set of plugins. */
export const CLASSIC_BUILD = '@ckeditor/ckeditor5-build-classic';

const FILES = {
  classic: { styles: [], scripts: ['build/ckeditor.js'] },
  browser: { styles: ['dist/browser/ckeditor5.css'], scripts: ['dist/browser/ckeditor5.umd.js'] },
};

/** @param name the package; any but the classic build is taken for the browser build */
export function ckeditor5HostPage(_version: string, name = ''): HostPage {
  const { styles, scripts } = FILES[name === CLASSIC_BUILD ? 'classic' : 'browser'];
  return renderHostPage({
    styles,
    scripts,
    css: '.ck-editor__editable_inline:not(.ck-editor__nested-editable) { height: 400px; }',
    element: '<div id="editor"></div>',
    embed: embedCkEditor5,
    facts: { presets: PRESETS, script: scripts[0] ?? '' },
    needs: [...scripts, ...styles],
  });
}

/** Runs in the page. */
function embedCkEditor5(facts: { presets: typeof PRESETS; script: string }): Embedding {
  let editor: CkEditor5 | null = null;
  let made: CkEditor5 | null = null;
  /** Most of it goes at once, the last of it later. */
  let leaving: Promise<unknown> = Promise.resolve();
  const EVERYTHING = { name: /.*/, attributes: true, classes: true, styles: true };
  const htmlSupport = {
    allow: [EVERYTHING],
    disallow: [{ name: 'script' }, { attributes: [{ key: /^on/i, value: true }] }],
  };
  return {
    async mount(
      { content = '', readOnly = false, preset = 'stock', height, placeholder, toolbar, licence }: MountOptions,
      tell,
    ) {
      if (height !== undefined) throw new Error('no such option: height');
      const { CKEDITOR, ckeditor5, ClassicEditor: classic } = window as CkEditor5Window;
      const classes = CKEDITOR ?? ckeditor5 ?? {};
      const vendor: CkEditor5Class | undefined = classes.ClassicEditor ?? classic;
      if (!vendor) throw new Error(`ClassicEditor is missing after /vendor/${facts.script}`);
      const element = document.getElementById('editor');
      if (!element) throw new Error('the host page has lost its #editor');
      await leaving;
      const { plugins, options, withPlugins, keepsUnknown } = facts.presets[preset];
      const chosen = {
        plugins: plugins.map((name) => classes[name]).filter((plugin) => plugin !== undefined),
        ...withPlugins,
        ...(keepsUnknown ? { htmlSupport } : {}),
      };
      /** A plugin: it runs before the editor is ready. */
      function follow(vendorObject: CkEditor5): void {
        made = vendorObject;
        const { event } = tell;
        if (event) {
          vendorObject.on('ready', () => event('ready'));
          vendorObject.on('destroy', () => event('destroy'));
          vendorObject.model.document.on('change:data', () => event('change:data'));
          vendorObject.data.on('set', () => event('data.set'));
          vendorObject.editing.view.document.on('change:isFocused', (_, __, focused) =>
            event('change:isFocused', focused),
          );
          vendorObject.editing.view.document.on('clipboardInput', (_, data) => event('clipboardInput', data));
          vendorObject.on('change:isReadOnly', (_, __, readOnlyNow) => event('change:isReadOnly', readOnlyNow));
        }
        tell.made?.();
      }
      editor = await vendor.create(element, {
        // Without it 44 and later are no editor; earlier ones do not know it.
        ...(licence === 'none' ? {} : { licenseKey: 'GPL' }),
        ...options,
        ...(classes.ClassicEditor ? chosen : {}),
        ...(placeholder === undefined ? {} : { placeholder }),
        ...(toolbar === undefined ? {} : { toolbar: ['bold'] }),
        ...(tell.made || tell.event ? { extraPlugins: [follow] } : {}),
        initialData: content,
      });
      made = editor;
      if (readOnly) editor.enableReadOnlyMode('sekisho');
    },
    unmount() {
      leaving = editor?.destroy() ?? Promise.resolve();
      editor = null;
      const element = document.createElement('div');
      element.id = 'editor';
      document.querySelector('main')?.replaceChildren(element);
    },
    calls: () => {
      const it = made;
      return {
        getData: () => it?.getData(),
        setData: () => it?.setData('<p>x</p>'),
        execute: () => it?.execute('bold'),
        'editing.view.focus': () => it?.editing.view.focus(),
        enableReadOnlyMode: () => it?.enableReadOnlyMode('sekisho-call'),
        destroy: () => it?.destroy(),
      };
    },
  };
}
