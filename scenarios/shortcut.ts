import { scenario } from '../src/record/scenario.ts';

scenario('shortcut', async ({ editor, row, checkpoint, observe, settle }) => {
  await editor.load('<p>一段落目</p><p>二段落目</p>');
  await settle();
  await editor.focusOn('p', { select: true });
  await editor.press(String(row.keys));
  await settle();
  observe('dialogs it opens', await editor.openDialogs().count());
  observe('the keyboard stays in the text', await editor.surface().evaluate(hasTheKeyboard));
  await checkpoint('pressed');
});

/** Runs in the page. */
function hasTheKeyboard(surface: Element): boolean {
  const { activeElement } = surface.ownerDocument;
  return surface.ownerDocument.hasFocus() && activeElement !== null && surface.contains(activeElement);
}
