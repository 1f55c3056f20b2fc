import { expect, test } from '@playwright/test';
import { readVersion } from './find-browser.ts';

for (const [said, product, version] of [
  ['Chromium 156.0.8078.79 built on Debian\n', 'Chromium', '156.0.8078.79'],
  ['Google Chrome for Testing 140.0.1.2 \n', 'Google Chrome', '140.0.1.2'],
  ['HeadlessChrome/140.0.1.2', 'HeadlessChrome', '140.0.1.2'],
  ['[1:1:ERROR] some noise\nMicrosoft Edge 139.0.3405.86\n', 'Microsoft Edge', '139.0.3405.86'],
] as const) {
  test(`${product} ${version} is read`, () => expect(readVersion(said)).toEqual({ product, version }));
}

test('a stub that is no browser has no version', () => {
  expect(
    readVersion('Command requires the chromium snap to be installed.\nPlease install it with: snap install chromium'),
  ).toBeNull();
});
