import type { Language } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { annotationsOf, renderAnnotation } from '../report/annotations.ts';
import { renderSummary, writeMarkdown } from '../report/markdown.ts';
import { toldFrom } from '../report/told-from.ts';
import { writeReports } from '../store/run-folder.ts';
import { reportLinkOf } from './report-link-of.ts';
import { announce, appendStepSummary } from './workflow-log.ts';

export interface PublishOptions {
  reportUrl?: string;
}

/**
 * Tells a verdict where a pull request shows it: in its summary, with a link to the report, and as annotations.
 * @param file changed file that the annotations stand on
 * @throws BadInput when the link is no URL of the web
 */
export function publishVerdict(
  verdict: Verdict,
  runDir: string,
  { reportUrl, language, file }: PublishOptions & { language: Language; file?: string },
): void {
  const link = reportLinkOf(reportUrl, verdict.run.id);
  const told = toldFrom(runDir, verdict);
  if (link) writeReports(runDir, writeMarkdown(told, { link }));
  appendStepSummary(renderSummary(told, language, { isInRunFolder: false, link }));
  announce(annotationsOf(verdict, language, file).map(renderAnnotation));
}
