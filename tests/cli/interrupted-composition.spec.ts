import path from 'node:path';
import { expect, test } from '@playwright/test';
import { emptyFolder, openFindings, readVerdictFile, runCli } from '../cli.ts';
import { makeSite } from '../site.ts';

// Without a fault it is silent: self.spec.ts.
test('a conversion that is doubled, and one that throws, when it is interrupted', async () => {
  const next = await makeSite(`let converted = '';
    quill.root.addEventListener('compositionupdate', ({ data }) => { converted = data });
    quill.root.addEventListener('blur', () => setTimeout(() => quill.insertText(1, converted)));
    const root = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    Object.defineProperty(quill.root, 'innerHTML', { set: root.set, get() {
      if (quill.composition.isComposing) setTimeout(() => { throw new Error('no path for the caret') });
      return root.get.call(quill.root);
    } })`);
  const cwd = emptyFolder();
  const args = ['verify', await makeSite(), next, '--editor', 'quill', '--only', 'rte-306', '--out', 'run'];
  const { code, stderr } = await runCli(args, { cwd });
  expect(code, stderr).toBe(1);
  const found = openFindings(readVerdictFile(path.join(cwd, 'run'))).map(
    ({ place, kind, summary }) => `${place.trial} ${kind}: ${summary.en}`,
  );
  expect(found).toContain('rte-306/blur broken-invariant: no converted text is doubled');
  expect(found.join('\n')).toMatch(/rte-306\/autosave regression: .*no path for the caret/);
  expect(found.filter((one) => one.startsWith('rte-306/undo'))).toEqual([]);
});
