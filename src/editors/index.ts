import type { EditorAdapter } from './contract.ts';
import { ckeditor4 } from './ckeditor4/ckeditor4.ts';
import { ckeditor5 } from './ckeditor5/ckeditor5.ts';
import { froala } from './froala/froala.ts';
import { grapesjs } from './grapesjs/grapesjs.ts';
import { jodit } from './jodit/jodit.ts';
import { quill } from './quill/quill.ts';
import { tinymce } from './tinymce/tinymce.ts';
import { trumbowyg } from './trumbowyg/trumbowyg.ts';

/** Every vendor editor Sekisho can drive. */
export const EDITORS: readonly EditorAdapter[] = [
  tinymce,
  quill,
  jodit,
  froala,
  ckeditor5,
  trumbowyg,
  ckeditor4,
  grapesjs,
];

/** @param id what `--editor` takes, e.g. `tinymce` */
export function findEditor(id: string): EditorAdapter | undefined {
  return EDITORS.find((editor) => editor.id === id);
}

/** @param name an npm package, e.g. `quill` */
export function findEditorForPackage(name: string): EditorAdapter | undefined {
  return EDITORS.find((editor) => editor.packages.includes(name));
}
