import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';

/** All text of the first page of a run's report, as its reader has it; what is folded included. */
export async function readReport(page: Page, run: string, language: 'en' | 'ja' = 'en'): Promise<string> {
  await page.goto(pathToFileURL(path.join(run, 'index.html')).href);
  await page.locator(`input[name=language][value=${language}]`).check({ force: true });
  return (await page.locator('main').textContent()) ?? '';
}
