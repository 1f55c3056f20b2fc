// Every supported version against itself, several times: must find nothing, every time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const TIMES = Number(process.env.TIMES ?? 5);
const VERSIONS = [
  'tinymce@5.10.9',
  'tinymce@6.8.6',
  'tinymce@7.9.3',
  'tinymce@8.9.2',
  'quill@1.3.7',
  'quill@2.0.3',
  'jodit@3.24.9',
  'jodit@4.15.13',
  'froala-editor@4.7.1',
  'froala-editor@5.4.0',
  '@ckeditor/ckeditor5-build-classic@41.4.2',
  '@ckeditor/ckeditor5-build-classic@44.3.0',
  'ckeditor5@44.3.0',
  'ckeditor5@48.5.2',
  'ckeditor4@4.22.1',
  'grapesjs@0.16.45',
  'grapesjs@0.23.6',
  'trumbowyg@2.27.3',
  'trumbowyg@2.31.0',
];
const cli = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));

for (let time = 1; time <= TIMES; time++) {
  for (const version of process.argv.length > 2 ? process.argv.slice(2) : VERSIONS) {
    const out = path.join(mkdtempSync(path.join(os.tmpdir(), 'sekisho-soak-')), 'run');
    const start = Date.now();
    const { status } = spawnSync(process.execPath, [cli, 'verify', version, version, '--out', out], {
      stdio: 'ignore',
    });
    const { findings } = JSON.parse(readFileSync(path.join(out, 'verdict.json'), 'utf8'));
    const open = findings.filter(({ kind }) => kind !== 'already-broken' && kind !== 'inapplicable');
    console.log(
      `${version} ${time}/${TIMES}: exit ${status}, ${open.length} findings, ${Math.round((Date.now() - start) / 1000)} s`,
    );
    for (const { id, kind, place, summary } of open) console.log(`  ${id} ${kind} ${place.checkpoint} ${summary.en}`);
    if (status !== 0 || open.length > 0) {
      process.exitCode = 1;
      console.log(`  kept: ${out}`);
    } else rmSync(path.dirname(out), { recursive: true });
  }
}
