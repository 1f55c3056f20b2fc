import { Inapplicable } from '../editors/contract.ts';
import type { LocalisedText } from '../model/text.ts';

/** Asked by the language itself, not by a scenario. */
const isOfLanguage = (name: string | symbol): boolean =>
  typeof name === 'symbol' || name === 'then' || name === 'toJSON';

/** What an adapter offers, with a sentence for what it forgot: an intent that is missing must not pass as one that cannot be. */
export function offered<Intents extends object>(intents: Intents, adapter: string, owner: string): Intents {
  return new Proxy(intents, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (member === undefined && !isOfLanguage(name)) {
        throw new Error(
          `the adapter "${adapter}" lacks ${owner}.${String(name)} — implement it, or throw Inapplicable with the reason`,
        );
      }
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

/** Stands where there is nothing: whoever uses it learns why, and the trial is inapplicable. */
export function inapplicable<Whatever extends object>(reason: string | LocalisedText): Whatever {
  return new Proxy({} as Whatever, {
    get(_, name) {
      if (isOfLanguage(name)) return undefined;
      throw new Inapplicable(reason);
    },
  });
}
