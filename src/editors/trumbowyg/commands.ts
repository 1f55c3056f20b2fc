import type { Command, Panel } from '../contract.ts';

export interface TrumbowygCommand {
  command: string;
  value?: string;
  /** With styles instead of attributes, as the vendor's own button does it. */
  css?: true;
  /** The browser's own command instead of the dialog of the same name. */
  skipOwn?: true;
}

/** Trumbowyg's name for a command and what it takes, or why there is none. */
export const TRUMBOWYG_COMMANDS: Record<Command, TrumbowygCommand | { missing: string }> = {
  bold: { command: 'bold' },
  italic: { command: 'italic' },
  underline: { command: 'underline' },
  strikethrough: { command: 'strikethrough' },
  'bullet-list': { command: 'insertUnorderedList' },
  'numbered-list': { command: 'insertOrderedList' },
  indent: { command: 'indent' },
  outdent: { command: 'outdent' },
  'align-left': { command: 'justifyLeft', css: true },
  'align-center': { command: 'justifyCenter', css: true },
  'align-right': { command: 'justifyRight', css: true },
  'heading-2': { command: 'formatBlock', value: 'h2' },
  blockquote: { command: 'formatBlock', value: 'blockquote' },
  'code-block': { missing: 'Trumbowyg has no code block without its plugin for it.' },
  'clear-formatting': { command: 'removeformat' },
  'insert-link': { command: 'createLink', value: 'https://example.com/', skipOwn: true },
  'insert-table': { missing: 'Trumbowyg has no tables without its plugin for them.' },
  'horizontal-rule': { command: 'insertHorizontalRule' },
};

/** The command that opens a dialog, or why there is none. */
export const TRUMBOWYG_PANELS: Record<Panel, { command: string } | { missing: string }> = {
  link: { command: 'createLink' },
  image: { command: 'insertImage' },
  table: { missing: 'Trumbowyg has no tables without its plugin for them.' },
  media: { missing: 'Trumbowyg has no media dialog without a plugin for it.' },
  source: { missing: 'Trumbowyg shows the source in place of the document, not in a panel.' },
  find: { missing: 'Trumbowyg has no find dialog.' },
  'special-characters': { missing: 'Trumbowyg has no special characters without its plugin for them.' },
  help: { missing: 'Trumbowyg has no help dialog.' },
};
