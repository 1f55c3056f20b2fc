import type { StillWindow } from '../still-window.ts';
import type { JoditEditor } from './vendor-api.ts';

/**
 * Runs in a frame. Jodit cleans a document in pieces of 50 nodes; since version 4 there are 300 ms between them, 12 s for
 * a mail of 100 KB. Resolves when it has come to the end; where the page's clock is held, at once.
 */
export async function finishCleaning(editor: JoditEditor): Promise<void> {
  const PIECE_MS = 300;
  // 1 MB has 400 pieces, and is gone through once more when something was cleaned.
  const MOST_PIECES = 2000;
  const { __sekishoStill: still } = window as StillWindow;
  const isCleaning = (): boolean => Object.values(editor.__plugins ?? {}).some((plugin) => plugin?.walker?.workNodes);
  // What was changed last is noticed by a debounce, and so is what was cleaned.
  for (let piece = 0, noticed = 0; piece < MOST_PIECES && noticed < 2; piece++) {
    noticed = isCleaning() ? 0 : noticed + 1;
    if (still) still.runTimersUntil(PIECE_MS);
    else await new Promise((resolve) => setTimeout(resolve, PIECE_MS));
  }
}
