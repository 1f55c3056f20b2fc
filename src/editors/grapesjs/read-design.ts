import type { GrapesJs } from './vendor-api.ts';

/**
 * Runs in the page: the design as JSON, as an application keeps it.
 *
 * Before 0.18 there is no call for the whole: each module hands its part over, as a text within the JSON. HTML and CSS, which
 * it adds for those who send them, are not the design.
 */
export function readDesign(editor: GrapesJs): string {
  if (editor.getProjectData) return JSON.stringify(editor.getProjectData());
  const { assets } = editor.AssetManager.store(true) ?? {};
  const { styles } = editor.CssComposer.store(true) ?? {};
  const { components } = editor.DomComponents.store(true) ?? {};
  const parsed = (part: unknown): unknown => (typeof part === 'string' ? JSON.parse(part) : part);
  return JSON.stringify({ assets: parsed(assets), styles: parsed(styles), components: parsed(components) });
}

/** Runs in the page: opens a stored design instead of the document, of whichever version it is. */
export async function writeDesign(editor: GrapesJs, json: string): Promise<void> {
  const design = JSON.parse(json) as Record<string, unknown>;
  editor.select(null);
  if (editor.loadProjectData) {
    editor.loadProjectData(design);
    // Pages of a design have canvases of their own, which are frames: they are loaded and filled later.
    const drawn = (): boolean => editor.getWrapper()?.getEl()?.isConnected === true;
    for (let look = 0; look < 500 && !drawn(); look++) await new Promise((resolve) => setTimeout(resolve, 10));
    if (!drawn()) throw new Error('GrapesJS does not draw the design it was given.');
  } else {
    editor.DomComponents.clear();
    editor.CssComposer.clear();
    editor.AssetManager.load(design);
    // As the vendor's own loading does it, and in its order.
    editor.DomComponents.load(design);
    editor.CssComposer.load({ ...design, styles: JSON.stringify(design['styles'] ?? []) });
  }
  // Changes are counted in a later task.
  await new Promise((resolve) => setTimeout(resolve));
  editor.UndoManager.clear();
  if (editor.clearDirtyCount) editor.clearDirtyCount();
  else editor.getModel().set('changesCount', 0);
}
