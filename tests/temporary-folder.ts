import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** One folder for all that tests, and the browsers and commands they start, put aside: gigabytes, gone when they are through. */
export default function ownTemporaryFolder(): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sekisho-tests-'));
  // Each platform asks for another one of these.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
