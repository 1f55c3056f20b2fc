import { Inapplicable } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';

/** Names that the vendor's scripts add to the page, and the members of each: what an application may call. */
scenario('public-api', async ({ editor, observe }) => {
  const members = await editor.frame.evaluate(() => {
    const blank = document.createElement('iframe');
    document.body.append(blank);
    const native = new Set(Object.getOwnPropertyNames(blank.contentWindow ?? {}));
    blank.remove();
    const found: Record<string, string[]> = {};
    const seen = new Set<object>();
    const scope = window as unknown as Record<string, unknown>;
    for (const name of Object.getOwnPropertyNames(window)) {
      if (native.has(name) || /^(?:\d|__|sekisho)/.test(name)) continue;
      const value = scope[name];
      // A second name for the same thing tells nothing new.
      if (!isPublic(value) || seen.has(value)) continue;
      seen.add(value);
      found[name] = membersOf(value);
      for (const member of found[name]) {
        const inner = readMember(value, member);
        if (!isPublic(inner) || seen.has(inner) || !takesListeners(inner)) continue;
        seen.add(inner);
        found[`${name}.${member}`] = membersOf(inner);
      }
    }
    return found;

    function isPublic(value: unknown): value is object {
      if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return false;
      return value !== window && !(value instanceof Node) && !(value instanceof Storage);
    }
    /** What applications listen to, such as the instance in use. */
    function takesListeners(value: object): boolean {
      return typeof readMember(value, 'on') === 'function' && typeof readMember(value, 'off') === 'function';
    }
    function readMember(holder: object, name: string): unknown {
      try {
        return (holder as Record<string, unknown>)[name];
      } catch {
        return undefined;
      }
    }
    function membersOf(value: object): string[] {
      const names = new Set<string>();
      for (
        let holder: object | null = value;
        holder && !isNative(holder);
        holder = Object.getPrototypeOf(holder) as object | null
      ) {
        for (const name of Object.getOwnPropertyNames(holder)) if (/^[a-z$]/i.test(name)) names.add(name);
      }
      return [...names].sort();
    }
    function isNative(holder: object): boolean {
      return holder === Object.prototype || holder === Function.prototype || holder === Array.prototype;
    }
  });
  if (Object.keys(members).length === 0) {
    throw new Inapplicable({
      en: 'The page has no public name: the editor is bundled into it.',
      ja: 'ページに公開名がありません（エディタがバンドルされています）。',
    });
  }
  for (const [name, list] of Object.entries(members)) observe(`members of ${name}`, list);
});
