import type { Command, Panel } from '../contract.ts';

/** CKEditor 5's name for a command and what it takes. Which of them there are depends on the build. */
export const CKEDITOR5_COMMANDS: Record<Command, { command: string; value?: unknown } | { heading: string }> = {
  bold: { command: 'bold' },
  italic: { command: 'italic' },
  underline: { command: 'underline' },
  strikethrough: { command: 'strikethrough' },
  'bullet-list': { command: 'bulletedList' },
  'numbered-list': { command: 'numberedList' },
  indent: { command: 'indent' },
  outdent: { command: 'outdent' },
  'align-left': { command: 'alignment', value: { value: 'left' } },
  'align-center': { command: 'alignment', value: { value: 'center' } },
  'align-right': { command: 'alignment', value: { value: 'right' } },
  'heading-2': { heading: 'h2' },
  blockquote: { command: 'blockQuote' },
  'code-block': { command: 'codeBlock', value: { language: 'plaintext' } },
  'clear-formatting': { command: 'removeFormat' },
  'insert-link': { command: 'link', value: 'https://example.com/' },
  'insert-table': { command: 'insertTable', value: { rows: 2, columns: 2 } },
  'horizontal-rule': { command: 'horizontalLine' },
};

/** The toolbar control that opens a panel, by its English label, or why there is none. */
export const CKEDITOR5_PANELS: Record<Panel, { label: string } | { missing: string }> = {
  link: { label: 'Link' },
  image: { label: 'Insert image' },
  table: { label: 'Insert table' },
  media: { label: 'Insert media' },
  find: { label: 'Find and replace' },
  'special-characters': { label: 'Special characters' },
  help: { label: 'Accessibility help' },
  source: { missing: 'CKEditor 5 shows the source in place of the document, not in a panel.' },
};
