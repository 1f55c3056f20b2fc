import type { Comparers } from '../src/core/find-differences.ts';
import { judge } from '../src/core/judge.ts';
import type { Severity } from '../src/model/checklist.ts';
import type { PictureComparison } from '../src/model/difference.ts';
import type { InvariantResult, ObservedValue, Recording } from '../src/model/recording.ts';
import type { Side, Target } from '../src/model/target.ts';
import type { Json } from '../src/model/text.ts';
import type { RunDescription, Verdict } from '../src/model/verdict.ts';

/** What one recording of a test shows: a value per probe, invariants that hold or not. */
export interface Shown {
  html?: string;
  picture?: string;
  holds?: boolean;
  actual?: Json;
  expected?: Json;
  outcome?: Recording['outcome'];
  lacksEvidence?: boolean;
  mutates?: boolean;
  observed?: ObservedValue[];
}

const TRIAL = 'rte-901';

export function recordingOf(side: Side, attempt: number, shown: Shown, trial = TRIAL): Recording {
  const invariants: InvariantResult[] =
    shown.holds === undefined
      ? []
      : [
          {
            sentence: 'nothing is lost',
            holds: shown.holds,
            actual: shown.actual ?? '',
            expected: shown.expected ?? '',
          },
        ];
  return {
    format: 1,
    trial,
    side,
    attempt,
    outcome: shown.outcome ?? 'completed',
    ...(shown.outcome && shown.outcome !== 'completed' ? { reason: `it ${shown.outcome}` } : {}),
    captures: [
      {
        checkpoint: 'seen',
        observations: [
          shown.lacksEvidence
            ? { probe: 'content', error: 'gone' }
            : { probe: 'content', value: { html: shown.html ?? '<p>same</p>' } },
          {
            probe: 'screenshot',
            value: {
              image: { hash: shown.picture ?? 'same', width: 1, height: 1, bytes: 1 },
              editor: null,
              elements: [],
            },
          },
        ],
      },
    ],
    invariants,
    observed: shown.observed ?? [],
    loaded: [{ path: '/vendor/editor.js', sha256: side }],
    editorVersion: side === 'baseline' ? '1.0.0' : '2.0.0',
    browser: 'shell 1',
    startedAt: '2026-01-05T01:00:00.000Z',
    durationMs: 1,
  };
}

const target = (side: Side, version: string): Target => ({
  side,
  editor: 'stand-in',
  label: `stand-in@${version}`,
  version,
  kind: 'npm',
  disposable: false,
});

export function runOf(severity: Severity = 'blocker', trials: string[] = [TRIAL]): RunDescription {
  const text = { en: 'promise', ja: '約束' };
  return {
    format: 1,
    id: 'run',
    folder: 'reports/run',
    sekisho: '0',
    createdAt: '2026-01-05T01:00:00.000Z',
    editor: 'stand-in',
    baseline: target('baseline', '1.0.0'),
    candidate: target('candidate', '2.0.0'),
    browser: '',
    command: 'sekisho verify',
    plan: {
      items: trials.map((id) => ({ id, checklist: 'test', title: text, viewpoint: text, severity, trials: [id] })),
      trials: trials.map((id) => ({
        id,
        item: id,
        scenario: 's',
        row: null,
        params: {},
        probes: ['content', 'screenshot'],
      })),
      manualNotPlanned: [],
    },
  };
}

const picture = (fingerprint: string): PictureComparison => ({
  manner: 'plain',
  pixels: 9,
  plainPixels: 9,
  maxDelta: 99,
  areas: [],
  fingerprint,
});

/** Pictures named `…~noise` differ from others only where the old build does not repeat itself. */
export const comparers: Comparers = {
  observation: (probe, old, next) => {
    const [was, is] = [JSON.stringify(old), JSON.stringify(next)];
    if (was === is) return [];
    return [
      {
        part: '',
        summary: { en: `${probe} differs`, ja: `${probe} が異なります` },
        evidence: { kind: 'text', old: was, new: is, changes: [] },
        identity: `${was} ${is}`,
        newMutatingRequest: is.includes('MUTATES'),
      },
    ];
  },
  beyondNoise: (_old, next) => (next.endsWith('~noise') ? null : picture(next)),
};

/** A verdict over the attempts of each side. */
export function judgeShown(
  shown: { baseline: Shown[]; candidate: Shown[] },
  { severity = 'blocker', damage = [] }: { severity?: Severity; damage?: string[] } = {},
): Verdict {
  const recordings = (['baseline', 'candidate'] as const).flatMap((side) =>
    shown[side].map((one, index) => recordingOf(side, index + 1, one.mutates ? { ...one, html: 'MUTATES' } : one)),
  );
  return judge({ run: runOf(severity), recordings, damage, comparers, judgedAt: new Date(0) });
}
