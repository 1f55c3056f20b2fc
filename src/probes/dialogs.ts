import type { BrowserContext, Dialog, Page } from '@playwright/test';
import { compareDialogs } from '../core/compare-dialogs.ts';
import { groupEdits } from '../core/group-edits.ts';
import { readNumbers } from '../core/read-numbers.ts';
import { shortenText } from '../core/shorten-text.ts';
import type { Editor } from '../editors/contract.ts';
import type { DialogValue } from '../model/recording.ts';
import type { Collector, Probe, Scene } from './contract.ts';
import { LONGEST_DIALOG_TEXT, readDialog } from './read-dialog.ts';

/** Questions a user is asked: the browser's own since the last checkpoint, then those open within the page now. */
export const dialogs: Probe<'dialogs'> = {
  name: 'dialogs',
  title: { en: 'Dialogs', ja: 'ダイアログ' },
  collect: collectDialogs,
  compare: (old, next) => groupEdits(compareDialogs(old, next)),
};

interface Asked {
  kind: DialogValue['kind'];
  text: string;
}

function collectDialogs(page: Page): Collector<DialogValue[]> {
  let asked: Asked[] = [];
  page.on('dialog', (dialog) => {
    const text = [dialog.message(), dialog.defaultValue()].filter(Boolean).join('\n');
    asked.push({ kind: dialog.type() as DialogValue['kind'], text });
    void answer(dialog, page);
  });
  return {
    async drain(scene) {
      const native = asked.map((one) => nativeDialog(one, scene));
      asked = [];
      return [...native, ...(scene.editor ? await readOpenDialogs(scene.editor, scene) : [])];
    },
  };
}

/** A question nobody answers blocks the page. It is declined, unless the scenario listens as well: then it is its to answer. */
async function answer(dialog: Dialog, page: Page): Promise<void> {
  const listeners = listenersFor(page) + listenersFor(page.context());
  // Somebody else was quicker, or the page is gone.
  if (listeners <= 1) await dialog.dismiss().catch(() => undefined);
}

/** The driver's objects are Node event emitters, although its types do not say so. */
const listenersFor = (emitter: Page | BrowserContext): number =>
  (emitter as unknown as { listenerCount(event: 'dialog'): number }).listenerCount('dialog');

function nativeDialog({ kind, text }: Asked, { clean }: Scene): DialogValue {
  const cleaned = clean(text);
  return {
    kind,
    title: '',
    text: shortenText(cleaned, LONGEST_DIALOG_TEXT),
    numbers: readNumbers(cleaned),
    buttons: [],
    defaultFocus: '',
  };
}

async function readOpenDialogs(editor: Editor, { clean }: Scene): Promise<DialogValue[]> {
  const open = await editor.openDialogs().all();
  return Promise.all(open.map((dialog) => readDialog(dialog, clean)));
}
