import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import type { NewFile } from '../store/write-new-files.ts';

/** An adapter to begin with, and how a config names it. */
export interface StarterAdapter {
  file: NewFile;
  id: string;
  /** What a config imports: a path beside it. */
  specifier: string;
}

/**
 * @param typed a TypeScript file below the project, named after the editor: `./our-editor.ts`
 * @throws BadInput for any other name
 */
export function starterAdapter(typed: string): StarterAdapter {
  const file = path.posix.normalize(typed.replaceAll('\\', '/'));
  const id = /^(?:[\w.-]+\/)*([a-z][a-z0-9-]*)\.ts$/.exec(file)?.[1];
  if (id === undefined || file.startsWith('../')) {
    throw new BadInput({
      message: `--adapter ${typed}: an adapter is a TypeScript file of the project, named after the editor`,
      hint: 'small letters, digits and -, such as ./our-editor.ts',
    });
  }
  return { file: { path: file, content: adapterText(id, file) }, id, specifier: `./${file.replace(/\.ts$/, '.js')}` };
}

const adapterText = (id: string, file: string): string => `import type { Frame, Page } from '@playwright/test';
import {
  composeWithIme,
  findFrame,
  Inapplicable,
  LiveHandle,
  pasteFromClipboard,
  placeCaret,
  placeCaretOn,
  renderHostPage,
  settledRead,
  type CaretHost,
  type Editor,
  type EditorAdapter,
  type Embedding,
  type FrameLook,
} from 'sekisho';

// An adapter to begin with. What needs nothing of the vendor is written. What does says that it is not; begin with \`load\`,
// \`content\` and \`version\`, and with the selectors. After each, try it on a page that has the editor:
//   npx sekisho adapter check ./${file} --target <folder or URL>
// A whole one to read: node_modules/sekisho/docs/adding-an-editor.md

/** The whole editor. Stands in \`look\` and \`find\` as well: those run in the page, as text, and can use nothing from here. */
const ROOT = '.${id}';
/** In it, the element in which one types. */
const SURFACE = '[contenteditable=true]';
/** In it, the controls. */
const CONTROLS = 'button';
const DIALOGS = '[role=dialog]:visible';

export default {
  id: '${id}',
  title: '${id}',
  // The npm packages that are this editor, the main one first. None: it is tried on folders and URLs only.
  packages: ['${id}'],
  hostPage: () =>
    renderHostPage({
      // Paths below the root of the package.
      styles: [],
      scripts: ['dist/${id}.js'],
      css: '',
      element: '<div id="editor"></div>',
      embed,
      facts: {},
      needs: ['dist/${id}.js'],
    }),
  async attach(page, timeoutMs, holder) {
    const frame = await findFrame(page, timeoutMs, '${id}', look, holder);
    return openEditor(page, frame, await LiveHandle.take(frame, '${id}', find));
  },
} satisfies EditorAdapter;

/** Runs in the page: how the package is embedded into \`#editor\`, with everything a default installation offers. */
function embed(): Embedding {
  return {
    async mount() {
      throw new Error('mount is not written yet: ${file}');
    },
    unmount() {
      const element = document.createElement('div');
      element.id = 'editor';
      document.querySelector('main')?.replaceChildren(element);
    },
    calls: () => ({}),
  };
}

/** Runs in every frame of the page. */
function look(): FrameLook {
  const there = document.querySelector('.${id} [contenteditable=true]') !== null;
  return { ready: there, found: 'no .${id} with something editable in it' };
}

/** Runs in the frame that has it: the vendor's object, or the element where there is no such thing. */
function find(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.${id}');
}

/** Runs in the frame that has it. */
function lendCaret(editor: HTMLElement): CaretHost {
  const root = editor.querySelector('[contenteditable=true]') as HTMLElement;
  return {
    root,
    focus: () => root.focus(),
    select(range) {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
  };
}

/** Stays as the reason of what the vendor really has not: say so then, in both languages. */
function unwritten(intent: string): never {
  throw new Inapplicable({
    en: \`“\${intent}” is not written yet: ${file}.\`,
    ja: \`「\${intent}」はまだ書かれていません：${file}。\`,
  });
}

function openEditor(page: Page, frame: Frame, editor: LiveHandle<HTMLElement>): Editor {
  const root = () => frame.locator(ROOT).first();
  const surface = () => root().locator(SURFACE).first();
  return {
    frame,
    root,
    surface,
    openDialogs: () => frame.locator(DIALOGS),

    // What the running editor says of itself. Not written yet.
    version: async () => 'unknown',
    // The vendor's public API, as an application uses it: editor.get().evaluate((it) => …).
    load: async (_html) => unwritten('load'),
    content: async () => unwritten('content'),
    isDirty: async () => unwritten('isDirty'),
    text: () => surface().innerText(),

    // What a user does.
    focus: (where) => placeCaret(editor.get(), lendCaret, where),
    focusOn: (selector, options) => placeCaretOn(editor.get(), lendCaret, selector, options),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    compose: (steps, commit, pace) => composeWithIme(page, steps, commit, pace),
    async paste(payload) {
      await pasteFromClipboard(page, surface(), payload);
      await settledRead(() => surface().innerHTML(), { quietMs: 50 });
    },
    undo: () => page.keyboard.press('ControlOrMeta+z'),
    redo: () => page.keyboard.press('ControlOrMeta+Shift+z'),

    // By what it means: bold, bullet-list, … Says whether the document changed.
    command: async (meaning) => unwritten(\`command \${meaning}\`),
    openPanel: async (panel) => unwritten(\`openPanel \${panel}\`),
    closePanel: async () => unwritten('closePanel'),
    inventory: () =>
      root()
        .locator(CONTROLS)
        .evaluateAll((controls) =>
          controls.map((control) => ({
            area: 'toolbar',
            role: 'button',
            name: control.getAttribute('aria-label') ?? control.getAttribute('title') ?? control.textContent ?? '',
            disabled: (control as HTMLButtonElement).disabled,
            pressed: control.getAttribute('aria-pressed') === 'true',
          })),
        ),

    remount: editor.remount,
    // The vendor's own way to take it away.
    destroy: () => editor.destroy((handle) => handle.evaluate((it) => it.remove())),
  };
}
`;
