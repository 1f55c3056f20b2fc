const PREFIX = 'sekisho-';

/** What a reader chose before; `null` where nothing may be kept, as in some browsers for files. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Kept for the next visit where that is allowed; silently not where it is not. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // The choice holds until the page is left.
  }
}
