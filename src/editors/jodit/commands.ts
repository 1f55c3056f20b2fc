import type { LocalisedText } from '../../model/text.ts';
import type { Command, Panel } from '../contract.ts';

/** Jodit's name for a command and the value it takes, or why there is none. */
export const JODIT_COMMANDS: Record<Command, { command: string; value?: string } | { missing: LocalisedText }> = {
  bold: { command: 'bold' },
  italic: { command: 'italic' },
  underline: { command: 'underline' },
  strikethrough: { command: 'strikethrough' },
  'bullet-list': { command: 'insertUnorderedList' },
  'numbered-list': { command: 'insertOrderedList' },
  indent: { command: 'indent' },
  outdent: { command: 'outdent' },
  'align-left': { command: 'justifyLeft' },
  'align-center': { command: 'justifyCenter' },
  'align-right': { command: 'justifyRight' },
  'heading-2': { command: 'formatBlock', value: 'h2' },
  blockquote: { command: 'formatBlock', value: 'blockquote' },
  'code-block': { command: 'formatBlock', value: 'pre' },
  'clear-formatting': { command: 'removeFormat' },
  'insert-link': { command: 'createLink', value: 'https://example.com/' },
  'insert-table': {
    missing: {
      en: 'Jodit has no command that inserts a table; its toolbar draws a grid to choose from.',
      ja: 'Joditには表を挿入するコマンドがなく、ツールバーのマス目から選びます。',
    },
  },
  'horizontal-rule': { command: 'insertHorizontalRule' },
};

/** The toolbar control whose popup a panel is, or why there is none. */
export const JODIT_PANELS: Record<Panel, { control: string } | { missing: LocalisedText }> = {
  link: { control: 'link' },
  image: { control: 'image' },
  table: { control: 'table' },
  media: { control: 'video' },
  'special-characters': { control: 'symbols' },
  help: { control: 'about' },
  source: {
    missing: {
      en: 'Jodit shows the source in place of the document, not in a panel.',
      ja: 'Joditはソースをパネルではなく、文書と入れ替えて表示します。',
    },
  },
  find: {
    missing: {
      en: 'Jodit searches in a bar of the document, not in a panel.',
      ja: 'Joditの検索はパネルではなく、文書内のバーで行います。',
    },
  },
};
