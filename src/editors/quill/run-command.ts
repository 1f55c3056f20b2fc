import type { LocalisedText } from '../../model/text.ts';
import type { QuillCommand } from './commands.ts';
import type { QuillEditor, QuillTableModule } from './vendor-api.ts';

/**
 * Runs in the page. Formats switch as the toolbar's buttons do: a second time off again.
 * @returns whether document or format at the caret changed
 */
export function runCommand(
  editor: QuillEditor,
  wanted: Exclude<QuillCommand, { missing: LocalisedText }>,
): boolean | 'no-tables' {
  const state = () => editor.root.innerHTML + JSON.stringify(editor.getFormat());
  const { index, length } = editor.getSelection(true) ?? { index: 0, length: 0 };
  editor.history.cutoff?.();
  const before = state();
  if ('format' in wanted) {
    const isOn = editor.getFormat()[wanted.format] === wanted.value;
    editor.format(wanted.format, isOn ? false : wanted.value, 'user');
  } else if (wanted.special === 'clear-formatting') {
    editor.removeFormat(index, length, 'user');
  } else if (wanted.special === 'insert-link') {
    const href = 'https://example.com/';
    if (length > 0) editor.format('link', href, 'user');
    else editor.insertText(index, href, { link: href }, 'user');
  } else {
    const tables = editor.getModule('table') as QuillTableModule | undefined;
    if (!tables) return 'no-tables';
    tables.insertTable(2, 2);
  }
  return state() !== before;
}
