import type { ConsoleValue } from '../model/recording.ts';
import type { LocalisedText } from '../model/text.ts';
import { quote, type Edit } from './edit.ts';

const KINDS: Record<ConsoleValue['kind'], LocalisedText> = {
  error: { en: 'console error', ja: 'コンソールのエラー' },
  warning: { en: 'console warning', ja: 'コンソールの警告' },
  'page-error': { en: 'page error', ja: 'ページのエラー' },
};

/** Messages that only one side has. How often they came is no difference: pages retry what failed. */
export function compareConsole(old: readonly ConsoleValue[], next: readonly ConsoleValue[]): Edit[] {
  const [before, after] = [new Set(old.map(keyOf)), new Set(next.map(keyOf))];
  return [
    ...next.filter((one) => !before.has(keyOf(one))).map((one) => edit(one, { en: 'is new', ja: 'が増える' }, true)),
    ...old
      .filter((one) => !after.has(keyOf(one)))
      .map((one) => edit(one, { en: 'no longer comes', ja: 'が出なくなる' }, false)),
  ];
}

const keyOf = ({ kind, text }: ConsoleValue): string => `${kind} ${text}`;

function edit({ kind, text, count }: ConsoleValue, what: LocalisedText, isNew: boolean): Edit {
  const { en, ja } = KINDS[kind];
  const told = `${text}${count > 1 ? ` ×${count}` : ''}`;
  return {
    kind: { en: `${en} ${quote(text)} ${what.en}`, ja: `${ja} ${quote(text)} ${what.ja}` },
    change: { path: en, old: isNew ? null : told, new: isNew ? told : null },
    exactly: '',
  };
}
