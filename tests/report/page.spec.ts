import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';
import type { Recording } from '../../src/model/recording.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { packReport } from '../../src/report/pack-report.ts';
import { openReport, PICTURES, watchTroubles, writeRun } from './open-report.ts';
import { readViolations, readViolationsEverywhere } from './read-violations.ts';
import { sampleAssetVerdict } from './sample-asset-verdict.ts';
import { HOSTILE, sampleVerdict } from './sample-verdict.ts';

const GOLDEN = fileURLToPath(new URL('../golden/quill-1.3.7-2.0.3', import.meta.url));

test.use({ locale: 'en-US', timezoneId: 'Asia/Tokyo' });

const readGoldenRecordings = (): Recording[] =>
  (['baseline', 'candidate'] as const).flatMap((side) =>
    readdirSync(join(GOLDEN, 'recordings', side)).map(
      (name) => JSON.parse(readFileSync(join(GOLDEN, 'recordings', side, name), 'utf8')) as Recording,
    ),
  );

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const focusedText = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.textContent ?? null);

test('nothing that was recorded runs, and the page breaks no rule of its own', async ({ page }, info) => {
  const verdict = sampleVerdict({ hostile: HOSTILE, pictures: PICTURES });
  verdict.run.editor = HOSTILE;
  verdict.run.browser = HOSTILE;
  verdict.run.command = HOSTILE;
  verdict.run.product = HOSTILE;
  verdict.run.origin = { by: HOSTILE, where: HOSTILE, link: 'javascript:window.canary=7' };
  verdict.run.baseline.label = HOSTILE;
  verdict.fingerprints.candidate.versions = [HOSTILE];
  verdict.reasons[0]!.text = { en: HOSTILE, ja: HOSTILE };
  for (const item of verdict.run.plan.items.slice(0, 3)) {
    const text = { en: HOSTILE, ja: HOSTILE };
    Object.assign(item, { because: HOSTILE, viewpoint: text, title: text });
  }
  const [finding] = verdict.findings;
  const attacked = verdict.findings.find(({ place }) => place.part === HOSTILE)!;
  attacked.traces = { baseline: '../../secret.zip', candidate: 'javascript:alert(1)' };
  finding!.evidence = {
    kind: 'text',
    old: `<p>${HOSTILE}</p>${'あ'.repeat(5_000_000)}`,
    new: `<p>${HOSTILE}</p>${'あ'.repeat(5_000_000)}い`,
    changes: [],
  };
  const troubles = await openReport(page, info, verdict, { recordings: hostileRecordings(attacked.place.trial) });
  await expect(page.locator('#verdict')).toBeVisible();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

  await page.goto(`${page.url().split('#')[0]}#/item/${attacked.item}/${encodeURIComponent(attacked.id)}`);
  const timeline = page.locator('.timeline');
  for (const text of ['onerror="window.canary=1"', '[U+202E]', 'U+0000', 'U+001B', '</style></script>']) {
    await expect(page.locator('.item-pane')).toContainText(text);
  }
  for (const channel of ['dialogs', 'console', 'network', 'accessibility']) {
    const own = timeline.locator('.channel', { hasText: new RegExp(`^${channel}`) });
    await own.evaluate((details: HTMLDetailsElement) => {
      details.open = true;
    });
    await expect(own, channel).toContainText('@everyone [x](javascript:1)');
  }
  expect(await page.locator('a[href*=".."], a[href^="javascript:" i]').count()).toBe(0);

  // Five million characters: the one that differs is brought into sight.
  await page.goto(`${page.url().split('#')[0]}#/item/${finding!.item}/${encodeURIComponent(finding!.id)}`);
  await expect(page.locator('.item-pane mark').first()).toHaveText('い', { timeout: 30_000 });

  expect(await page.evaluate(() => 'canary' in window)).toBe(false);
  const strangers = 'iframe, object, embed, base, [onload], [onerror], [onmouseover], main script';
  expect(await page.locator(strangers).count()).toBe(0);
  expect(troubles).toEqual([]);
});

/** A trial whose page put its text wherever a probe looks. */
function hostileRecordings(trial: string): Recording[] {
  const recording = (side: Recording['side'], text: string): Recording => ({
    format: 1,
    trial,
    side,
    attempt: 1,
    outcome: 'failed',
    reason: text,
    captures: [
      {
        checkpoint: HOSTILE,
        observations: [
          { probe: 'content', value: { html: text } },
          {
            probe: 'dialogs',
            value: [{ kind: 'in-page', title: text, text, numbers: [], buttons: [text], defaultFocus: text }],
          },
          { probe: 'console', value: [{ kind: 'error', text, count: 2 }] },
          {
            probe: 'network',
            value: [{ method: 'POST', route: text, count: 1, statuses: [0], bodyShape: text, mutating: true }],
          },
          { probe: 'accessibility', value: [{ role: 'button', name: text, children: [{ role: text }] }] },
          {
            probe: 'screenshot',
            value: { image: { hash: '../../x', width: 1, height: 1, bytes: 1 }, editor: null, elements: [] },
          },
        ],
      },
    ],
    invariants: [{ sentence: HOSTILE, holds: false, actual: text, expected: text }],
    observed: [{ name: HOSTILE, value: text }],
    loaded: [],
    editorVersion: text,
    browser: text,
    startedAt: '2026-11-23T21:40:12.345Z',
    durationMs: 1_000,
  });
  return [recording('baseline', HOSTILE), recording('candidate', `${HOSTILE} `)];
}

test.describe('where no script runs', () => {
  test.use({ javaScriptEnabled: false });

  test('the page can be read and the language changed', async ({ page }, info) => {
    await openReport(page, info, sampleVerdict());
    await expect(page.getByText('Before this can ship')).toBeVisible();
    await page.getByText('日本語', { exact: true }).click();
    await expect(page.getByText('出荷までに必要なこと')).toBeVisible();
    await expect(page.getByText('差し込みタグが往復で壊れない', { exact: false }).first()).toBeVisible();
  });
});

test('the first screen tells the verdict and why; both languages and both schemes are remembered and accessible', async ({
  page,
}, info) => {
  const verdict = sampleVerdict();
  verdict.relaxations = [{ en: 'minor points are only told', ja: '軽微な点は報告のみ' }];
  const troubles = await openReport(page, info, verdict);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('BLOCK');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  const facts = page.locator('.facts').first();
  for (const fact of [
    'tinymce6.8.6 → 7.9.3',
    'ProductMail composer',
    'When2026-11-24 06:40 UTC+9',
    'ByAoki Aiko',
    'WhereGitHub Actions · acme/mail',
    'What was proven96 of 96 recorded, 47 compared',
    'Relaxed1 rule is less strict',
  ]) {
    await expect(facts).toContainText(fact);
  }
  await expect(facts).toBeInViewport({ ratio: 1 });
  await expect(facts.getByRole('link', { name: 'GitHub Actions' })).toHaveAttribute('href', /^https:.*runs\/17$/);
  await facts.getByRole('link', { name: '1 rule is less strict' }).click();
  await expect(page.locator('#relaxed')).toBeInViewport();
  await facts.getByRole('link', { name: '96 of 96' }).click();
  await expect(page.getByRole('heading', { name: 'What was proven' })).toBeInViewport();
  for (const { text } of verdict.reasons) await expect(page.locator('.reasons')).toContainText(text.en);
  await expect(page.locator('.relaxed')).toContainText('minor points are only told');

  const [en, ja] = [page.getByText('Before this can ship'), page.getByText('出荷までに必要なこと')];
  await page.getByText('日本語', { exact: true }).click();
  await expect(ja).toBeVisible();
  await expect(en).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate(readWeakColours), colorScheme).toEqual([]);
    expect(await readViolations(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: '配色' }).click();
  await page.getByRole('button', { name: '配色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  await page.reload();
  await expect(ja).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(21, 23, 26)');
  await press(page, 'l');
  await expect(en).toBeVisible();
  expect(await readViolations(page)).toEqual([]);
  // 640 CSS pixels are what is left of a common screen at 200 %.
  for (const width of [640, 390]) {
    await page.setViewportSize({ width, height: 800 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${width}`,
    ).toBeLessThanOrEqual(0);
  }
  expect(troubles).toEqual([]);
});

test('an open point leads to its evidence; filters, search and every key of the lists work', async ({ page }, info) => {
  await openReport(page, info, sampleVerdict({ items: 60, pictures: PICTURES }));
  await page.locator('.points').getByRole('link', { name: 'full-width space' }).click();
  const values = page.locator('.finding[open] .values').first();
  await expect(values).toContainText('U+3000');
  await expect(values).toBeInViewport();
  await press(page, 'Escape');
  await expect(page.locator('#verdict')).toBeVisible();

  const rows = page.locator('.checklist .row');
  await expect(rows).toHaveCount(60);
  await press(page, '/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  // While somebody types a letter is a letter.
  await page.keyboard.type('jk?l merge');
  await expect(page.getByRole('searchbox')).toHaveValue('jk?l merge');
  await expect(page.getByText('No item matches this filter.')).toBeVisible();
  await page.getByRole('searchbox').fill('merge tags');
  await expect(page.getByRole('status')).toContainText(/^\d+ of 60 items$/);
  await expect(rows.first()).toContainText('Merge tags');
  await press(page, 'Escape');
  await page.getByRole('button', { name: 'Show all' }).click();

  await page.getByLabel('Status').selectOption('Failed on the new build');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('rte-104');
  await page.getByLabel('Status').selectOption('any');
  await page.getByLabel('Severity').selectOption('blocker');
  await page.getByLabel('Probe').selectOption('picture');
  for (const row of await rows.all()) await expect(row).toContainText('blocker');
  const narrowed = await rows.count();
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(20);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByLabel('Status').selectOption('open');
  const open = await rows.count();

  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await press(page, 'j');
  const first = await focusedText(page);
  await press(page, 'j', 'k');
  expect(await focusedText(page)).toBe(first);
  await press(page, 'Enter');
  await expect(page.locator('.item-view')).toBeVisible();
  await expect(page.locator('.finding[open] .finding-text').first()).toHaveText(first ?? '');

  // In an item the list goes on with what the filter left.
  await expect(page.locator('.rail [aria-current]')).toHaveCount(1);
  await expect(page.locator('.rail li')).toHaveCount(open);
  const shown = () => page.locator('.rail [aria-current] .rail-id').textContent();
  const item = await shown();
  await press(page, 'j');
  await expect.poll(shown).not.toBe(item);
  await press(page, 'k');
  await expect.poll(shown).toBe(item);
  const focused = () => page.locator('.finding[open]:focus-within .finding-text').textContent();
  await press(page, 'n');
  await expect.poll(focused).not.toBe(first);
  const point = await focused();
  await press(page, 'n');
  await expect.poll(focused).not.toBe(point);
  await press(page, 'p');
  await expect.poll(focused).toBe(point);

  expect(await readViolationsEverywhere(page, () => press(page, '?'))).toEqual([]);
  await press(page, '?');
  await expect(page.getByRole('dialog')).toContainText('next / previous open point');
  await press(page, 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.item-view')).toBeVisible();
  await press(page, 'Escape');
  await expect(page.locator('#verdict')).toBeVisible();
});

test('pictures: loaded when looked at, seven views and zoom by key, five levels of grey seen, areas named', async ({
  page,
}, info) => {
  const troubles = await openReport(page, info, sampleVerdict({ items: 60, pictures: PICTURES }));
  expect(await page.locator('main img').count()).toBe(0);
  await page.locator('.points').getByRole('link', { name: 'the picture differs' }).click();
  const viewer = page.locator('.viewer').first();
  const loaded = () =>
    viewer
      .locator('img')
      .evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth > 0).length);
  await expect.poll(loaded).toBe(2);
  await expect(viewer.locator('.outlines rect')).toHaveCount(2);
  await expect(viewer.locator('.areas li')).toHaveText([/1\s*button “Bold”/, /2\s*contentinfo/]);
  expect(await readViolationsEverywhere(page)).toEqual([]);

  await press(page, '1');
  await expect(viewer.locator('figcaption')).toHaveText(['Old']);
  await press(page, '2');
  await expect(viewer.locator('figcaption')).toHaveText(['New']);
  await press(page, '3');
  await expect.poll(loaded).toBe(2);
  const shot = PNG.sync.read(await viewer.locator('.stack').screenshot());
  const levelAt = (x: number, y: number) => shot.data[4 * (y * shot.width + x)] ?? 0;
  expect(levelAt(10, 10)).toBeLessThan(200);
  expect(levelAt(shot.width - 10, shot.height - 10)).toBeGreaterThan(250);
  await press(page, '4');
  await expect(viewer.locator('figcaption')).toHaveText(['Old', 'New']);
  await press(page, '5');
  await viewer.getByRole('slider').fill('20');
  await expect(viewer.locator('.stack .old')).toHaveCSS('clip-path', 'inset(0px 80% 0px 0px)');
  // The edge goes where the mouse draws it.
  const { x, y, width: room } = (await viewer.locator('.stack').boundingBox())!;
  await page.mouse.move(x + room * 0.3, y + 40);
  await page.mouse.down();
  await page.mouse.move(x + room * 0.75, y + 40);
  await page.mouse.up();
  await page.mouse.move(x + room * 0.1, y + 40);
  await expect(viewer.locator('.stack .old')).toHaveCSS('clip-path', 'inset(0px 25% 0px 0px)');
  await press(page, '6');
  await expect(viewer.locator('.stack .old')).toHaveCSS('animation-name', 'blink');
  await press(page, '7');
  await viewer.getByRole('slider').fill('25');
  await expect(viewer.locator('.stack .old')).toHaveCSS('opacity', '0.75');

  const width = () => viewer.locator('.stack').evaluate((stack) => stack.getBoundingClientRect().width);
  const fitting = await width();
  await press(page, '+', '+');
  await expect.poll(width).toBe(960 * 2);
  await press(page, '-');
  await expect.poll(width).toBe(960);
  await press(page, '0');
  await expect.poll(width).toBe(fitting);
  await viewer.getByRole('button', { name: 'Outlines' }).click();
  await expect(viewer.locator('.outlines')).toHaveCount(0);

  // At 200 % the item comes before the list of all items, which is one key away.
  await page.setViewportSize({ width: 640, height: 450 });
  await page.goto(`${page.url().split('#')[0]}#/item/rte-105`);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await press(page, '/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(troubles).toEqual([]);
});

test('the four numbers stand on the first screen, the one that disagrees says so, and all of them on paper', async ({
  page,
}, info) => {
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
  await page.getByText('English', { exact: true }).click();

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.points .four')).toHaveCount(3);
  for (const table of await page.locator('.points .four').all()) await expect(table).toBeVisible();
  await expect(page.locator('.filter')).toBeHidden();
  await expect(page.locator('.top nav')).toBeHidden();
  await expect(page.locator('.checklist .row').last()).toBeVisible();
  // A sheet of A4 between its margins is as wide as a phone on its side, and is none.
  await page.setViewportSize({ width: 680, height: 1_000 });
  await expect(page.locator('.chart .bar').first()).toBeVisible();
  const [kind, told] = await Promise.all(
    ['.kind', 'a'].map((part) => page.locator('.point').last().locator(part).first().boundingBox()),
  );
  expect(Math.abs(kind!.y - told!.y)).toBeLessThan(8);
  expect(told!.x).toBeGreaterThan(kind!.x + kind!.width);
  if (page.context().browser()?.browserType().name() === 'chromium') {
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  }
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'screen' });

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('.points').getByRole('link', { name: '40 gone that were not named' }).click();
  const finding = page.locator('.finding[open]', { hasText: '40 gone that were not named' });
  await expect(finding.locator('.deviations')).toContainText('p2-04.png');
  await expect(finding.locator('.deviations')).toContainText('and 16 more');
  expect(troubles).toEqual([]);
});

test('a run of Quill: the timeline shows each channel of both builds, and a moved page says what it misses', async ({
  page,
}, info) => {
  const verdict = JSON.parse(readFileSync(join(GOLDEN, 'verdict.json'), 'utf8')) as Verdict;
  const recordings = readGoldenRecordings();
  const troubles = await openReport(page, info, verdict, { recordings });
  cpSync(join(GOLDEN, 'images'), info.outputPath('run', 'images'), { recursive: true });
  await expect(page.locator('.figures')).toContainText(/Time of a trial · Old\s*median [\d.]+ s, \d+ measured/);
  await expect(page.locator('.figures')).toContainText(/Scripts and styles · New\s*not measured/);

  await page.locator('.points').getByRole('link', { name: 'the picture differs' }).click();
  const step = page.locator('.step.differs').first();
  await expect(step.locator('.channel[open] .viewer img')).toHaveCount(2);
  await page
    .locator('.rail')
    .getByRole('link', { name: /rte-104/ })
    .click();
  const content = page.locator('.channel', { hasText: /^content differs/ }).first();
  await expect(content.locator('.line-changed, .line-old, .line-new').first()).toBeVisible();
  await press(page, '1');
  await expect(content.getByRole('columnheader')).toHaveText(['Old']);
  await press(page, '4');
  await expect(page.locator('.step', { hasText: 'Invariants' })).toContainText('broken');
  expect(troubles).toEqual([]);

  const alone = info.outputPath('alone');
  writeRun(alone, verdict);
  rmSync(join(alone, 'data'), { recursive: true });
  await page.goto(`${pathToFileURL(join(alone, 'index.html')).href}#/item/rte-104`);
  await expect(page.getByText(/data\/trial-\d+\.js beside this page, and is not there/).first()).toBeVisible();
});

test('one file alone shows pictures and timeline, each picture packed once', async ({ page }, info) => {
  const verdict = JSON.parse(readFileSync(join(GOLDEN, 'verdict.json'), 'utf8')) as Verdict;
  const recordings = readGoldenRecordings();
  const { content } = packReport(verdict, { recordings }, (hash) =>
    readFileSync(join(GOLDEN, 'images', `${hash}.png`)).toString('base64'),
  );
  const ids = [...content.matchAll(/id="(images[^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(2);
  expect(new Set(ids).size).toBe(ids.length);
  const file = info.outputPath('alone.html');
  writeFileSync(file, content);
  const troubles = watchTroubles(page);
  await page.goto(pathToFileURL(file).href);
  await page.locator('.points').getByRole('link', { name: 'the picture differs' }).click();
  const image = page.locator('.viewer img').first();
  await expect(image).toHaveAttribute('src', /^data:image\/png;base64,/);
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  await expect(page.locator('.step').first()).toBeVisible();
  expect(troubles).toEqual([]);
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

test('what mail clients do not show stands with the difference, in the language of the reader', async ({
  page,
}, info) => {
  const verdict = sampleVerdict({ pictures: PICTURES });
  const found = verdict.findings.find(({ summary }) => summary.en.startsWith('table 15 lost'));
  const line = {
    en: 'mail clients: <video> not in Outlook (Windows)',
    ja: 'メールソフト：<video> は Outlook (Windows) で無効',
  };
  if (found) found.mailClients = [line];
  const troubles = await openReport(page, info, verdict);
  await page.goto(`${page.url().split('#')[0]}#/item/${found?.item}`);
  const card = page.locator(`[data-finding="${found?.id}"]`);
  await card.evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  await expect(card.getByText(line.en)).toBeVisible();
  await expect(page.getByText('mail clients:')).toHaveCount(1);
  await press(page, 'l');
  await expect(card.getByText(line.ja)).toBeVisible();
  expect(troubles).toEqual([]);
});
