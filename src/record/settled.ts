/**
 * Something with intents, each of them followed by the work it leaves behind. A user is slower than a debounce; a script
 * that is now slower, now faster than one would see two different editors.
 * @param current asked at every use: what is behind may be replaced, when a page is loaded anew
 * @param leavesWork whether an intent leaves work; what it returns is waited for in any case
 * @param handed what an intent that leaves work is handed after its own arguments
 */
export function settled<Intents extends object>(
  current: () => Intents,
  leavesWork: (intent: keyof Intents) => boolean,
  comeToRest: (intent: keyof Intents) => Promise<unknown>,
  handed: (intent: keyof Intents) => readonly unknown[] = () => [],
): Intents {
  return new Proxy({} as Intents, {
    get(_, name) {
      const target = current();
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      if (!leavesWork(name as keyof Intents)) return member.bind(target) as unknown;
      return async (...args: unknown[]): Promise<unknown> => {
        const done: unknown = await Reflect.apply(member, target, [...args, ...handed(name as keyof Intents)]);
        await comeToRest(name as keyof Intents);
        return done;
      };
    },
  });
}
