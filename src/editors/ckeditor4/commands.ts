import type { Command, Panel } from '../contract.ts';

/** CKEditor 4's name for a command, or the style that is one. */
export type CkEditor4Command =
  | { command: string }
  | { style: { element: string; attributes?: Record<string, string> } }
  | { missing: string };

export const CKEDITOR4_COMMANDS: Record<Command, CkEditor4Command> = {
  bold: { command: 'bold' },
  italic: { command: 'italic' },
  underline: { command: 'underline' },
  strikethrough: { command: 'strike' },
  'bullet-list': { command: 'bulletedlist' },
  'numbered-list': { command: 'numberedlist' },
  indent: { command: 'indent' },
  outdent: { command: 'outdent' },
  'align-left': { command: 'justifyleft' },
  'align-center': { command: 'justifycenter' },
  'align-right': { command: 'justifyright' },
  'heading-2': { style: { element: 'h2' } },
  blockquote: { command: 'blockquote' },
  'code-block': { style: { element: 'pre' } },
  'clear-formatting': { command: 'removeFormat' },
  'insert-link': { style: { element: 'a', attributes: { href: 'https://example.com/' } } },
  'insert-table': { missing: 'CKEditor 4 has no command that inserts a table; its dialog asks how large it is to be.' },
  'horizontal-rule': { command: 'horizontalrule' },
};

/** The command that opens a dialog, or why there is none. */
export const CKEDITOR4_PANELS: Record<Panel, { command: string } | { missing: string }> = {
  link: { command: 'link' },
  image: { command: 'image' },
  table: { command: 'table' },
  source: { command: 'sourcedialog' },
  find: { command: 'find' },
  'special-characters': { command: 'specialchar' },
  help: { command: 'a11yHelp' },
  media: { missing: 'CKEditor 4 has no media dialog that works without a server of the vendor.' },
};
