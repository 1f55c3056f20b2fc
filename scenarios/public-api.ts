import { scenario } from '../src/record/scenario.ts';

/** Names that the vendor's scripts add to the page, and the members of each: what an application may call. */
scenario('public-api', async ({ editor, observe }) => {
  const members = await editor.frame.evaluate(() => {
    const blank = document.createElement('iframe');
    document.body.append(blank);
    const native = new Set(Object.getOwnPropertyNames(blank.contentWindow ?? {}));
    blank.remove();
    const found: Record<string, string[]> = {};
    const scope = window as unknown as Record<string, unknown>;
    for (const name of Object.getOwnPropertyNames(window)) {
      if (native.has(name) || name.startsWith('__') || /^\d+$/.test(name)) continue;
      const value = scope[name];
      if (value === null || (typeof value !== 'object' && typeof value !== 'function') || value instanceof Node) continue;
      found[name] = membersOf(value);
    }
    return found;

    function membersOf(value: object): string[] {
      const names = new Set<string>();
      for (let holder: object | null = value; holder && !isNative(holder); holder = Object.getPrototypeOf(holder) as object | null) {
        for (const name of Object.getOwnPropertyNames(holder)) if (!name.startsWith('_')) names.add(name);
      }
      return [...names].sort();
    }
    function isNative(holder: object): boolean {
      return holder === Object.prototype || holder === Function.prototype || holder === Array.prototype;
    }
  });
  for (const [name, list] of Object.entries(members)) observe(`members of ${name}`, list);
});
