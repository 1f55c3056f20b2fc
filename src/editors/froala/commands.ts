import type { LocalisedText } from '../../model/text.ts';
import type { Command, Panel } from '../contract.ts';

/** Froala's name for a command with what it takes, or the part of its API that does it. */
export type FroalaCommand = { command: string; value?: string } | { special: 'insert-link' | 'insert-table' };

export const FROALA_COMMANDS: Record<Command, FroalaCommand> = {
  bold: { command: 'bold' },
  italic: { command: 'italic' },
  underline: { command: 'underline' },
  strikethrough: { command: 'strikeThrough' },
  'bullet-list': { command: 'formatUL' },
  'numbered-list': { command: 'formatOL' },
  indent: { command: 'indent' },
  outdent: { command: 'outdent' },
  'align-left': { command: 'align', value: 'left' },
  'align-center': { command: 'align', value: 'center' },
  'align-right': { command: 'align', value: 'right' },
  'heading-2': { command: 'paragraphFormat', value: 'H2' },
  blockquote: { command: 'quote', value: 'increase' },
  'code-block': { command: 'paragraphFormat', value: 'PRE' },
  'clear-formatting': { command: 'clearFormatting' },
  'insert-link': { special: 'insert-link' },
  'insert-table': { special: 'insert-table' },
  'horizontal-rule': { command: 'insertHR' },
};

/** The toolbar control whose popup or modal a panel is, or why there is none. */
export const FROALA_PANELS: Record<Panel, { control: string } | { missing: LocalisedText }> = {
  link: { control: 'insertLink' },
  image: { control: 'insertImage' },
  table: { control: 'insertTable' },
  media: { control: 'insertVideo' },
  'special-characters': { control: 'specialCharacters' },
  help: { control: 'help' },
  source: {
    missing: {
      en: 'Froala shows the source in place of the document, not in a panel.',
      ja: 'Froalaはソースをパネルではなく、文書と入れ替えて表示します。',
    },
  },
  find: {
    missing: {
      en: 'Froala has no find panel in its free package.',
      ja: 'Froalaの無償パッケージには検索パネルがありません。',
    },
  },
};
