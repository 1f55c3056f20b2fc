import { Inapplicable } from '../../src/editors/contract.ts';
import type { Assets } from '../../src/record/assets/contract.ts';

/** For what cannot be tried without a library that was filled on purpose. */
export function requireDisposable({ disposable }: Assets): void {
  if (!disposable)
    throw new Inapplicable({
      en: 'The target is not disposable: its library cannot be filled for this.',
      ja: '対象（target）がdisposableではないため、ライブラリを用意できません。',
    });
}
