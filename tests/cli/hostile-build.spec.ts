import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';
import { watchTroubles } from '../report/open-report.ts';
import { HOSTILE } from '../report/sample-verdict.ts';
import { makeSite } from '../site.ts';

const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url));

/** As source text that ends no element of the page it stands in. */
const literal = JSON.stringify(HOSTILE).replaceAll('<', '\\u003c');

/** A build whose vendor puts scripts, escapes, a NUL and five million characters wherever somebody looks. */
const SCRIPT = `
const bad = ${literal};
const long = bad + 'x'.repeat(5_000_000);
document.title = bad;
console.error(bad);
console.warn(long);
setTimeout(() => { throw new Error(bad); });
document.querySelector('.ql-bold').setAttribute('aria-label', bad);
document.querySelector('h1').textContent = new File([], bad).name;
document.querySelector('#delete').onclick = () => { confirm(bad); confirm(long); };
const sent = bad.toWellFormed();
document.querySelector('#save').onclick = () =>
  fetch('./' + encodeURIComponent(sent) + '?' + new URLSearchParams({ [sent]: sent }), {
    method: 'POST',
    body: JSON.stringify({ [bad]: bad }),
  }).catch(() => {});
const load = quill.clipboard.dangerouslyPasteHTML.bind(quill.clipboard);
quill.clipboard.dangerouslyPasteHTML = (...given) => { load(...given); quill.insertText(0, bad); };
`;

/** What would move a cursor, ring a bell, turn text around or end a string. */
const HIJACKS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

test('a build that is hostile wherever it can be: text in the terminal and in the report, and nothing runs', async ({
  page,
}) => {
  const cwd = emptyFolder();
  const own = ['--checklist', path.join(fixtures, 'look-around.yaml'), '--scenarios', path.join(fixtures, 'scenarios')];
  const builds = [await makeSite(), await makeSite(SCRIPT), '--editor', 'quill'];
  const told = await runCli(['verify', ...builds, ...own, '--out', 'run', '--single-file', '--verbose'], { cwd });
  expect([told.code, told.stderr], told.stdout.slice(0, 2_000)).toEqual([1, expect.not.stringContaining('bug in')]);
  for (const text of [told.stdout, told.stderr]) expect(HIJACKS.exec(text)).toBeNull();

  const { findings } = readVerdictFile(path.join(cwd, 'run'));
  const seenBy = (aspect: string) => JSON.stringify(findings.filter(({ place }) => place.aspect === aspect));
  for (const aspect of ['content', 'dialogs', 'console', 'network', 'accessibility', 'toolbar', 'observed']) {
    expect(seenBy(aspect), aspect).toContain('onerror');
  }

  for (const file of ['index.html', 'report.html']) {
    const troubles = watchTroubles(page);
    await page.goto(`${pathToFileURL(path.join(cwd, 'run', file)).href}#/item/our-1`);
    const timeline = page.locator('.timeline');
    await expect(timeline).toBeVisible();
    // Unfolded until nothing is left that could be.
    await expect
      .poll(() =>
        page.evaluate(() => {
          const folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
          for (const details of folded) details.open = true;
          return folded.length;
        }),
      )
      .toBe(0);
    for (const channel of ['content', 'dialogs', 'console', 'network', 'accessibility', 'toolbar']) {
      const shown = timeline.locator('.channel', { hasText: new RegExp(`^${channel}`) });
      await expect(shown.filter({ hasText: 'window.canary=1' }).first(), `${file} ${channel}`).toBeVisible();
    }
    await page.goto(page.url().replace(/#.*/, '#/'));
    await expect(page.locator('.points')).toContainText('onerror');
    expect(await page.evaluate(() => 'canary' in window)).toBe(false);
    expect(await page.locator('main :is(script, iframe, object, embed, [onerror], [onload])').count()).toBe(0);
    expect(troubles).toEqual([]);
  }
});
