import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import type { Verdict } from '../model/verdict.ts';
import type { ReportContext } from '../report/contract.ts';
import { packReport, pictureHashes } from '../report/pack-report.ts';
import { readImage } from '../store/images.ts';
import { writeReports } from '../store/run-folder.ts';

/** A text of JavaScript cannot be much longer, and no mail server would take it. */
const MOST_BYTES = 350_000_000;

/**
 * Writes `report.html`, everything in one file, and says on standard error how large it is.
 * @throws BadInput when it would be larger than anything that can be mailed
 */
export function writeSingleFile(runDir: string, verdict: Verdict, context: ReportContext): void {
  const pictures = new Map<string, string>();
  let bytes = 0;
  for (const hash of pictureHashes(verdict, context)) {
    const base64 = readImage(runDir, hash)?.toString('base64');
    if (base64 === undefined) continue;
    bytes += base64.length;
    if (bytes > MOST_BYTES) {
      throw new BadInput({
        message: `the pictures of this run are too many for one file (over ${megabytes(MOST_BYTES)})`,
        hint: `send ${runDir} as an archive, or narrow the run with --only`,
      });
    }
    pictures.set(hash, base64);
  }
  const file = packReport(verdict, context, (hash) => pictures.get(hash) ?? null);
  writeReports(runDir, [file]);
  console.error(`One file to mail: ${path.join(runDir, file.path)} (${megabytes(Buffer.byteLength(file.content))})`);
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
