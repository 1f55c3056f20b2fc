import { existsSync } from 'node:fs';
import path from 'node:path';
import { createJiti } from 'jiti';
import { isEditorAdapter } from '../core/is-editor-adapter.ts';
import { BadInput } from '../core/problem.ts';
import type { EditorAdapter } from '../editors/contract.ts';
import { registerEditor } from './known-editors.ts';

/**
 * An adapter from a file of its own, TypeScript or JavaScript; known to this process from then on.
 * @throws BadInput when the file does not load, or exports no adapter or several
 */
export async function loadAdapter(file: string): Promise<EditorAdapter> {
  if (!existsSync(file))
    throw new BadInput({
      file,
      message: 'there is no such file',
      hint: 'name the file that exports the adapter, or the id of an editor',
    });
  let exported: unknown;
  try {
    exported = await createJiti(import.meta.url).import(path.resolve(file));
  } catch (error) {
    throw new BadInput({ file, message: `it does not load: ${(error as Error).message.split('\n')[0]}` });
  }
  const found = new Set(Object.values(exported ?? {}).filter(isEditorAdapter));
  const [adapter, ...others] = found as Set<unknown> as Set<EditorAdapter>;
  if (!adapter)
    throw new BadInput({
      file,
      message: 'it exports no adapter',
      hint: 'export default { id, title, packages, hostPage, attach }; see docs/adding-an-editor.md',
    });
  if (others.length > 0) {
    const ids = [adapter, ...others].map(({ id }) => id).join(', ');
    throw new BadInput({ file, message: `it exports several adapters: ${ids}`, hint: 'one file, one adapter' });
  }
  registerEditor(adapter);
  return adapter;
}
