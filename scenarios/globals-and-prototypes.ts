import { scenario } from '../src/record/scenario.ts';

/** What the page has more of, or has otherwise, than an empty one. */
scenario('globals-and-prototypes', { page: 'shared' }, async ({ editor, invariant, observe }) => {
  const { added, changed } = await editor.frame.evaluate(() => {
    const blank = document.createElement('iframe');
    document.body.append(blank);
    const pristine = blank.contentWindow as (Window & typeof globalThis) | null;
    if (!pristine) throw new Error('An empty frame has no window.');
    const textOf = pristine.Function.prototype.toString;
    const isNative = (value: unknown): boolean =>
      typeof value !== 'function' || textOf.call(value).includes('[native code]');
    // What a page has by what it is and was asked: frames by number, what a handler of the driver left.
    const isOurs = (name: string): boolean => /^(?:\d+$|__playwright|__pw|__sekisho|sekisho)/i.test(name);
    const names = (holder: object): (string | symbol)[] => Reflect.ownKeys(holder);
    const shown = (name: string | symbol): string => (typeof name === 'symbol' ? `[${name.description}]` : name);

    const before = new Set(names(pristine));
    const added = names(window)
      .filter((name) => !before.has(name) && !isOurs(shown(name)))
      // Some have a number of chance.
      .map((name) => shown(name).replace(/(?=[a-z0-9]*\d)[a-z0-9]{8,}$/, '{…}'));

    const changed: string[] = [];
    const compare = (where: string, own: object, theirs: object): void => {
      const [mine, native] = [
        Object.getOwnPropertyDescriptors(own),
        Object.getOwnPropertyDescriptors(theirs),
      ] as Record<string | symbol, PropertyDescriptor>[];
      for (const name of new Set([...names(own), ...names(theirs)])) {
        const [is, was] = [mine?.[name], native?.[name]];
        const place = `${where}.${shown(name)}`;
        if (!is || !was) changed.push(`${place} is ${is ? 'new' : 'gone'}`);
        else if (
          (['value', 'get', 'set'] as const).some(
            (part) => typeof is[part] !== typeof was[part] || (isNative(was[part]) && !isNative(is[part])),
          )
        )
          changed.push(`${place} is another`);
      }
    };
    for (const name of Object.getOwnPropertyNames(pristine)) {
      const [own, theirs] = [window, pristine].map((scope) => (scope as unknown as Record<string, unknown>)[name]);
      if (typeof theirs !== 'function' || !/^[A-Z]/.test(name)) {
        if (typeof theirs === 'function' && isNative(theirs) && !isNative(own)) changed.push(`${name} is another`);
        continue;
      }
      if (typeof own !== 'function') {
        changed.push(`${name} is ${own === undefined ? 'gone' : 'another'}`);
        continue;
      }
      if (isNative(theirs) && !isNative(own)) changed.push(`${name} is another`);
      compare(name, own, theirs);
      const [prototype, original] = [own, theirs].map((one) => (one as { prototype?: object }).prototype);
      if (prototype && original) compare(`${name}.prototype`, prototype, original);
    }
    for (const name of ['JSON', 'Reflect', 'Math', 'Intl', 'console'] as const)
      compare(name, window[name], pristine[name]);
    blank.remove();
    return { added: added.sort(), changed: changed.sort() };
  });
  observe('names added to the page', added);
  invariant(
    { en: 'what the browser brings is unchanged', ja: 'ブラウザ標準のオブジェクトが書き換えられていないこと' },
    changed,
    [],
  );
});
