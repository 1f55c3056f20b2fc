import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';

const playwright = path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json'));

/**
 * Opens a trace in Playwright's viewer, with the command that a report prints, but for the window. The viewer ends with
 * the page.
 * @returns the page of the target as it was at the last action
 */
export async function showTrace(page: Page, file: string): Promise<FrameLocator> {
  const viewer = ['show-trace', '--host', '127.0.0.1', '--port', '0', file];
  const server = spawn(process.execPath, [path.join(playwright, 'cli.js'), ...viewer]);
  page.once('close', () => server.kill());
  const address = new Promise<string>((resolve, reject) => {
    let said = '';
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const url = /http:\/\/\S+(?=\s)/.exec(said)?.[0];
        if (url) resolve(url);
      });
    }
    server.on('close', () => reject(new Error(said)));
  });
  await page.goto(await address);
  await page.locator('.action-title').last().click();
  return page.frameLocator('iframe.snapshot-visible');
}
