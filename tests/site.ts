import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fetchPackage } from '../src/targets/fetch-package.ts';

const PAGE = (extra: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Mail composer</title>
<link rel="stylesheet" href="quill.snow.css"><script src="quill.js"></script>
<style>body { background: #ffffff; margin: 16px; font: 16px sans-serif } #editor { height: 200px }</style>
</head>
<body>
<h1>Mail composer</h1>
<div id="editor"></div>
<p><button id="delete">Delete</button> <button id="save">Save</button></p>
<script>
window.quill = new Quill('#editor', { theme: 'snow' });
document.querySelector('#delete').onclick = () => confirm('Delete 3 images?');
document.querySelector('#save').onclick = () => fetch('saved.json');
</script>
<script>${extra}</script>
</body>
</html>`;

/** A small product of our own that embeds a real Quill; `extra` runs last, as a fault in the vendor's script would. */
export async function makeSite(extra = ''): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sekisho-site-'));
  const quill = await fetchPackage('quill', '2.0.3', () => undefined);
  mkdirSync(folder, { recursive: true });
  for (const file of ['quill.js', 'quill.snow.css']) {
    cpSync(path.join(quill.folder, 'node_modules/quill/dist', file), path.join(folder, file));
  }
  writeFileSync(path.join(folder, 'index.html'), PAGE(extra));
  writeFileSync(path.join(folder, 'saved.json'), '{"ok":true}');
  writeFileSync(path.join(folder, 'worker.js'), 'self.addEventListener("fetch", () => {});');
  return folder;
}
