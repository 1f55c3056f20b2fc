const words = (text: string): string[] => text.split(/\s+/);

/**
 * Of the free package, what both 44 and 48 have: an upgrade changes the package, not what a page asks of it. Left out:
 * what turns the document into another format (FullPage, Markdown, PlainTableOutput), needs a server (CKBox, CKFinder,
 * Emoji, CloudServices), draws another toolbar (BalloonToolbar, BlockToolbar) or waits for the application (Autosave,
 * Mention, Minimap, Style).
 */
const STOCK_PLUGINS = words(
  `Essentials Alignment AutoLink Autoformat Base64UploadAdapter BlockQuote Bold Bookmark Code CodeBlock FindAndReplace
  Font GeneralHtmlSupport Heading Highlight HorizontalLine HtmlComment HtmlEmbed Image ImageCaption ImageInsert ImageResize
  ImageStyle ImageToolbar ImageUpload Indent IndentBlock Italic Link LinkImage List ListProperties MediaEmbed PageBreak
  Paragraph PasteFromOffice PictureEditing RemoveFormat ShowBlocks SourceEditing SpecialCharacters
  SpecialCharactersEssentials Strikethrough Subscript Superscript Table TableCaption TableCellProperties TableColumnResize
  TableProperties TableToolbar TextPartLanguage TextTransformation TodoList Underline WordCount`,
);

const STOCK_TOOLBAR = words(
  `undo redo | sourceEditing showBlocks findAndReplace selectAll textPartLanguage accessibilityHelp | heading fontSize
  fontFamily fontColor fontBackgroundColor | bold italic underline strikethrough subscript superscript code removeFormat
  highlight | link bookmark insertImage mediaEmbed insertTable blockQuote codeBlock htmlEmbed horizontalLine pageBreak
  specialCharacters | alignment bulletedList numberedList todoList outdent indent`,
);

export interface Ck5Preset {
  /** Classes of the browser build by name; a release that has none of a name does without. The classic build has its own. */
  plugins: string[];
  options: Record<string, unknown>;
  /** Options that only a build knows which takes plugins. */
  withPlugins: Record<string, unknown>;
  /** Markup that no feature knows is kept, but for scripts, as the vendor advises. */
  keepsUnknown: boolean;
}

/** Options by preset. */
export const PRESETS: Record<'stock' | 'vendor-default' | 'legacy', Ck5Preset> = {
  stock: {
    plugins: STOCK_PLUGINS,
    options: {},
    withPlugins: {
      menuBar: { isVisible: true },
      // Otherwise what does not fit is behind a button.
      toolbar: { items: STOCK_TOOLBAR, shouldNotGroupWhenFull: true },
      image: { toolbar: words('imageTextAlternative toggleImageCaption imageStyle:inline imageStyle:block linkImage') },
      table: {
        contentToolbar: words(
          'tableColumn tableRow mergeTableCells tableProperties tableCellProperties toggleTableCaption',
        ),
      },
    },
    keepsUnknown: true,
  },
  // Without plugins the browser build can do nothing at all; this is the vendor's own quick start.
  'vendor-default': {
    plugins: words('Essentials Paragraph Bold Italic Font'),
    options: {},
    withPlugins: { toolbar: words('undo redo | bold italic | fontSize fontFamily fontColor fontBackgroundColor') },
    keepsUnknown: false,
  },
  legacy: {
    plugins: words(
      `Essentials Paragraph Heading Bold Italic Underline DocumentList DocumentListProperties List ListProperties Link
      BlockQuote Image ImageInsert ImageStyle ImageToolbar ImageUpload Base64UploadAdapter Indent MediaEmbed Table TableToolbar
      Autoformat`,
    ),
    options: {
      toolbar: words(
        'heading | bold italic link bulletedList numberedList | blockQuote insertTable mediaEmbed undo redo',
      ),
      removePlugins: ['TextTransformation'],
      typing: { undoStep: 10 },
      list: { properties: { styles: true, startIndex: true, reversed: true } },
      link: { decorators: { newTab: { mode: 'manual', label: 'New tab', attributes: { target: '_blank' } } } },
      mediaEmbed: { previewsInData: true },
      heading: {
        options: [
          { model: 'paragraph', title: 'Paragraph' },
          { model: 'heading1', view: 'h1', title: 'Heading 1' },
          { model: 'heading2', view: { name: 'h2', classes: 'lead' }, title: 'Heading 2' },
        ],
      },
    },
    withPlugins: {},
    keepsUnknown: false,
  },
};
