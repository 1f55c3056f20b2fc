import path from 'node:path';
import { expect, test } from '@playwright/test';
import { emptyFolder, openFindings, readVerdictFile, runCli } from '../cli.ts';
import { makeSite } from '../site.ts';

// Without a fault it is silent: self.spec.ts.
test('what recipients see differs by one level of a colour and by a picture that is another', async () => {
  // The new build exports something else than it shows.
  const next = await makeSite(`const html = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    Object.defineProperty(quill.root, 'innerHTML', { set: html.set, get() {
      return html.get.call(quill.root)
        .replace('rgb(255, 0, 0)', 'rgb(254, 0, 0)').replace('example.com/hero.png', 'example.com/other.png');
    } })`);
  const cwd = emptyFolder();
  const rows = ['rte-704/pictures', 'rte-704/inline-styles', 'rte-704/old-markup'];
  const args = ['verify', await makeSite(), next, '--editor', 'quill', '--only', ...rows, '--out', 'run'];
  const { code, stderr } = await runCli(args, { cwd });
  expect(code, stderr).toBe(2);
  const moments = openFindings(readVerdictFile(path.join(cwd, 'run'))).map(
    ({ kind, place }) => `${place.trial.split('/')[1]} ${place.checkpoint} ${kind}`,
  );
  expect(moments.toSorted()).toEqual([
    'inline-styles dark scheme regression',
    'inline-styles images blocked regression',
    'inline-styles on a desk regression',
    'inline-styles on a phone regression',
    // Who blocks pictures sees no other one.
    'pictures dark scheme regression',
    'pictures on a desk regression',
    'pictures on a phone regression',
  ]);
});
