import { createHash } from 'node:crypto';
import { PAGE_SCRIPT, PAGE_STYLE } from '#page-bundle';
import type { Verdict } from '../model/verdict.ts';
import type { ReportContext, ReportWriter } from './contract.ts';
import { deflateJson } from './deflated-json.ts';
import { handOver } from './embed-data.ts';
import { renderFirstPaint } from './first-paint.ts';
import { constantMarkup, html } from './markup.ts';
import { gatherTrialEvidence, makePageData, trialFile } from './page-data.ts';
import { versionText } from './run-text.ts';
import { STATUS_WORDS } from './terms.ts';

/** `index.html` opens from a file and tells the verdict by itself; what a trial left is loaded from beside it. */
export const writeHtml: ReportWriter = (verdict, context) => [
  { path: 'index.html', content: renderPage(verdict, context) },
  ...(context.evidenceIsThere ? [] : gatherTrialEvidence(verdict, context)).map((evidence, index) => ({
    path: trialFile(index),
    content: handOver(trialFile(index), evidence),
  })),
];

export interface PageOptions {
  /** Served by a review: the page may ask its own server and shows what can be decided. */
  review?: boolean;
  /** Everything that would lie beside the page, by its path there: JSON, or a PNG as base64. */
  packed?: Iterable<[path: string, content: string]>;
}

/** The page as one text. */
export function renderPage(verdict: Verdict, context: ReportContext, options: PageOptions = {}): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${constantMarkup(policyOf(options))}" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        ${options.packed && html`<meta name="sekisho-packed" content="1" />`}
        ${options.review && html`<meta name="sekisho-review" content="1" />`}
        <title>${pageTitle(verdict)}</title>
        ${constantMarkup(`<style>${PAGE_STYLE}</style>`)}
      </head>
      <body>
        <div id="app">${renderFirstPaint(verdict)}</div>
        ${data('sekisho-data', 'text/plain', deflateJson(makePageData(verdict, context)))}
        ${[...(options.packed ?? [])].map(([path, content]) => data(path, 'application/json', content))}
        ${constantMarkup(`<script>${PAGE_SCRIPT}</script>`)}
      </body>
    </html> `;
  return page.safeHtml;
}

/** `content` holds no `<`: it is of `embedJson`, or base64. */
function data(id: string, type: string, content: string) {
  return html`<script type="${type}" id="${id}">
    ${constantMarkup(content)}
  </script>`;
}

/**
 * Only our own script and style run, by their hashes, and what that script itself adds: the files with evidence.
 * Recorded text could not, even if it got through as markup.
 */
function policyOf({ review, packed }: PageOptions): string {
  return [
    "default-src 'none'",
    `img-src 'self' file:${packed ? ' data:' : ''}`,
    `style-src ${hashSource(PAGE_STYLE)}`,
    `script-src ${hashSource(PAGE_SCRIPT)} 'strict-dynamic'`,
    ...(review ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function pageTitle({ status, run, fingerprints }: Verdict): string {
  const versions = [
    versionText(run.baseline, fingerprints.baseline),
    versionText(run.candidate, fingerprints.candidate),
  ];
  return `${STATUS_WORDS[status].word.en} · ${run.editor} ${versions.join(' → ')} · Sekisho`;
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
