import { Option } from 'commander';
import { checkedUrl } from '../core/parse-target.ts';
import type { ReportLink } from '../report/report-link.ts';
import { workflowRunUrl } from './find-run-origin.ts';

export const reportUrlOption = (): Option =>
  new Option(
    '--report-url <url>',
    'where the report will be found; {run} stands for the name of the run folder (default: SEKISHO_REPORT_URL, on GitHub the page of the workflow run)',
  );

/**
 * @param typed what `--report-url` says
 * @param run name of the run folder
 * @throws BadInput when it is no URL of the web
 */
export function reportLinkOf(typed: string | undefined, run: string): ReportLink | undefined {
  const pattern = typed ?? (process.env['SEKISHO_REPORT_URL'] || artifactsUrl());
  return pattern === undefined ? undefined : { url: checkedUrl(pattern.replaceAll('{run}', encodeURIComponent(run))) };
}

function artifactsUrl(): string | undefined {
  const url = workflowRunUrl(process.env);
  return url && `${url}#artifacts`;
}
