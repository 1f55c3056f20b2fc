import type { DialogValue } from '../model/recording.ts';
import type { Json, LocalisedText } from '../model/text.ts';
import { diffSequence } from './diff-sequence.ts';
import { asEvidence, quote, type Edit } from './edit.ts';

/** Dialogs that only one side showed, and everything the others say differently, numbers apart from the text. */
export function compareDialogs(old: readonly DialogValue[], next: readonly DialogValue[]): Edit[] {
  const edits: Edit[] = [];
  let [one, other] = [0, 0];
  const hunks = diffSequence(old.map(keyOf), next.map(keyOf));
  for (const hunk of [
    ...hunks,
    { oldStart: old.length, oldEnd: old.length, newStart: next.length, newEnd: next.length },
  ]) {
    while (one < hunk.oldStart) edits.push(...comparePair(old[one++]!, next[other++]!));
    edits.push(...compareUnequal(old.slice(one, hunk.oldEnd), next.slice(other, hunk.newEnd)));
    [one, other] = [hunk.oldEnd, hunk.newEnd];
  }
  return edits;
}

const keyOf = ({ kind, title }: DialogValue): string => `${kind} ${title}`;

function compareUnequal(old: DialogValue[], next: DialogValue[]): Edit[] {
  const rest = [...next];
  const edits: Edit[] = [];
  for (const dialog of old) {
    const index = rest.findIndex(({ kind }) => kind === dialog.kind);
    if (index < 0) edits.push(presenceEdit(dialog, false));
    else edits.push(...comparePair(dialog, rest.splice(index, 1)[0]!));
  }
  return [...edits, ...rest.map((dialog) => presenceEdit(dialog, true))];
}

const FIELDS: [keyof Omit<DialogValue, 'kind'>, LocalisedText][] = [
  ['title', { en: 'title', ja: '題名' }],
  ['numbers', { en: 'numbers', ja: '数' }],
  ['text', { en: 'text', ja: '文' }],
  ['buttons', { en: 'buttons', ja: 'ボタン' }],
  ['defaultFocus', { en: 'default focus', ja: '最初のフォーカス' }],
];

function comparePair(old: DialogValue, next: DialogValue): Edit[] {
  return FIELDS.flatMap(([field, { en, ja }]) => {
    const [from, to] = [old[field], next[field]];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    const told = `${said(from)} → ${said(to)}`;
    const label = labelOf(next);
    return [
      {
        kind: { en: `${label} › ${en}: ${told}`, ja: `${label} › ${ja}：${told}` },
        change: { path: `${label} › ${en}`, old: shown(from), new: shown(to) },
      },
    ];
  });
}

const said = (value: string | number[] | string[]): string =>
  typeof value === 'string'
    ? quote(value)
    : `[${value.map((one) => (typeof one === 'string' ? quote(one) : one)).join(', ')}]`;

const shown = (value: string | number[] | string[]): Json => (typeof value === 'string' ? asEvidence(value) : value);

/** A native dialog has no title of its own. */
const labelOf = ({ kind, title }: DialogValue): string =>
  kind === 'in-page' ? `dialog ${quote(title)}` : `native ${kind}`;

function presenceEdit(dialog: DialogValue, isNew: boolean): Edit {
  const label =
    dialog.kind === 'in-page' && dialog.title ? labelOf(dialog) : `${labelOf(dialog)} ${quote(dialog.text)}`;
  const told = asEvidence([dialog.title, dialog.text, dialog.buttons.map(quote).join(' ')].filter(Boolean).join(' — '));
  return {
    kind: isNew
      ? { en: `${label} is new`, ja: `${label} が増える` }
      : { en: `${label} no longer opens`, ja: `${label} が開かなくなる` },
    change: { path: label, old: isNew ? null : told, new: isNew ? told : null },
  };
}
