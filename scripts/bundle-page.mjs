// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';

const FOLDER = 'dist/page';

const TYPES = `/** The report page as text: made by scripts/bundle-page.mjs of src/report/page. */
export declare const PAGE_SCRIPT: string;
export declare const PAGE_STYLE: string;
`;

/** Packs the report page into a module of two texts, so that whoever writes a report needs no file beside the code. */
export function bundlePage() {
  const { outputFiles } = buildSync({
    entryPoints: ['src/report/page/main.tsx', 'src/report/page/page.css'],
    outdir: FOLDER,
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: ['chrome111', 'firefox121', 'safari16.4'],
    logLevel: 'error',
  });
  const textOf = (/** @type {string} */ ending) =>
    JSON.stringify(outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '');
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    `${FOLDER}/bundle.js`,
    `export const PAGE_SCRIPT = ${textOf('.js')};\nexport const PAGE_STYLE = ${textOf('.css')};\n`,
  );
  writeFileSync(`${FOLDER}/bundle.d.ts`, TYPES);
}
