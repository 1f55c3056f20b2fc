import type { Side } from '../model/target.ts';
import type { Language, LocalisedText } from '../model/text.ts';
import { cutToWidth } from './cell-width.ts';
import { cleanForTerminal } from './escape/terminal.ts';
import { say } from './say.ts';
import { SIDE_WORDS } from './terms.ts';
import { WORDS } from './words.ts';

/** Where a run stands. Times in milliseconds. */
export interface ProgressState {
  phase: 'first' | 'confirm' | 'compare';
  sides: Record<Side, { done: number; total: number }>;
  /** Trial that runs now; '' before the first. */
  current: string;
  failures: number;
  elapsedMs: number;
}

export interface ProgressOptions {
  language: Language;
  /** Cells per line. */
  width: number;
}

const PHASE_WORDS: Record<ProgressState['phase'], LocalisedText> = {
  first: WORDS.progressFirst,
  confirm: WORDS.progressConfirm,
  compare: WORDS.progressCompare,
};

const BAR_CELLS = 20;

/** The two lines of a live display; the caller writes them over the last ones. */
export function renderProgress(state: ProgressState, { language, width }: ProgressOptions): string[] {
  const share = shareDone(state);
  const filled = Math.round(share * BAR_CELLS);
  const bar = '━'.repeat(filled) + '┈'.repeat(BAR_CELLS - filled);
  const current = cleanForTerminal(state.current);
  return [
    ` ${bar} ${Math.floor(share * 100)}%  ${countsText(state, language)}`,
    ` ${[timesText(state, language), current].filter(Boolean).join(' · ')}`,
  ].map((line) => cutToWidth(line, width));
}

/**
 * A line for a log that nobody watches live, or `null` when there is nothing worth one.
 * Speaks at the first state, at a new phase, at every full tenth and at the end.
 */
export function renderProgressLine(
  before: ProgressState | null,
  now: ProgressState,
  { language, width }: ProgressOptions,
): string | null {
  if (before && before.phase === now.phase && tenth(before) === tenth(now)) return null;
  return cutToWidth(
    `${Math.floor(shareDone(now) * 100)}%  ${countsText(now, language)} · ${timesText(now, language)}`,
    width,
  );
}

/** Milliseconds still to go at the pace so far, or `null` when nothing is done yet. */
export function remainingMs(state: ProgressState): number | null {
  const share = shareDone(state);
  return share === 0 ? null : (state.elapsedMs * (1 - share)) / share;
}

function countsText(state: ProgressState, language: Language): string {
  const sides = (['baseline', 'candidate'] as const)
    .map((side) => `${SIDE_WORDS[side][language]} ${state.sides[side].done}/${state.sides[side].total}`)
    .join('  ');
  const failures = state.failures > 0 ? `  ${say('progressFailures', { n: state.failures })[language]}` : '';
  return `${PHASE_WORDS[state.phase][language]}  ${sides}${failures}`;
}

function timesText(state: ProgressState, language: Language): string {
  const elapsed = durationText(state.elapsedMs);
  const left = remainingMs(state);
  return left === null
    ? say('progressElapsed', { elapsed })[language]
    : say('progressTimes', { elapsed, remaining: durationText(left) })[language];
}

function shareDone({ sides: { baseline, candidate } }: ProgressState): number {
  const total = baseline.total + candidate.total;
  return total === 0 ? 0 : Math.min(1, (baseline.done + candidate.done) / total);
}

function tenth(state: ProgressState): number {
  return Math.floor(shareDone(state) * 10);
}

/** `0:42`, `12:05`, `1:02:05` */
export function durationText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const tail = `${hours > 0 ? String(minutes).padStart(2, '0') : minutes}:${String(rest).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}
