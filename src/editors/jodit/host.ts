import type { HostPage, MountOptions } from '../contract.ts';
import { renderHostPage, type Embedding } from '../host-page.ts';
import { JODIT_CONNECTOR, joditBackend } from './jodit-backend.ts';
import { EVENTS, PRESETS } from './presets.ts';
import type { JoditContainer, JoditEditor, JoditWindow } from './vendor-api.ts';

/** @param version exact version where known, '' otherwise */
export function joditHostPage(version: string): HostPage {
  // Version 4 moved its files.
  const below = Number.parseInt(version, 10) === 3 ? 'build' : 'es2021';
  const files = [`${below}/jodit.min.js`, `${below}/jodit.min.css`];
  const page = renderHostPage({
    styles: files.slice(1),
    scripts: files.slice(0, 1),
    css: '',
    element: '<textarea id="editor"></textarea>',
    embed: embedJodit,
    facts: { presets: PRESETS, events: EVENTS, connector: JODIT_CONNECTOR },
    needs: files,
  });
  return { ...page, backend: joditBackend };
}

/** Runs in the page. */
function embedJodit(facts: { presets: typeof PRESETS; events: string[]; connector: string }): Embedding {
  let editor: JoditEditor | null = null;
  let made: JoditEditor | null = null;
  /** In place, so that whatever the vendor does with what it is handed stays as it is. */
  const nameAsset = (data: Record<string, unknown>): Record<string, unknown> => {
    if (typeof data['name'] === 'string') {
      const folders = typeof data['path'] === 'string' ? data['path'].split('/') : [];
      data['asset'] = [...folders, data['name']].filter((part) => part !== '' && part !== '.').join('/');
    }
    return data;
  };
  return {
    async mount(
      { content = '', readOnly = false, preset = 'stock', height, placeholder, toolbar, licence }: MountOptions,
      tell,
    ) {
      if (licence !== undefined) throw new Error('no such option: licence');
      const { Jodit } = window as JoditWindow;
      if (!Jodit) throw new Error('window.Jodit is missing after /vendor/…/jodit.min.js');
      const element = document.getElementById('editor');
      if (!element) throw new Error('the host page has lost its #editor');
      const events = (tell.event ? facts.events : []).map((name) => [
        name,
        (...payload: unknown[]) => tell.event?.(name, ...payload),
      ]);
      editor = Jodit.make(element, {
        ...facts.presets[preset],
        readonly: readOnly,
        ...(height === undefined ? {} : { height }),
        ...(placeholder === undefined ? {} : { placeholder }),
        ...(toolbar === undefined ? {} : { buttons: ['bold'] }),
        ...(events.length === 0 ? {} : { events: Object.fromEntries(events) as object }),
        filebrowser: {
          ajax: { url: facts.connector, prepareData: nameAsset },
          // Otherwise it begins where an earlier page left off, and asks for its list twice to get there.
          saveStateInStorage: false,
        },
        uploader: { url: `${facts.connector}?action=fileUpload` },
      });
      made = editor;
      tell.made?.();
      await editor.waitForReady();
      (editor.container as JoditContainer).component ??= editor;
      editor.value = content;
      editor.history.clear();
    },
    unmount() {
      const gone = editor;
      editor = null;
      try {
        gone?.destruct();
      } finally {
        const element = document.createElement('textarea');
        element.id = 'editor';
        document.querySelector('main')?.replaceChildren(element);
      }
    },
    calls: () => {
      const it = made;
      return {
        'get value': () => it?.value,
        'set value': () => {
          if (it) it.value = '<p>x</p>';
        },
        execCommand: () => it?.execCommand('bold'),
        'history.clear': () => it?.history.clear(),
        's.focus': () => it?.s.focus(),
        destruct: () => it?.destruct(),
      };
    },
  };
}
