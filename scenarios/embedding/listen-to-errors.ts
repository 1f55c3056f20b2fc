import type { Page } from '@playwright/test';

/** Errors that nobody caught, from now on; each kind once. Minified names are others in every build and are left out. */
export function listenToErrors(page: Page): () => string[] {
  const errors = new Set<string>();
  page.on('pageerror', ({ name, message }) => {
    const first = message.split('\n')[0] ?? '';
    errors.add(
      `${name}: ${first.replace(/'[^']*'|"[^"]*"/g, '…').replace(/[\w$.]+(?= is (?:not |undefined|null))/g, '…')}`,
    );
  });
  return () => [...errors].toSorted();
}
