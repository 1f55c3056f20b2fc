import type { Language } from '../model/text.ts';
import type { Status, Verdict } from '../model/verdict.ts';
import { shorten } from './cut-text.ts';
import { escapeWorkflow, escapeWorkflowProperty } from './escape/workflow.ts';
import { versionText } from './run-text.ts';
import { say } from './say.ts';
import { STATUS_WORDS } from './terms.ts';

const LEVELS: Record<Status, 'error' | 'warning' | 'notice'> = {
  go: 'notice',
  review: 'warning',
  block: 'error',
  inconclusive: 'error',
};

/** GitHub shows ten of a step and level; several editors share them. */
const MOST_REASONS = 3;
const MOST_ITEMS = 10;
const MOST_CHARACTERS = 1_000;

/** Something to be shown on the changed files of a pull request. */
export interface Annotation {
  status: Status;
  title: string;
  text: string;
  /** From the top of the repository. */
  file?: string;
}

/** One line in the format of GitHub's workflow commands: `::error title=…::…` */
export function renderAnnotation({ status, title, text, file }: Annotation): string {
  const properties = [
    ...(file === undefined ? [] : [`file=${escapeWorkflowProperty(file)}`]),
    `title=${escapeWorkflowProperty(title)}`,
  ];
  return `::${LEVELS[status]} ${properties.join(',')}::${escapeWorkflow(shorten(text, MOST_CHARACTERS))}`;
}

/** The reasons of a verdict, worst first. */
export function annotationsOf(verdict: Verdict, language: Language, file?: string): Annotation[] {
  const { status, reasons, run, fingerprints } = verdict;
  const [old, next] = [
    versionText(run.baseline, fingerprints.baseline),
    versionText(run.candidate, fingerprints.candidate),
  ];
  const head = { title: `Sekisho ${STATUS_WORDS[status].word[language]}: ${run.editor} ${old} → ${next}` };
  const place = file === undefined ? {} : { file };
  if (reasons.length === 0) return [{ status, ...head, ...place, text: STATUS_WORDS[status].sentence[language] }];
  return reasons.slice(0, MOST_REASONS).map(({ yields, text, items }) => {
    const hidden = items.length - MOST_ITEMS;
    const more = hidden > 0 ? [say('andMore', { n: hidden })[language]] : [];
    const list = [...items.slice(0, MOST_ITEMS), ...more].join(', ');
    return { status: yields, ...head, ...place, text: list ? `${text[language]} (${list})` : text[language] };
  });
}
