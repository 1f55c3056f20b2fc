import { expect, test } from '@playwright/test';
import type { Capture, Recording } from '../model/recording.ts';
import { alignTimeline } from './align-timeline.ts';

const content = (checkpoint: string, html: string): Capture => ({
  checkpoint,
  observations: [{ probe: 'content', value: { html } }],
});

const recording = (side: Recording['side'], captures: Capture[], more: Partial<Recording> = {}): Recording => ({
  format: 1,
  trial: 'rte-101',
  side,
  attempt: 1,
  outcome: 'completed',
  captures,
  invariants: [],
  observed: [],
  loaded: [],
  editorVersion: '1',
  browser: 'b',
  startedAt: '2026-11-23T21:40:12.345Z',
  durationMs: 1,
  ...more,
});

test('steps stand beside each other by name, and one that only one side has stands where it came', () => {
  const { steps } = alignTimeline([
    recording('baseline', [content('load', 'a'), content('save', 'b'), content('save', 'c')]),
    recording('candidate', [content('load', 'a'), content('ask', 'x'), content('save', 'B'), content('save', 'c')]),
  ]);
  expect(steps.map(({ checkpoint }) => checkpoint)).toEqual(['load', 'ask', 'save', 'save']);
  expect(steps.map(({ channels }) => channels[0])).toEqual([
    { probe: 'content', old: { value: { html: 'a' } } },
    { probe: 'content', old: null, new: { value: { html: 'x' } } },
    { probe: 'content', old: { value: { html: 'b' } }, new: { value: { html: 'B' } } },
    { probe: 'content', old: { value: { html: 'c' } } },
  ]);
});

test('a side without a recording was not reached, and what a probe could not see is no value', () => {
  const broken: Capture = { checkpoint: 'load', observations: [{ probe: 'toolbar', error: 'gone' }] };
  const { outcomes, steps, invariants } = alignTimeline([
    recording('baseline', [broken], {
      invariants: [{ sentence: 'It holds', holds: true, actual: 1, expected: 1 }],
    }),
  ]);
  expect(outcomes.candidate).toBeNull();
  expect(steps[0]?.channels).toEqual([{ probe: 'toolbar', old: { error: 'gone' }, new: null }]);
  expect(invariants).toEqual([{ sentence: { en: 'It holds', ja: 'It holds' }, old: true, new: null }]);
});

test('a giant text is cut, and says by how much', () => {
  const { steps } = alignTimeline([recording('baseline', [content('load', 'x'.repeat(5_000_000))])]);
  expect(JSON.stringify(steps).length).toBeLessThan(70_000);
  expect(JSON.stringify(steps)).toContain('+4940000');
});
