import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test, type TestInfo } from '@playwright/test';
import { PNG } from 'pngjs';
import type { Verdict } from '../../src/model/verdict.ts';
import { writeAllReports } from '../../src/report/index.ts';
import { sampleAssetVerdict } from './sample-asset-verdict.ts';
import { HOSTILE, sampleVerdict } from './sample-verdict.ts';

const PICTURES = { old: 'a'.repeat(64), new: 'b'.repeat(64) };

test.use({ locale: 'en-US' });

/** Writes a run folder as a run leaves it and opens its page as a release manager does: from the file. */
async function openReport(page: Page, info: TestInfo, verdict: Verdict): Promise<string[]> {
  const folder = info.outputPath('run');
  await mkdir(join(folder, 'images'), { recursive: true });
  for (const { path, content } of writeAllReports(verdict)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await writeFile(join(folder, 'images', `${PICTURES.old}.png`), plainPicture(250));
  await writeFile(join(folder, 'images', `${PICTURES.new}.png`), plainPicture(245));
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) troubles.push(request.url());
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`violation ${event.violatedDirective}`));
  });
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  return troubles;
}

/** One grey but for a square: five levels are what an eye overlooks. */
function plainPicture(level: number): Buffer {
  const png = new PNG({ width: 960, height: 540 });
  for (let index = 0; index < png.data.length; index += 4) {
    const inside = (index / 4) % 960 < 100 && index / 4 / 960 < 100;
    png.data.fill(inside ? level : 255, index, index + 3);
    png.data[index + 3] = 255;
  }
  return PNG.sync.write(png);
}

/** So many that all of them are folded at first. */
const manyFindings = (): Verdict => sampleVerdict({ items: 60, pictures: PICTURES });

test('nothing that was recorded runs, and the page breaks no rule of its own', async ({ page }, info) => {
  const verdict = sampleVerdict({ hostile: HOSTILE, pictures: PICTURES });
  verdict.run.editor = HOSTILE;
  verdict.run.browser = HOSTILE;
  verdict.run.baseline.label = HOSTILE;
  verdict.fingerprints.candidate.versions = [HOSTILE];
  verdict.reasons[0]!.text = { en: HOSTILE, ja: HOSTILE };
  for (const item of verdict.run.plan.items.slice(0, 3)) {
    Object.assign(item, {
      because: HOSTILE,
      viewpoint: { en: HOSTILE, ja: HOSTILE },
      title: { en: HOSTILE, ja: HOSTILE },
    });
  }
  const troubles = await openReport(page, info, verdict);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.locator('.pictures').first().scrollIntoViewIfNeeded();
  await expect(page.locator('.stack').first()).toBeVisible();
  expect(await page.evaluate(() => 'canary' in window)).toBe(false);
  expect(
    await page
      .locator(
        'script, iframe, object, embed, base, [onload], [onerror], [onmouseover], [style]:not(.stack, .stack img)',
      )
      .count(),
  ).toBe(1);
  expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('the first screen tells the verdict and its reasons', async ({ page }, info) => {
  const verdict = sampleVerdict();
  await openReport(page, info, verdict);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/BLOCK/);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(page.locator('.facts').first()).toContainText('6.8.6 → 7.9.3');
  for (const { text } of verdict.reasons) await expect(page.locator('.reasons')).toContainText(text.en);
});

test('one click changes every word, and the page remembers', async ({ page }, info) => {
  await openReport(page, info, sampleVerdict());
  const [en, ja] = [page.getByText('Before this can ship'), page.getByText('出荷までに必要なこと')];
  await expect(en).toBeVisible();
  await expect(ja).toBeHidden();
  await page.getByText('日本語', { exact: true }).click();
  await expect(ja).toBeVisible();
  await expect(en).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.reload();
  await expect(ja).toBeVisible();
});

test.describe('where no script runs', () => {
  test.use({ javaScriptEnabled: false });

  test('the page can be read and the language changed', async ({ page }, info) => {
    await openReport(page, info, sampleVerdict());
    await expect(page.getByText('Before this can ship')).toBeVisible();
    await page.getByText('日本語', { exact: true }).click();
    await expect(page.getByText('出荷までに必要なこと')).toBeVisible();
  });
});

test('an open point leads to its evidence', async ({ page }, info) => {
  await openReport(page, info, manyFindings());
  await page.locator('.points').getByRole('link', { name: 'full-width space' }).click();
  const values = page.locator('.finding[open] .values').first();
  await expect(values).toBeInViewport();
  await expect(values).toContainText('U+3000');
});

test('pictures are loaded only when they are opened, and five levels of grey can be seen in the difference', async ({
  page,
}, info) => {
  await openReport(page, info, manyFindings());
  const finding = page.locator('.finding', { has: page.locator('.pictures') });
  const loaded = () =>
    finding
      .locator('img')
      .evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth > 0).length);
  await expect(page.locator('.stack')).toHaveCount(0);
  expect(await loaded()).toBe(0);
  await finding.locator('summary').click();
  await finding.locator('.pictures').scrollIntoViewIfNeeded();
  await expect.poll(loaded).toBe(4);
  await expect(finding.locator('svg rect')).toHaveCount(2);
  const shot = PNG.sync.read(await finding.locator('.stack').screenshot());
  const levelAt = (x: number, y: number) => shot.data[4 * (y * shot.width + x)] ?? 0;
  expect(levelAt(10, 10)).toBeLessThan(200);
  expect(levelAt(shot.width - 10, shot.height - 10)).toBeGreaterThan(250);
  await finding.getByRole('button', { name: 'Slider' }).click();
  await expect(finding.getByRole('slider')).toBeVisible();
});

test('the four numbers stand on the first screen, and the one that disagrees says so', async ({ page }, info) => {
  const troubles = await openReport(page, info, sampleAssetVerdict());
  const worst = page.locator('.worst');
  await expect(worst.getByRole('heading')).toHaveText(/41 more are gone than the dialog said/);
  await expect(worst).toContainText('ast-101/three-pages');
  await expect(worst.getByRole('table')).toBeInViewport();
  const old = worst.getByRole('row', { name: /^Old/ });
  const next = worst.getByRole('row', { name: /^New/ });
  await expect(old.getByRole('cell')).toHaveText(['61', '61', '61', '61']);
  await expect(next.getByRole('cell')).toHaveText([/20\s*≠ disagrees/, /^61$/, 'all=true (no ids)', /^61$/], {
    useInnerText: true,
  });
  await expect(worst.getByRole('columnheader').first()).toHaveText('what the dialog says', { useInnerText: true });
  const weight = (cell: number) =>
    next
      .getByRole('cell')
      .nth(cell)
      .locator('b')
      .evaluate((figure) => Number(getComputedStyle(figure).fontWeight));
  expect(await weight(0)).toBeGreaterThan(await weight(1));

  await page.getByText('日本語', { exact: true }).click();
  await expect(worst.getByRole('heading')).toHaveText(/確認画面より41件多く消えました/);
  await expect(worst.getByRole('row', { name: /^新/ }).getByRole('cell').first()).toHaveText(/20\s*≠ 不一致/, {
    useInnerText: true,
  });
  expect(troubles).toEqual([]);
});

test('findings with four numbers are unfolded among many, and on paper', async ({ page }, info) => {
  await openReport(page, info, sampleAssetVerdict());
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.finding .four')).toHaveCount(3);
  for (const table of await page.locator('.finding .four').all()) await expect(table).toBeVisible();
  await page.setViewportSize({ width: 390, height: 800 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('a broken promise about a list says what is too many', async ({ page }, info) => {
  await openReport(page, info, sampleAssetVerdict());
  const finding = page.locator('.finding', { hasText: '40 gone that were not named' });
  await finding.locator('summary').first().click();
  await expect(finding.locator('.deviations')).toContainText('p2-04.png');
  await expect(finding.locator('.deviations')).toContainText('and 16 more');
});

test('every text meets the contrast of WCAG AA in both schemes', async ({ page }, info) => {
  await openReport(page, info, sampleVerdict());
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate(readWeakColours), colorScheme).toEqual([]);
  }
});

/** Runs in the page: colours of the style sheet that are too close to a ground they stand on. */
function readWeakColours(): string[] {
  const style = getComputedStyle(document.documentElement);
  const luminance = (name: string) => {
    const [red = 0, green = 0, blue = 0] = (style.getPropertyValue(name).trim().slice(1).match(/../g) ?? []).map(
      (hex) => {
        const share = Number.parseInt(hex, 16) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      },
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const inks = ['--ink', '--muted', '--link', '--go', '--review', '--block', '--inconclusive'];
  const pairs = inks.flatMap((ink) => [`${ink} --paper`, `${ink} --sheet`]).concat('--markink --mark');
  return pairs.filter((pair) => contrast(...(pair.split(' ') as [string, string])) < 4.5);
}

test('junit.xml is well-formed XML whatever was recorded', async ({ page }) => {
  const verdict = sampleVerdict({ hostile: HOSTILE });
  verdict.run.plan.items[0]!.viewpoint.en = HOSTILE;
  verdict.run.plan.items[0]!.title.en = HOSTILE;
  verdict.reasons[0]!.text.en = HOSTILE;
  const xml = writeAllReports(verdict).find((file) => file.path === 'junit.xml')!.content;
  const read = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    return {
      errors: parsed.querySelectorAll('parsererror').length,
      cases: parsed.querySelectorAll('testcase').length,
      names: [...new Set([...parsed.querySelectorAll('*')].map((element) => element.localName))].toSorted(),
    };
  }, xml);
  expect(read).toEqual({
    errors: 0,
    cases: verdict.run.plan.trials.length + 1,
    names: ['failure', 'properties', 'property', 'system-out', 'testcase', 'testsuite', 'testsuites'],
  });
});
