import type { Bump, BumpResult } from '../model/bump.ts';
import type { Language } from '../model/text.ts';
import { renderAnnotation } from '../report/annotations.ts';
import { resultText } from '../report/bumps.ts';
import { escapeMarkdown } from '../report/escape/markdown.ts';
import { announce, appendStepSummary } from './workflow-log.ts';

/** Where a bump is shown in a pull request. */
export function fileOf({ seenIn }: Bump): { file?: string } {
  return seenIn[0] ? { file: seenIn[0].file } : {};
}

/** Tells what a verdict of its own does not: a version that cannot be known, a run that could not be made. */
export function publishResult(result: BumpResult, language: Language): void {
  const { bump, status, run, why } = result;
  if (run !== undefined && why.length === 0) return;
  const text = resultText(result)[language];
  appendStepSummary(`- ${escapeMarkdown(text)}\n`);
  if (status === 'nothing-to-compare') return;
  const title = `Sekisho: ${bump.editor}`;
  announce([renderAnnotation({ status: status === 'bad-input' ? 'block' : status, title, text, ...fileOf(bump) })]);
}

/** An empty page could also mean that nothing was looked for. */
export function publishNoBump(told: string, language: Language): void {
  appendStepSummary(`${language === 'ja' ? 'Sekisho：' : 'Sekisho: '}${escapeMarkdown(told)}\n`);
}
