import { Inapplicable, type Editor } from '../../src/editors/contract.ts';
import type { Json } from '../../src/model/text.ts';

interface Designs {
  read(): Promise<Json>;
  open(design: Json): Promise<void>;
}

/** @throws {Inapplicable} for an editor whose HTML is all there is */
export function requireDesign(editor: Editor): Designs {
  if (!editor.design || !editor.loadDesign)
    throw new Inapplicable({
      en: 'This editor keeps no design beside the HTML.',
      ja: 'このエディタはHTMLのほかにデザインデータを持ちません。',
    });
  return {
    read: async () => (await editor.design?.()) ?? null,
    open: async (design) => editor.loadDesign?.(design),
  };
}
