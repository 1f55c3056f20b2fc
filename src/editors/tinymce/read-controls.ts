import type { ToolbarValue } from '../../model/recording.ts';
import type { TinyMceEditor } from './vendor-api.ts';

/** placeholder */
export function readControls(editor: TinyMceEditor): ToolbarValue[] {
  return [];
}
