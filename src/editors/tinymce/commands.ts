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

/** The command that opens a panel, its name in version 5 where that was another, and the plugin it comes from. */
export const TINYMCE_PANELS: Record<Panel, { command: string; in5?: string; plugin: string }> = {
  link: { command: 'mceLink', plugin: 'link' },
  image: { command: 'mceImage', plugin: 'image' },
  table: { command: 'mceInsertTableDialog', in5: 'mceInsertTable', plugin: 'table' },
  source: { command: 'mceCodeEditor', plugin: 'code' },
  find: { command: 'SearchReplace', plugin: 'searchreplace' },
  'special-characters': { command: 'mceShowCharmap', plugin: 'charmap' },
  help: { command: 'mceHelp', plugin: 'help' },
  media: { command: 'mceMedia', plugin: 'media' },
};
