import type { LocalisedText } from '../../model/text.ts';
import type { Command, Panel } from '../contract.ts';

/** What a command means to Quill: a format and the value that switches it on, or something of its own. */
export type QuillCommand =
  | { format: string; value: unknown }
  | { special: 'clear-formatting' | 'insert-link' | 'insert-table' }
  | { missing: LocalisedText };

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
  'horizontal-rule': { missing: { en: 'Quill has no horizontal rule.', ja: 'Quillには水平線がありません。' } },
};

/** The tooltip mode a panel is, or why there is none. */
export const QUILL_PANELS: Record<Panel, { mode: string } | { missing: LocalisedText }> = {
  link: { mode: 'link' },
  media: { mode: 'video' },
  image: {
    missing: {
      en: 'Quill has no image dialog: it opens the file chooser of the browser.',
      ja: 'Quillには画像のダイアログがなく、ブラウザのファイル選択を開きます。',
    },
  },
  table: { missing: { en: 'Quill has no table dialog.', ja: 'Quillには表のダイアログがありません。' } },
  source: { missing: { en: 'Quill has no source view.', ja: 'Quillにはソース表示がありません。' } },
  find: { missing: { en: 'Quill has no find dialog.', ja: 'Quillには検索のダイアログがありません。' } },
  'special-characters': {
    missing: { en: 'Quill has no dialog for special characters.', ja: 'Quillには特殊文字のダイアログがありません。' },
  },
  help: { missing: { en: 'Quill has no help dialog.', ja: 'Quillにはヘルプのダイアログがありません。' } },
};
