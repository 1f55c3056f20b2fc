import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Verdict } from '../../src/model/verdict.ts';
import { emptyFolder, openFindings, readVerdictFile, runCli } from '../cli.ts';
import { makeSite } from '../site.ts';

async function verify(next: string): Promise<Verdict> {
  const cwd = emptyFolder();
  const args = [
    'verify',
    await makeSite(),
    next,
    '--editor',
    'quill',
    '--only',
    'rte-704/pictures',
    'rte-704/inline-styles',
  ];
  const { stderr } = await runCli([...args, '--out', 'run'], { cwd });
  expect(stderr).not.toContain('bug in Sekisho');
  return readVerdictFile(path.join(cwd, 'run'));
}

/** Moments at which a picture differs, by data row. */
const moments = (verdict: Verdict): string[] =>
  openFindings(verdict).map(({ kind, place }) => `${place.trial.split('/')[1]} ${place.checkpoint} ${kind}`);

/** The new build exports something else than it shows. */
const exportsOther = (
  change: string,
): string => `const html = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  Object.defineProperty(quill.root, 'innerHTML', { set: html.set, get() { return html.get.call(quill.root)${change} } })`;

test('what recipients see differs by one level of a colour, a swapped picture, or not at all', async () => {
  test.setTimeout(300_000);
  expect(moments(await verify(await makeSite()))).toEqual([]);

  const colour = await verify(await makeSite(exportsOther(`.replace('rgb(255, 0, 0)', 'rgb(254, 0, 0)')`)));
  expect(colour.status).toBe('review');
  expect(moments(colour)).toEqual(
    ['on a desk', 'on a phone', 'images blocked', 'dark scheme'].map((moment) => `inline-styles ${moment} regression`),
  );

  // Who blocks pictures sees no other one.
  const picture = await verify(
    await makeSite(exportsOther(`.replace('example.com/hero.png', 'example.com/other.png')`)),
  );
  expect(moments(picture)).toEqual(
    ['on a desk', 'on a phone', 'dark scheme'].map((moment) => `pictures ${moment} regression`),
  );
});
