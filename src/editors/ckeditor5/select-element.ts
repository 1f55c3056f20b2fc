import type { CkEditor5 } from './vendor-api.ts';

/**
 * Runs in the page: the caret at the end of the first element that matches, or that element selected. What the vendor
 * keeps as one whole, such as an image, is selected as a whole either way.
 */
export function selectElement(editor: CkEditor5, wanted: { selector: string; select: boolean }): void {
  const { view, mapper } = editor.editing;
  const editable = editor.ui.getEditableElement();
  const element = editable?.querySelector(wanted.selector);
  if (!element) throw new Error(`Nothing in the document matches ${wanted.selector}`);
  view.focus();
  const whole = element.closest('.ck-widget, .ck-editor__nested-editable');
  const wholeView = whole?.matches('.ck-widget') ? view.domConverter.mapDomToView(whole) : undefined;
  const wholeModel = wholeView && mapper.toModelElement(wholeView);
  if (wholeModel) return editor.model.change((writer) => writer.setSelection(wholeModel, 'on'));
  const range = document.createRange();
  range.selectNodeContents(element);
  if (!wanted.select) range.collapse(false);
  const inView = view.domConverter.domRangeToView(range);
  if (!inView) throw new Error(`CKEditor 5 cannot select ${wanted.selector}`);
  editor.model.change((writer) => writer.setSelection(mapper.toModelRange(inView)));
}
