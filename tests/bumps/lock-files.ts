import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Every kind of lock file, as its package manager wrote it for the same two revisions of a monorepo. */
export const KINDS = {
  npm1: 'package-lock.json',
  npm2: 'package-lock.json',
  npm3: 'package-lock.json',
  pnpm6: 'pnpm-lock.yaml',
  pnpm9: 'pnpm-lock.yaml',
  classic: 'yarn.lock',
  berry: 'yarn.lock',
  bun1: 'bun.lock',
  bun2: 'bun.lock',
} as const;

export type LockKind = keyof typeof KINDS;

export type Revision = 'old' | 'new';

const MANIFESTS = {
  old: {
    'package.json': {
      name: 'shop',
      workspaces: ['packages/*'],
      dependencies: { tinymce: '^6.8.6', 'react-quill': '2.0.0', 'old-jodit': 'npm:jodit@3.24.9' },
    },
    'packages/mail/package.json': {
      name: 'mail',
      dependencies: { '@tinymce/tinymce-react': '5.1.1', tinymce: '^6.8.6' },
    },
  },
  new: {
    'package.json': {
      name: 'shop',
      workspaces: ['packages/*'],
      dependencies: { tinymce: '^7.9.3', 'react-quill-new': '3.4.6', 'old-jodit': 'npm:jodit@4.2.27' },
    },
    'packages/mail/package.json': {
      name: 'mail',
      dependencies: { '@tinymce/tinymce-react': '6.0.0', tinymce: '^6.8.6' },
    },
  },
};

/**
 * The files of one revision by path. Between the two, the top goes from TinyMCE 6 to 7 while `packages/mail` stays,
 * `react-quill` gives way to `react-quill-new`, and Jodit, under another name, goes from 3 to 4.
 */
export function monorepo(kind: LockKind, revision: Revision): Record<string, string> {
  const lock = fileURLToPath(new URL(`fixtures/${revision}-${kind}.lock`, import.meta.url));
  const manifests = Object.entries(MANIFESTS[revision]).map(([file, content]) => [file, JSON.stringify(content)]);
  return { ...Object.fromEntries(manifests), [KINDS[kind]]: readFileSync(lock, 'utf8') };
}
