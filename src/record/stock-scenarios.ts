import { fileURLToPath } from 'node:url';

/** Folder of the scenarios that come with Sekisho; beside the code it runs from, source or built. */
export function stockScenarios(): string {
  return fileURLToPath(new URL('../../scenarios', import.meta.url));
}
