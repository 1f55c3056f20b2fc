import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, TestInfo } from '@playwright/test';
import { PNG } from 'pngjs';
import type { Verdict } from '../../src/model/verdict.ts';
import type { ReportContext } from '../../src/report/contract.ts';
import { writeAllReports } from '../../src/report/index.ts';

export const PICTURES = { old: 'a'.repeat(64), new: 'b'.repeat(64) };

/** Writes a run folder as a run leaves it, with the two pictures of {@link PICTURES}. */
export function writeRun(folder: string, verdict: Verdict, context: ReportContext = {}): void {
  const files = [
    ...writeAllReports(verdict, context),
    { path: `images/${PICTURES.old}.png`, content: plainPicture(250) },
    { path: `images/${PICTURES.new}.png`, content: plainPicture(245) },
  ];
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Opens a report as a release manager does, from the file, and notes all that should not happen on the way. */
export async function openReport(
  page: Page,
  info: TestInfo,
  verdict: Verdict,
  context: ReportContext = {},
): Promise<string[]> {
  const folder = info.outputPath('run');
  writeRun(folder, verdict, context);
  const troubles = watchTroubles(page);
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  return troubles;
}

/** Whatever the page says to the console, breaks of its own policy, or asks from elsewhere. */
export function watchTroubles(page: Page): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) troubles.push(request.url());
  });
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
