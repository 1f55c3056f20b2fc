import type { ReportFile, Verdict } from '../model/verdict.ts';
import type { ReportContext, ReportWriter } from './contract.ts';
import { writeHtml } from './html.ts';
import { writeJson } from './json.ts';
import { writeJunit } from './junit.ts';
import { writeMarkdown } from './markdown.ts';
import { toldFrom } from './told-from.ts';

/** Every format a verdict is told in. A new one is one file and one line here. */
export const REPORT_WRITERS = {
  json: writeJson,
  junit: writeJunit,
  markdown: writeMarkdown,
  html: writeHtml,
} as const satisfies Record<string, ReportWriter>;

/** All report files of a verdict, paths below the run folder; the caller writes them. */
export function writeAllReports(verdict: Verdict, context: ReportContext = {}): ReportFile[] {
  const told = context.folder === undefined ? verdict : toldFrom(context.folder, verdict);
  // For machines, and for whoever judges it again, it stays as it is.
  return Object.values(REPORT_WRITERS).flatMap((write) => write(write === writeJson ? verdict : told, context));
}
