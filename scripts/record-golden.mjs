// Records the run that tests judge again without a browser. Traces are left out:
// they are large and nothing is judged by them.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = path.join(root, 'dist/src/cli/main.js');
const golden = 'tests/golden/quill-1.3.7-2.0.3';
const items = ['rte-104', 'rte-107', 'rte-601', 'rte-605', 'rte-705'];

rmSync(path.join(root, golden), { recursive: true, force: true });
const verify = ['verify', 'quill@1.3.7', 'quill@2.0.3', '--only', ...items, '--out', golden];
spawnSync(process.execPath, [cli, ...verify], { cwd: root, stdio: 'inherit' });
for (const name of ['traces', 'index.html', 'junit.xml', 'summary.md', 'summary.ja.md']) {
  rmSync(path.join(root, golden, name), { recursive: true, force: true });
}
