import type { Frame, Page } from '@playwright/test';
import type { Confirmation } from '../../src/editors/asset-library.ts';
import { inPageConfirmation } from '../../src/editors/in-page-confirmation.ts';
import { nativeConfirmation } from '../../src/editors/native-confirmation.ts';

const DELETE = /^(?:Delete|削除)$/;
const CANCEL = /^(?:Cancel|キャンセル)$/;
const CLOSE = /^(?:Close|閉じる)$/;

/**
 * What Fude asks when something is pressed: Fude 4 by the browser's own question, Fude 5 by a dialog in its frame.
 * @param drawn resolves once the library shows what the press led to
 */
export async function fudeQuestion(
  page: Page,
  frame: Frame,
  press: () => Promise<void>,
  drawn: () => Promise<void>,
): Promise<Confirmation | null> {
  const native = await nativeConfirmation(page, press, drawn);
  if (native) return native;
  const dialog = frame.locator('.backdrop .question[aria-labelledby="question"]').last();
  if (!(await dialog.isVisible())) return null;
  const button = (name: RegExp) => dialog.getByRole('button', { name });
  return inPageConfirmation(page, {
    dialog,
    accept: button(DELETE),
    cancel: button(CANCEL),
    close: button(CLOSE),
    backdrop: frame.locator('.backdrop').last(),
  });
}
