import type { Editor } from '../editors/contract.ts';

/** Intents after which an editor still has something to do: a toolbar to place, a step to put into its history. */
const LEAVES_WORK = new Set<keyof Editor>([
  'focus',
  'focusOn',
  'type',
  'press',
  'compose',
  'paste',
  'undo',
  'redo',
  'command',
  'openPanel',
  'closePanel',
]);

/**
 * The editor with every intent followed by the work it leaves behind. A user is slower than a debounce; a script that
 * is now slower, now faster than one would see two different editors.
 */
export function settledEditor(editor: Editor, comeToRest: () => Promise<unknown>): Editor {
  return new Proxy(editor, {
    get(target, name: keyof Editor) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      if (!LEAVES_WORK.has(name)) return member.bind(target) as unknown;
      return async (...args: unknown[]): Promise<unknown> => {
        const done: unknown = await Reflect.apply(member, target, args);
        await comeToRest();
        return done;
      };
    },
  });
}
