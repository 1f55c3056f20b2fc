import type { Editor } from '../editors/contract.ts';
import { settled } from './settled.ts';

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
  'writeSource',
  'replaceImage',
]);

/** The editor with every intent followed by the work it leaves behind; of a composition, every step. */
export function settledEditor(current: () => Editor, comeToRest: () => Promise<unknown>): Editor {
  return settled(
    current,
    (intent) => LEAVES_WORK.has(intent),
    comeToRest,
    (intent) => (intent === 'compose' ? [comeToRest] : []),
  );
}
