import path from 'node:path';
import { expect, test } from '@playwright/test';
import { emptyFolder, openFindings, readVerdictFile, runCli } from '../cli.ts';
import { makeSite } from '../site.ts';

/** What rte-306 finds when this script runs in the new build only. */
async function findingsWith(script: string): Promise<string[]> {
  const cwd = emptyFolder();
  const sites = [await makeSite(), await makeSite(script)];
  const { stderr } = await runCli(['verify', ...sites, '--editor', 'quill', '--only', 'rte-306', '--out', 'run'], {
    cwd,
  });
  expect(stderr).not.toContain('bug in Sekisho');
  return openFindings(readVerdictFile(path.join(cwd, 'run'))).map(
    ({ place, kind, summary }) => `${place.trial} ${kind}: ${summary.en}`,
  );
}

test('a conversion that is doubled, and one that throws, when it is interrupted', async () => {
  test.setTimeout(300_000);
  expect(await findingsWith('')).toEqual([]);
  const found = await findingsWith(`let converted = '';
    quill.root.addEventListener('compositionupdate', ({ data }) => { converted = data });
    quill.root.addEventListener('blur', () => setTimeout(() => quill.insertText(1, converted)));
    const root = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    Object.defineProperty(quill.root, 'innerHTML', { set: root.set, get() {
      if (quill.composition.isComposing) setTimeout(() => { throw new Error('no path for the caret') });
      return root.get.call(quill.root);
    } })`);
  expect(found).toContain('rte-306/blur broken-invariant: no converted text is doubled');
  expect(found.join('\n')).toMatch(/rte-306\/autosave regression: .*no path for the caret/);
});
