import type { ToolbarValue } from '../model/recording.ts';
import type { LocalisedText } from '../model/text.ts';
import { diffSequence } from './diff-sequence.ts';
import { quote, type Edit } from './edit.ts';
import { groupBy } from './group-by.ts';
import { lettersOf } from './name-character.ts';

/** Controls that are gone, new, renamed, moved, or in another state. */
export function compareToolbar(old: readonly ToolbarValue[], next: readonly ToolbarValue[]): Edit[] {
  const [before, after] = [groupBy(old, ({ area }) => area), groupBy(next, ({ area }) => area)];
  const edits: Edit[] = [];
  const gone: ToolbarValue[] = [];
  const added: ToolbarValue[] = [];
  for (const area of new Set([...before.keys(), ...after.keys()])) {
    compareArea(before.get(area) ?? [], after.get(area) ?? [], { edits, gone, added });
  }
  matchUp(
    gone,
    added,
    (one, other) => one.role === other.role && one.name === other.name,
    (one, other) => {
      edits.push(...stateEdits(one, other), movedEdit(one, other));
    },
  );
  matchUp(
    gone,
    added,
    (one, other) => one.area === other.area && one.name !== '' && one.name === other.name,
    (one, other) => {
      edits.push(...stateEdits(one, other), changedEdit(other, 'role', '役割', one.role, other.role));
    },
  );
  matchUp(gone, added, isRespelled, (one, other) => {
    edits.push(...renamedEdits(one, other));
  });
  return [
    ...edits,
    ...gone.map((one) => presenceEdit(one, { en: 'is gone', ja: 'がなくなる' }, true)),
    ...added.map((one) => presenceEdit(one, { en: 'is new', ja: 'が増える' }, false)),
  ];
}

const isRespelled = (one: ToolbarValue, other: ToolbarValue): boolean =>
  one.area === other.area && one.role === other.role && lettersOf(one.name) === lettersOf(other.name);

interface Unmatched {
  edits: Edit[];
  gone: ToolbarValue[];
  added: ToolbarValue[];
}

function compareArea(old: ToolbarValue[], next: ToolbarValue[], { edits, gone, added }: Unmatched): void {
  const [before, after] = [old.map(keyOf), next.map(keyOf)];
  let [one, other] = [0, 0];
  for (const hunk of [
    ...diffSequence(before, after),
    { oldStart: old.length, oldEnd: old.length, newStart: next.length, newEnd: next.length },
  ]) {
    while (one < hunk.oldStart) edits.push(...stateEdits(old[one++]!, next[other++]!));
    const [from, to] = [old.slice(hunk.oldStart, hunk.oldEnd), next.slice(hunk.newStart, hunk.newEnd)];
    if (areRenamed(from, to, before, after))
      from.forEach((control, index) => edits.push(...renamedEdits(control, to[index]!)));
    else {
      gone.push(...from);
      added.push(...to);
    }
    [one, other] = [hunk.oldEnd, hunk.newEnd];
  }
}

const keyOf = ({ role, name }: ToolbarValue): string => `${role} ${name}`;

/** The same number of controls of the same roles between the same neighbours, under names the other side has nowhere. */
function areRenamed(from: ToolbarValue[], to: ToolbarValue[], before: string[], after: string[]): boolean {
  return (
    from.length === to.length &&
    from.every(({ role }, index) => role === to[index]!.role) &&
    from.every((control) => !after.includes(keyOf(control))) &&
    to.every((control) => !before.includes(keyOf(control)))
  );
}

/** Pairs what fits, one to one, and takes it out of both lists. */
function matchUp(
  gone: ToolbarValue[],
  added: ToolbarValue[],
  fits: (one: ToolbarValue, other: ToolbarValue) => boolean,
  found: (one: ToolbarValue, other: ToolbarValue) => void,
): void {
  for (const one of gone.slice()) {
    const other = added.find((candidate) => fits(one, candidate));
    if (!other) continue;
    gone.splice(gone.indexOf(one), 1);
    added.splice(added.indexOf(other), 1);
    found(one, other);
  }
}

const labelOf = ({ area, role, name }: ToolbarValue): string => `${area} ${role} ${quote(name)}`;

function stateEdits(old: ToolbarValue, next: ToolbarValue): Edit[] {
  const edits: Edit[] = [];
  if (old.disabled !== next.disabled) edits.push(changedEdit(next, 'disabled', '無効', old.disabled, next.disabled));
  if (old.pressed !== next.pressed) edits.push(changedEdit(next, 'pressed', '押下', old.pressed, next.pressed));
  return edits;
}

function changedEdit(
  control: ToolbarValue,
  what: string,
  ja: string,
  old: string | boolean | null,
  next: string | boolean | null,
): Edit {
  const told = `${String(old)} → ${String(next)}`;
  return {
    kind: { en: `${labelOf(control)} › ${what}: ${told}`, ja: `${labelOf(control)} › ${ja}：${told}` },
    change: { path: `${labelOf(control)} › ${what}`, old, new: next },
  };
}

function renamedEdits(old: ToolbarValue, next: ToolbarValue): Edit[] {
  const told = `${quote(old.name)} → ${quote(next.name)}`;
  const where = `${old.area} ${old.role}`;
  return [
    {
      kind: { en: `${where} is renamed: ${told}`, ja: `${where} の名前が変わる：${told}` },
      change: { path: `${where} › name`, old: old.name, new: next.name },
    },
    ...stateEdits(old, next),
  ];
}

function movedEdit(old: ToolbarValue, next: ToolbarValue): Edit {
  const areas = old.area === next.area ? '' : `: ${old.area} → ${next.area}`;
  return {
    kind: { en: `${labelOf(old)} has moved${areas}`, ja: `${labelOf(old)} の位置が変わる${areas}` },
    change: { path: `${labelOf(old)} › place`, old: old.area, new: next.area },
  };
}

function presenceEdit(control: ToolbarValue, what: LocalisedText, wasThere: boolean): Edit {
  const state = `${control.role} ${quote(control.name)}${control.disabled ? ' (disabled)' : ''}`;
  return {
    kind: { en: `${labelOf(control)} ${what.en}`, ja: `${labelOf(control)} ${what.ja}` },
    change: { path: labelOf(control), old: wasThere ? state : null, new: wasThere ? null : state },
  };
}
