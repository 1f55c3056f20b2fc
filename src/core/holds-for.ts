import type { DecidedUpgrade, PlacedDecision, SignOff } from '../model/decision.ts';
import type { PlannedManualItem } from '../model/plan.ts';
import type { LocalisedText } from '../model/text.ts';
import type { Finding, RunDescription } from '../model/verdict.ts';
import { isOfUpgrade } from './decided-upgrade.ts';
import { isSamePlace } from './same-place.ts';

/** When and about what it is judged. */
export interface Occasion {
  run: Pick<RunDescription, 'createdAt'>;
  upgrade: DecidedUpgrade;
  now: Date;
}

/** Whether a decision is about this upgrade, and holds on the day of judging. */
export const holdsFor = (made: PlacedDecision | SignOff, occasion: Occasion): boolean =>
  isOfUpgrade(made, occasion.upgrade) && whyNotToday(made, occasion) === null;

/** Whether a decision is about exactly what was found. */
export const isAbout = (made: PlacedDecision, { item, place, fingerprint }: Finding): boolean =>
  made.fingerprint === fingerprint && isSamePlace({ item: made.item, place: made.place }, { item, place });

const DAY_MS = 24 * 60 * 60 * 1000;
const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/** `null`: it holds on the day of judging. */
export function whyNotToday(
  { on, until }: { on: string; until?: string },
  { now, run }: Occasion,
): LocalisedText | null {
  const recorded = new Date(run.createdAt);
  // A clock that went back makes nothing valid again.
  const today = recorded > now ? recorded : now;
  if (until !== undefined && dayOf(today) > until) {
    return { en: `it expired on ${until}`, ja: `${until} に期限が切れました` };
  }
  // East of Greenwich a day begins earlier.
  if (on > dayOf(new Date(today.getTime() + DAY_MS))) {
    return { en: `it is dated in the future (${on})`, ja: `日付が未来です（${on}）` };
  }
  return null;
}

/** The sign-off with the day on which its item lets it expire, where that is the earlier one. */
export function withLastDay(made: SignOff, { manual: { expires } }: PlannedManualItem): SignOff {
  if (expires === undefined) return made;
  const last = dayOf(new Date(Date.parse(made.on) + expires * DAY_MS));
  return made.until !== undefined && made.until < last ? made : { ...made, until: last };
}
