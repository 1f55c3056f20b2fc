import type { OutcomeSide } from '../model/difference.ts';
import type { Recording } from '../model/recording.ts';
import type { Language } from '../model/text.ts';
import type { FindingKind } from '../model/verdict.ts';
import { fingerprintOf } from './compare-recordings.ts';
import type { Found } from './found.ts';
import type { TrialEvidence } from './trial-evidence.ts';

/**
 * What it says that a trial did or did not get through.
 * @param hasPair whether both sides got through in one pass, so that there is something to judge by
 */
export function findByOutcome({ baseline, candidate }: TrialEvidence, hasPair: boolean): Found[] {
  const [old, next] = [lastOf(baseline), lastOf(candidate)];
  const found = (kind: FindingKind, en: string, ja: string): Found => ({
    kind,
    place: { checkpoint: '', aspect: 'outcome', part: '' },
    summary: { en, ja },
    evidence:
      old && next
        ? { kind: 'outcome', old: outcomeSide(old), new: outcomeSide(next) }
        : { kind: 'absence', missing: old ? 'candidate' : next ? 'baseline' : 'both', what: 'recording' },
    fingerprint: fingerprintOf(
      'outcome',
      kind,
      old?.outcome ?? '',
      next?.outcome ?? '',
      next?.reason ?? old?.reason ?? '',
    ),
  });
  if (!old || !next) {
    const which = old
      ? { en: 'the new build', ja: '新版' }
      : next
        ? { en: 'the old build', ja: '旧版' }
        : { en: 'either build', ja: '両方' };
    return [found('unchecked', `No recording of ${which.en}`, `${which.ja}の記録がありません`)];
  }
  const [oldOutcomes, newOutcomes] = [outcomesOf(baseline), outcomesOf(candidate)];
  if (oldOutcomes.size === 1 && newOutcomes.size === 1) {
    if (old.outcome === 'completed' && next.outcome === 'completed') return [];
    if (old.outcome === 'inapplicable' && next.outcome === 'inapplicable') {
      return [found('inapplicable', old.reason ?? 'inapplicable', reasonIn('ja', old) ?? '対象外')];
    }
    if (old.outcome === 'completed') {
      return [
        found(
          'failed',
          `Works on the old build, not on the new one (${said(next)})`,
          `旧版では動作し、新版では動作しません（${saidJa(next)}）`,
        ),
      ];
    }
    if (old.outcome === 'inapplicable') {
      if (next.outcome === 'completed')
        return [
          found(
            'regression',
            `Only the new build can do this (${said(old)})`,
            `新版だけが対応しています（${saidJa(old)}）`,
          ),
        ];
      return [
        found(
          'unchecked',
          `Not through on the new build (${said(next)})`,
          `新版で完了しませんでした（${saidJa(next)}）`,
        ),
      ];
    }
    return [
      found(
        'unchecked',
        `The old build itself does not get through (${said(old)})`,
        `旧版自体が完了しません（${saidJa(old)}）`,
      ),
    ];
  }
  if (oldOutcomes.size > 1) {
    // Noise only where a completed pair is left to judge by.
    return [
      found(
        hasPair ? 'noise' : 'unchecked',
        `The old build does not always get through (${said(firstNot(baseline))})`,
        `旧版が毎回は完了しません（${saidJa(firstNot(baseline))}）`,
      ),
    ];
  }
  return [
    found(
      hasPair ? 'unstable' : 'failed',
      `The new build does not always get through (${said(firstNot(candidate))})`,
      `新版が毎回は完了しません（${saidJa(firstNot(candidate))}）`,
    ),
  ];
}

const lastOf = (recordings: Recording[]): Recording | undefined => recordings.at(-1);
const outcomesOf = (recordings: Recording[]) => new Set(recordings.map((recording) => recording.outcome));
const firstNot = (recordings: Recording[]): Recording | undefined =>
  recordings.find((recording) => recording.outcome !== 'completed');
const outcomeSide = ({ outcome, reason }: Recording): OutcomeSide => ({ outcome, reason: reason ?? '' });
const reasonIn = (language: Language, { reason, reasonJa }: Recording): string | undefined =>
  language === 'ja' ? (reasonJa ?? reason) : reason;
const saidIn = (language: Language, recording: Recording | undefined): string =>
  recording ? [recording.outcome, reasonIn(language, recording)?.split('\n')[0]].filter(Boolean).join(': ') : '';
const said = (recording: Recording | undefined): string => saidIn('en', recording);
const saidJa = (recording: Recording | undefined): string => saidIn('ja', recording);
