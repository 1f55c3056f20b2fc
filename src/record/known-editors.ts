import { BadInput } from '../core/problem.ts';
import { nearest } from '../core/nearest.ts';
import type { EditorAdapter, HostPage } from '../editors/contract.ts';
import { EDITORS, findEditor, findEditorForPackage } from '../editors/index.ts';

/** @throws BadInput for an editor nobody has an adapter for, with those there are */
export function requireEditor(id: string): EditorAdapter {
  const adapter = findEditor(id);
  if (adapter) return adapter;
  const ids = EDITORS.map((editor) => editor.id);
  const close = nearest(id, ids);
  throw new BadInput({
    message: `unknown editor "${id}"`,
    hint: close ? `did you mean ${close}?` : `known editors: ${ids.join(', ')}`,
  });
}

export function hostPageOf(editor: string): (version: string) => HostPage {
  const adapter = requireEditor(editor);
  return (version) => adapter.hostPage(version);
}

/** The editor that an npm package is, or `null`. */
export function editorOfPackage(name: string): string | null {
  return findEditorForPackage(name)?.id ?? null;
}
