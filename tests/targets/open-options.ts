import type { OpenOptions } from '../../src/targets/contract.ts';

/** Options that need the given files of a package, and remember what was said. */
export function openOptions(needs: string[], changes: Partial<OpenOptions> = {}): OpenOptions & { said: string[] } {
  const said: string[] = [];
  return {
    side: 'baseline',
    editor: 'tinymce',
    disposable: false,
    hostPage: (version, name = '') => ({ html: `<!doctype html><title>${name} host of ${version}</title>`, needs }),
    progress: (message) => said.push(message),
    said,
    ...changes,
  };
}
