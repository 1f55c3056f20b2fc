import type { ReportFile, Verdict } from '../model/verdict.ts';
import type { ReportContext } from './contract.ts';
import { embedJson } from './embed-data.ts';
import { renderPage } from './html.ts';
import { gatherTrialEvidence, trialFile } from './page-data.ts';

/** Base64 of a picture, by its hash; `null` where it is gone. */
export type PictureReader = (hash: string) => string | null;

/** `report.html`: the page with all that would lie beside it, each picture once. Traces stay in the run folder. */
export function packReport(verdict: Verdict, context: ReportContext, pictureOf: PictureReader): ReportFile {
  return {
    path: 'report.html',
    content: renderPage(verdict, context, { packed: packed(verdict, context, pictureOf) }),
  };
}

function* packed(verdict: Verdict, context: ReportContext, pictureOf: PictureReader): Generator<[string, string]> {
  for (const [index, evidence] of gatherTrialEvidence(verdict, context).entries()) {
    yield [trialFile(index), embedJson(evidence)];
  }
  for (const hash of pictureHashes(verdict, context)) {
    const base64 = pictureOf(hash);
    if (base64 !== null) yield [`images/${hash}.png`, base64];
  }
}

/** Every picture that the page can show. */
export function pictureHashes({ findings }: Verdict, { recordings = [] }: ReportContext): Set<string> {
  const hashes = new Set<string>();
  for (const { evidence } of findings) {
    if (evidence.kind === 'image') hashes.add(evidence.old.hash).add(evidence.new.hash);
  }
  for (const { attempt, captures } of recordings) {
    if (attempt !== 1) continue;
    for (const seen of captures.flatMap(({ observations }) => observations)) {
      if (seen.probe === 'screenshot' && 'value' in seen) hashes.add(seen.value.image.hash);
    }
  }
  return hashes;
}
