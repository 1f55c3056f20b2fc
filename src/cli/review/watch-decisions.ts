import { existsSync, watch } from 'node:fs';
import path from 'node:path';

const DEBOUNCE_MS = 100;
/** Some file systems tell nobody, and a folder may be made or replaced. */
const LOOK_EVERY_MS = 2_000;

/**
 * Calls back soon after one of these files may have changed.
 * @returns what ends it
 */
export function watchFiles(files: readonly string[], look: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(look, DEBOUNCE_MS);
  };
  const folders = new Set(files.map((file) => path.dirname(file)).filter(existsSync));
  const watchers = [...folders].map((folder) => {
    const watcher = watch(folder, { persistent: false }, soon);
    watcher.on('error', () => watcher.close());
    return watcher;
  });
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearTimeout(waiting);
    clearInterval(timer);
    for (const watcher of watchers) watcher.close();
  };
}
