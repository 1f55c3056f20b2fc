import type { Command, Panel } from '../contract.ts';

/** TinyMCE's name for a command and the value it takes. */
export const TINYMCE_COMMANDS: Record<Command, { command: string; value?: unknown }> = {
  bold: { command: 'Bold' },
  italic: { command: 'Italic' },
  underline: { command: 'Underline' },
  strikethrough: { command: 'Strikethrough' },
  'bullet-list': { command: 'InsertUnorderedList' },
  'numbered-list': { command: 'InsertOrderedList' },
  indent: { command: 'Indent' },
  outdent: { command: 'Outdent' },
  'align-left': { command: 'JustifyLeft' },
  'align-center': { command: 'JustifyCenter' },
  'align-right': { command: 'JustifyRight' },
  'heading-2': { command: 'FormatBlock', value: 'h2' },
  blockquote: { command: 'mceBlockQuote' },
  'code-block': { command: 'FormatBlock', value: 'pre' },
  'clear-formatting': { command: 'RemoveFormat' },
  'insert-link': { command: 'mceInsertLink', value: { href: 'https://example.com/' } },
  'insert-table': { command: 'mceInsertTable', value: { rows: 2, columns: 2 } },
  'horizontal-rule': { command: 'InsertHorizontalRule' },
};

/** Commands that open a panel, newest name first, and the plugin they come from. */
export const TINYMCE_PANELS: Record<Panel, { commands: string[]; plugin: string }> = {
  link: { commands: ['mceLink'], plugin: 'link' },
  image: { commands: ['mceImage'], plugin: 'image' },
  table: { commands: ['mceInsertTableDialog', 'mceInsertTable'], plugin: 'table' },
  source: { commands: ['mceCodeEditor'], plugin: 'code' },
  find: { commands: ['SearchReplace'], plugin: 'searchreplace' },
  'special-characters': { commands: ['mceShowCharmap'], plugin: 'charmap' },
  help: { commands: ['mceHelp'], plugin: 'help' },
  media: { commands: ['mceMedia'], plugin: 'media' },
};
