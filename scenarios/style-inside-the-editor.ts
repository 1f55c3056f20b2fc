import { scenario } from '../src/record/scenario.ts';
import { LOOKED_AT_PROPERTIES } from './embedding/looked-at-properties.ts';

const DOCUMENT =
  '<h1>題</h1><h2>題</h2><p>文<strong>太</strong><a href="https://example.com/">先</a></p><ul><li>一</li></ul><ol><li>一</li></ol><blockquote>引</blockquote>' +
  '<table><tbody><tr><td>表</td></tr></tbody></table>';

/** A row: `css`, rules an application has for itself, put before all others as its own sheet would be. */
scenario('style-inside-the-editor', { page: 'shared' }, async ({ editor, row, invariant, settle }) => {
  await editor.load(DOCUMENT);
  await settle();
  const editable = await editor.surface().elementHandle();
  // In a frame of its own, no rule of the page reaches it.
  const surface = (await editable?.ownerFrame()) === editor.frame ? editable : null;
  const changed = await editor.root().evaluate(
    (root, { css, properties, surface: editable }) => {
      const controls: Element[] = [];
      const content: Element[] = [];
      for (const element of root.querySelectorAll('*')) {
        // Drawn shapes have no text, and pictures of a frame are no part of this page.
        if (element instanceof SVGElement || element.getClientRects().length === 0) continue;
        (editable?.contains(element) ? content : controls).push(element);
      }
      const read = (elements: Element[]): string[][] =>
        elements.map((element) => {
          const computed = getComputedStyle(element);
          return properties.map((name) => computed.getPropertyValue(name));
        });
      const before = [read(controls), read(content)];
      const sheet = document.createElement('style');
      sheet.textContent = css;
      document.head.prepend(sheet);
      const after = [read(controls), read(content)];
      sheet.remove();
      return [controls, content].map((elements, which) => {
        const found = new Set<string>();
        for (const [at, element] of elements.entries()) {
          const what = which === 1 ? element.localName : nameOf(element);
          for (const [index, name] of properties.entries()) {
            if (before[which]?.[at]?.[index] !== after[which]?.[at]?.[index]) found.add(`${what} › ${name}`);
          }
        }
        return [...found].sort();
      });

      /** Tags and classes are the vendor's own affair; what a control is, is not. */
      function nameOf(element: Element): string {
        return element.closest('button, input, select, textarea, table, label, a, [role=button]')?.localName ?? 'box';
      }
    },
    { css: String(row.css), properties: LOOKED_AT_PROPERTIES, surface },
  );
  await editable?.dispose();
  const [controls = [], content = []] = changed;
  invariant(
    { en: 'the controls of the editor look as before', ja: 'エディタの操作部品の見た目が変わらないこと' },
    controls,
    [],
  );
  invariant({ en: 'so does the document in it', ja: 'エディタ内の文書の見た目が変わらないこと' }, content, []);
});
