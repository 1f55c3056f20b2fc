/** What a scenario is handed of a vendor's part: the intents, and beside them what is ours, which goes first. */
export function ownBesideIntents<Own extends object, Intents extends object>(
  own: Own,
  intents: Intents,
): Own & Omit<Intents, keyof Own> {
  return new Proxy(own as Own & Omit<Intents, keyof Own>, {
    get: (target, name) =>
      (Reflect.has(target, name) ? Reflect.get(target, name) : Reflect.get(intents, name)) as unknown,
  });
}
