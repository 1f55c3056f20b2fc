import type { Command, Panel } from '../contract.ts';

/** What a command means to Quill: a format and the value that switches it on, or something of its own. */
export type QuillCommand =
  | { format: string; value: unknown }
  | { special: 'clear-formatting' | 'insert-link' | 'insert-table' }
  | { missing: string };

export const QUILL_COMMANDS: Record<Command, QuillCommand> = {
  bold: { format: 'bold', value: true },
  italic: { format: 'italic', value: true },
  underline: { format: 'underline', value: true },
  strikethrough: { format: 'strike', value: true },
  'bullet-list': { format: 'list', value: 'bullet' },
  'numbered-list': { format: 'list', value: 'ordered' },
  indent: { format: 'indent', value: '+1' },
  outdent: { format: 'indent', value: '-1' },
  'align-left': { format: 'align', value: false },
  'align-center': { format: 'align', value: 'center' },
  'align-right': { format: 'align', value: 'right' },
  'heading-2': { format: 'header', value: 2 },
  blockquote: { format: 'blockquote', value: true },
  'code-block': { format: 'code-block', value: true },
  'clear-formatting': { special: 'clear-formatting' },
  'insert-link': { special: 'insert-link' },
  'insert-table': { special: 'insert-table' },
  'horizontal-rule': { missing: 'Quill has no horizontal rule.' },
};

/** The tooltip mode a panel is, or why there is none. */
export const QUILL_PANELS: Record<Panel, { mode: string } | { missing: string }> = {
  link: { mode: 'link' },
  media: { mode: 'video' },
  image: { missing: 'Quill has no image dialog: it opens the file chooser of the browser.' },
  table: { missing: 'Quill has no table dialog.' },
  source: { missing: 'Quill has no source view.' },
  find: { missing: 'Quill has no find dialog.' },
  'special-characters': { missing: 'Quill has no dialog for special characters.' },
  help: { missing: 'Quill has no help dialog.' },
};
