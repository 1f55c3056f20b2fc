import type { LocalisedText } from '../../model/text.ts';
import type { Command, Panel } from '../contract.ts';

/** An action of the toolbar over a text, a property of the style manager, or why there is neither. */
export type GrapesJsCommand = { action: string } | { style: Record<string, string> } | { missing: LocalisedText };

const notInText = (en: string, ja: string): { missing: LocalisedText } => ({
  missing: {
    en: `GrapesJS has no ${en} for the text that is selected; what it has is placed on the canvas as a block.`,
    ja: `GrapesJSには選択したテキストに対する${ja}がなく、あるものはブロックとしてキャンバスに置きます。`,
  },
});

const notAtAll = (en: string, ja: string): { missing: LocalisedText } => ({
  missing: { en: `GrapesJS has no ${en}.`, ja: `GrapesJSには${ja}がありません。` },
});

export const GRAPESJS_COMMANDS: Record<Command, GrapesJsCommand> = {
  bold: { action: 'bold' },
  italic: { action: 'italic' },
  underline: { action: 'underline' },
  strikethrough: { action: 'strikethrough' },
  'bullet-list': notInText('bullet list', '箇条書き'),
  'numbered-list': notInText('numbered list', '番号付きリスト'),
  indent: notAtAll('indent', 'インデント'),
  outdent: notAtAll('outdent', 'インデント解除'),
  'align-left': { style: { 'text-align': 'left' } },
  'align-center': { style: { 'text-align': 'center' } },
  'align-right': { style: { 'text-align': 'right' } },
  'heading-2': notInText('heading', '見出し'),
  blockquote: notInText('quote', '引用'),
  'code-block': notAtAll('code block', 'コードブロック'),
  'clear-formatting': notAtAll('command that clears formatting', '書式のクリア'),
  'insert-link': { action: 'link' },
  'insert-table': notInText('table', '表'),
  'horizontal-rule': notInText('divider', '区切り線'),
};

/** The command that opens a dialog, or why there is none. */
export const GRAPESJS_PANELS: Record<Panel, { command: string } | { missing: LocalisedText }> = {
  image: { command: 'open-assets' },
  // The other one, "View Code", only shows it.
  source: { command: 'gjs-open-import-template' },
  link: {
    missing: {
      en: 'GrapesJS has no link dialog: the address is a field of the settings beside the canvas.',
      ja: 'GrapesJSにはリンクのダイアログがなく、URLはキャンバス横の設定欄で指定します。',
    },
  },
  table: notAtAll('table dialog', '表のダイアログ'),
  media: {
    missing: {
      en: 'GrapesJS has no media dialog: the address is a field of the settings beside the canvas.',
      ja: 'GrapesJSにはメディアのダイアログがなく、URLはキャンバス横の設定欄で指定します。',
    },
  },
  find: notAtAll('find dialog', '検索のダイアログ'),
  'special-characters': notAtAll('dialog for special characters', '特殊文字のダイアログ'),
  help: notAtAll('help dialog', 'ヘルプのダイアログ'),
};
