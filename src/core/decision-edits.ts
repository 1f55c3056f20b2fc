import type { AnyDecision, DecidedUpgrade, Decisions, PlacedDecision, SignOff } from '../model/decision.ts';
import type { DecidingAction } from '../model/review-action.ts';
import type { LocalisedText } from '../model/text.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { neededFor, type Undecidable, whyNotApprovable, whyNotRejectable, whyRejected } from './decidable.ts';
import { isOfUpgrade } from './decided-upgrade.ts';
import { daySchema } from './decisions-schema.ts';
import type { DecisionsEdit } from './edit-decisions.ts';
import { groupBy } from './group-by.ts';
import { BadInput } from './problem.ts';
import { isSamePlace } from './same-place.ts';
import { findFinding } from './select-findings.ts';
import { isTwoPeople } from './two-people.ts';

/** Somebody wants to decide what cannot be decided, or not like this. */
export class CannotDecide extends BadInput {
  readonly text: LocalisedText;

  constructor({ text, hint }: Undecidable) {
    super({ message: text.en, hint });
    this.text = text;
  }
}

export interface DecidingContext {
  verdict: Verdict;
  upgrade: DecidedUpgrade;
  /** The day on which it is decided: `YYYY-MM-DD`. */
  on: string;
  /** What stands beside a checklist now. */
  decisionsOf: (checklist: string) => Decisions;
}

/** An edit of the decisions beside one checklist. */
export interface ChecklistEdit {
  checklist: string;
  edit: DecisionsEdit;
}

/**
 * What an action writes, by checklist. All of it or nothing: one finding that cannot be decided refuses the whole.
 * @throws CannotDecide with the reason in both languages, BadInput when a finding or item is not there
 */
export function editsOf(action: DecidingAction, context: DecidingContext): ChecklistEdit[] {
  if (action.kind === 'sign') return [signEdit(action, context)];
  if (action.findings.length === 0) throw nothingNamed();
  const findings = [...new Set(action.findings)].map((id) => findFinding(context.verdict.findings, id));
  for (const finding of findings) assertDecidable(action, finding);
  const made = action.kind === 'revoke' ? null : decisionMaker(action, context);
  const edits = [...groupBy(findings, ({ item }) => checklistOfItem(context.verdict, item))].map(
    ([checklist, group]): ChecklistEdit => {
      const there = context.decisionsOf(checklist);
      return {
        checklist,
        edit: made
          ? replaceAt(there, group.map(made), context.upgrade)
          : { remove: keepOnly(there, isDecidedOf(group, context.upgrade)) },
      };
    },
  );
  if (edits.every(({ edit }) => isEmpty(edit))) throw nothingDecided();
  return edits.filter(({ edit }) => !isEmpty(edit));
}

/** Checklist that an item of the run stands in; its decisions are beside it. */
export function checklistOfItem({ run: { plan } }: Verdict, item: string): string {
  const found = [...plan.items, ...(plan.manual ?? [])].find(({ id }) => id === item);
  if (!found) throw new BadInput({ message: `no item ${item} in this run`, hint: 'npx sekisho list shows all items' });
  return found.checklist;
}

function assertDecidable(action: DecidingAction, finding: Finding): void {
  const why =
    action.kind === 'approve'
      ? whyNotApprovable(finding)
      : action.kind === 'reject'
        ? whyNotRejectable(finding)
        : action.kind === 'waive'
          ? whyNotWaivable(finding)
          : null;
  if (why) throw new CannotDecide({ ...why, text: prefixed(finding.id, why.text) });
}

/** Two people may also accept what one could. */
function whyNotWaivable(finding: Finding): Undecidable | null {
  return whyRejected(finding) ?? (neededFor(finding) === 'waiver' ? null : whyNotApprovable(finding));
}

const prefixed = (id: string, { en, ja }: LocalisedText): LocalisedText => ({ en: `${id}: ${en}`, ja: `${id}：${ja}` });

type PlacedAction = Extract<DecidingAction, { kind: 'approve' | 'reject' | 'waive' }>;
type Made = [keyof Decisions, PlacedDecision];

/** Checks what was said and gives what makes a decision of a finding out of it. */
function decisionMaker(action: PlacedAction, { upgrade, on }: DecidingContext): (finding: Finding) => Made {
  const bound = ({ item, place, fingerprint }: Finding) => ({ item, place, fingerprint, ...upgrade, on });
  if (action.kind === 'reject') {
    const said = { comment: saidText(action.comment, NO_COMMENT), by: nameOf(action.by) };
    return (finding) => ['rejections', { ...bound(finding), ...said }];
  }
  const said = { reason: saidText(action.reason, NO_REASON), ...untilOf(action.until, on) };
  if (action.kind === 'approve') {
    const by = nameOf(action.by);
    return (finding) => ['approvals', { ...bound(finding), ...said, by }];
  }
  if (!isTwoPeople(action.by)) throw new CannotDecide(ONE_PERSON);
  const by = action.by.map((name) => name.trim());
  return (finding) => ['waivers', { ...bound(finding), ...said, by }];
}

/** A decision takes the place of what was decided there about this upgrade before in the same way. */
function replaceAt(there: Decisions, made: Made[], upgrade: DecidedUpgrade): DecisionsEdit {
  const [key] = made[0] ?? ['approvals'];
  const placed = made.map(([, decision]) => decision);
  const before = there[key] as PlacedDecision[];
  const remove = before.filter(
    (old) => isOfUpgrade(old, upgrade) && placed.some((decision) => isSamePlace(old, decision)),
  );
  return { add: { [key]: placed }, remove: { [key]: remove } };
}

/** Whether a decision of this upgrade is about one of these findings; whatever was found there: a stale one, too. */
export const isDecidedOf =
  (findings: readonly Finding[], upgrade: DecidedUpgrade) =>
  (made: PlacedDecision | SignOff): boolean =>
    isOfUpgrade(made, upgrade) &&
    findings.some((one) =>
      'place' in made ? isSamePlace(one, made) : one.place.part === 'sign-off' && one.item === made.item,
    );

/** The decisions that a condition holds for. */
export const keepOnly = (decisions: Decisions, isMeant: (made: AnyDecision) => boolean): Decisions => ({
  approvals: decisions.approvals.filter(isMeant),
  rejections: decisions.rejections.filter(isMeant),
  signOffs: decisions.signOffs.filter(isMeant),
  waivers: decisions.waivers.filter(isMeant),
});

const isEmpty = ({ add = {}, remove = {} }: DecisionsEdit): boolean =>
  [...Object.values(add), ...Object.values(remove)].every((list) => list.length === 0);

function signEdit(action: Extract<DecidingAction, { kind: 'sign' }>, context: DecidingContext): ChecklistEdit {
  const { verdict, upgrade, on, decisionsOf } = context;
  const { item, evidence, note } = action;
  const finding = verdict.findings.find((one) => one.item === item && one.place.part === 'sign-off');
  const checklist = checklistOfItem(verdict, item);
  if (!finding) throw new CannotDecide(notManual(item));
  const rejected = whyRejected(finding);
  if (rejected) throw new CannotDecide({ ...rejected, text: prefixed(item, rejected.text) });
  const made: SignOff = {
    item,
    ...upgrade,
    by: nameOf(action.by),
    ...(evidence?.trim() ? { evidence: evidence.trim() } : {}),
    ...(note?.trim() ? { note: note.trim() } : {}),
    on,
    ...untilOf(action.until, on),
  };
  const before = decisionsOf(checklist).signOffs.filter((old) => old.item === item && isOfUpgrade(old, upgrade));
  return { checklist, edit: { add: { signOffs: [made] }, remove: { signOffs: before } } };
}

function saidText(text: string, otherwise: Undecidable): string {
  if (text.trim() === '') throw new CannotDecide(otherwise);
  return text.trim();
}

const nameOf = (by: string): string => saidText(by, NOBODY);

function untilOf(until: string | undefined, on: string): { until?: string } {
  if (until === undefined || until === '') return {};
  if (!daySchema.safeParse(until).success) throw new CannotDecide(NO_DAY);
  if (until < on) throw new CannotDecide(OVER);
  return { until };
}

export const NO_REASON: Undecidable = {
  text: { en: 'a decision needs a reason', ja: '決定には理由が必要です' },
  hint: 'say it: --reason "the vendor renamed the button"',
};
export const NO_COMMENT: Undecidable = {
  text: { en: 'a rejection needs a comment', ja: '却下にはコメントが必要です' },
  hint: 'say what has to change: --comment "the label must stay"',
};
const NOBODY: Undecidable = {
  text: { en: 'it is not said who decides', ja: '決定した人の名前がありません' },
  hint: 'say it: --by <name>, or git config user.name',
};
const ONE_PERSON: Undecidable = {
  text: { en: 'a waiver needs the names of two different people', ja: '例外承認には異なる二人の名前が必要です' },
  hint: 'say both: --by <name> --by <name>',
};
const NO_DAY: Undecidable = {
  text: { en: 'the last day must be a day such as 2026-12-31', ja: '期限は 2026-12-31 のような日付にしてください' },
  hint: '--until 2026-12-31',
};
const OVER: Undecidable = {
  text: { en: 'the last day is over already', ja: '期限が過去の日付です' },
  hint: 'name a day to come, or none',
};
const notManual = (item: string): Undecidable => ({
  text: { en: `${item} is no manual item`, ja: `${item} は手動項目ではありません` },
  hint: 'a browser tries it',
});
const nothingNamed = (): CannotDecide =>
  new CannotDecide({ text: { en: 'nothing is named', ja: '対象がありません' }, hint: 'name a finding' });
const nothingDecided = (): CannotDecide =>
  new CannotDecide({
    text: { en: 'nothing was decided about it', ja: '取り消す決定がありません' },
    hint: 'see the report',
  });
