import type { Page } from '@playwright/test';
import { redactSecrets } from '../core/clean-text.ts';
import { cleanVolatile } from '../core/clean-volatile.ts';
import { compareConsole } from '../core/compare-console.ts';
import { groupBy } from '../core/group-by.ts';
import { groupEdits } from '../core/group-edits.ts';
import { shortenText } from '../core/shorten-text.ts';
import type { ConsoleValue } from '../model/recording.ts';
import type { Collector, Probe } from './contract.ts';

const LONGEST_LINE = 4096;
/** A page that logs without end must not fill the recording. */
const MOST_LINES = 1000;

/** Errors and warnings of a page. Named after what it looks at; the global of that name is not used here. */
export const consoleProbe: Probe<'console'> = {
  name: 'console',
  title: { en: 'Console', ja: 'コンソール' },
  collect: collectConsole,
  compare: (old, next) => groupEdits(compareConsole(old, next)),
};

type Line = Pick<ConsoleValue, 'kind' | 'text'>;

function collectConsole(page: Page): Collector<ConsoleValue[]> {
  let lines: Line[] = [];
  let left = 0;
  const add = (kind: Line['kind'], text: string): void => {
    if (lines.length < MOST_LINES) lines.push({ kind, text });
    else left += 1;
  };
  page.on('console', (message) => {
    const type = message.type();
    if (type !== 'error' && type !== 'warning') return;
    // The message itself does not say which resource.
    const resource = message.text().startsWith('Failed to load resource') ? message.location().url : '';
    add(type, resource ? `${message.text()} — ${resource}` : message.text());
  });
  page.on('pageerror', (error) => add('page-error', error.name ? `${error.name}: ${error.message}` : error.message));
  return {
    drain({ clean }) {
      const drained = lines;
      if (left > 0) drained.push({ kind: 'warning', text: 'Sekisho: more messages than can be kept' });
      [lines, left] = [[], 0];
      return countLines(
        drained.map(({ kind, text }) => ({
          kind,
          text: shortenText(cleanVolatile(redactSecrets(clean(text))), LONGEST_LINE),
        })),
      );
    },
  };
}

function countLines(lines: Line[]): ConsoleValue[] {
  return [...groupBy(lines, ({ kind, text }) => `${kind} ${text}`).values()].map((same) => ({
    ...same[0]!,
    count: same.length,
  }));
}
