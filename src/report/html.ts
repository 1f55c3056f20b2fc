import { createHash } from 'node:crypto';
import type { Verdict } from '../model/verdict.ts';
import type { ReportWriter } from './contract.ts';
import { renderChangelog } from './html/changelog-section.ts';
import { renderEnvironment } from './html/environment-section.ts';
import { renderItemsSection } from './html/items-section.ts';
import { bilingual, constantMarkup, html, type Markup } from './html/markup.ts';
import { outlinePage } from './html/page-outline.ts';
import { PAGE_SCRIPT } from './html/page-script.ts';
import { PAGE_STYLE } from './html/page-style.ts';
import { renderQuietSections } from './html/quiet-sections.ts';
import { renderOpenPoints, renderProof, renderVerdictSection } from './html/verdict-section.ts';
import { versionText } from './run-text.ts';
import { say, STATUS_WORDS } from './words.ts';

/** `index.html`: opens from a file, loads nothing but the pictures beside it. */
export const writeHtml: ReportWriter = (verdict) => [{ path: 'index.html', content: renderPage(verdict) }];

// Only our own script and style run, by their hashes: recorded text could not, even if it got through the escaping.
const POLICY = [
  "default-src 'none'",
  "img-src 'self' file:",
  `style-src ${hashSource(PAGE_STYLE)}`,
  `script-src ${hashSource(PAGE_SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function renderPage(verdict: Verdict): string {
  const outline = outlinePage(verdict);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${constantMarkup(POLICY)}" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${pageTitle(verdict)}</title>
        ${constantMarkup(`<style>${PAGE_STYLE}</style>`)}
      </head>
      <body>
        <header>
          <div class="brand">Sekisho<span lang="ja-JP">関所</span></div>
          ${languageChoice()}
        </header>
        <main>
          ${renderVerdictSection(outline)} ${renderOpenPoints(outline)} ${renderProof(outline)}
          ${renderItemsSection(outline)} ${renderChangelog(verdict)} ${renderQuietSections(outline)}
          ${renderEnvironment(verdict)}
        </main>
        ${stageTemplate()} ${constantMarkup(`<script>${PAGE_SCRIPT}</script>`)}
      </body>
    </html> `;
  return page.safeHtml;
}

function pageTitle({ status, run, fingerprints }: Verdict): string {
  const versions = [
    versionText(run.baseline, fingerprints.baseline),
    versionText(run.candidate, fingerprints.candidate),
  ];
  return `${STATUS_WORDS[status].word.en} · ${run.editor} ${versions.join(' → ')} · Sekisho`;
}

// Radio buttons, so that the style sheet alone can switch when no script runs.
function languageChoice(): Markup {
  return html`<fieldset>
    <legend class="hidden">Language / 言語</legend>
    <label><input type="radio" name="language" id="en" value="en" checked />English</label
    ><label><input type="radio" name="language" id="ja" value="ja" />日本語</label>
  </fieldset>`;
}

function stageTemplate(): Markup {
  const button = (mode: 'difference' | 'slider' | 'blink') =>
    html`<button type="button" value="${mode}">${bilingual(say(mode))}</button>`;
  return html`<template id="stage"
    ><figure>
      <figcaption>${button('difference')}${button('slider')}${button('blink')}</figcaption>
      <div class="stack"></div>
      <label hidden
        ><span class="hidden">${bilingual(say('sliderLabel'))}</span><input type="range" min="0" max="100" value="50"
      /></label></figure
  ></template>`;
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
