import type { EditorPackages } from '../model/bump.ts';
import { BadInput } from '../core/problem.ts';
import { nearest } from '../core/nearest.ts';
import type { EditorAdapter, HostPage } from '../editors/contract.ts';
import { EDITORS, findEditor, findEditorForPackage } from '../editors/index.ts';

/** Adapters that a config brings along, by id. They go before those of the same id that come with Sekisho. */
const own = new Map<string, EditorAdapter>();

/** Makes an adapter of a config's known to this process. @returns its id */
export function registerEditor(adapter: EditorAdapter): string {
  own.set(adapter.id, adapter);
  return adapter.id;
}

/** @throws BadInput for an editor nobody has an adapter for, with those there are */
export function requireEditor(id: string): EditorAdapter {
  const adapter = own.get(id) ?? findEditor(id);
  if (adapter) return adapter;
  const ids = [...own.keys(), ...EDITORS.map((editor) => editor.id)];
  const close = nearest(id, ids);
  throw new BadInput({
    message: `unknown editor "${id}"`,
    hint: close ? `did you mean ${close}?` : `known editors: ${ids.join(', ')}`,
  });
}

export function hostPageOf(editor: string): (version: string, name?: string) => HostPage {
  const adapter = requireEditor(editor);
  return (version, name) => adapter.hostPage(version, name);
}

/** The editor that an npm package is, or `null`. */
export function editorOfPackage(name: string): string | null {
  const adapter = [...own.values()].find(({ packages }) => packages.includes(name)) ?? findEditorForPackage(name);
  return adapter?.id ?? null;
}

/** Every npm package that is a known editor or embeds one, those of a config's adapter included. */
export function knownPackages(): EditorPackages[] {
  const stock = EDITORS.filter(({ id }) => !own.has(id));
  return [...own.values(), ...stock].map(({ id, packages, wrappers = [] }) => ({ editor: id, packages, wrappers }));
}
