/** Everything the package can put into a toolbar, in one row after the other instead of behind "more". */
const ALL_BUTTONS = [
  ['bold', 'italic', 'underline', 'strikeThrough', 'subscript', 'superscript'],
  ['fontFamily', 'fontSize', 'textColor', 'backgroundColor', 'clearFormatting'],
  [
    'paragraphFormat',
    'alignLeft',
    'alignCenter',
    'alignRight',
    'alignJustify',
    'formatOL',
    'formatUL',
    'outdent',
    'indent',
  ],
  ['lineHeight', 'quote', 'insertLink', 'insertImage', 'insertVideo', 'insertTable', 'emoticons', 'specialCharacters'],
  ['insertHR', 'undo', 'redo', 'fullscreen', 'print', 'selectAll', 'html', 'help'],
];

/** Options by preset. */
export const PRESETS: Record<'stock' | 'vendor-default' | 'legacy', Record<string, unknown>> = {
  stock: {
    heightMin: 300,
    attribution: false,
    toolbarButtons: ALL_BUTTONS,
    toolbarSticky: false,
    // Otherwise a pasted image is fetched through a foreign host.
    imageUploadRemoteUrls: false,
  },
  'vendor-default': {},
  legacy: {
    height: 300,
    attribution: false,
    toolbarButtons: [
      'bold',
      'italic',
      'underline',
      '|',
      'formatOL',
      'formatUL',
      '|',
      'insertLink',
      'insertImage',
      'html',
    ],
    toolbarSticky: false,
    pastePlain: false,
    language: 'en_gb',
    theme: 'gray',
    inlineMode: false,
    imageUploadRemoteUrls: false,
  },
};

/** Public events that applications listen to. */
export const EVENTS = [
  'initializationDelayed',
  'initialized',
  'focus',
  'blur',
  'input',
  'contentChanged',
  'commands.before',
  'commands.after',
  'commands.undo',
  'commands.redo',
  'paste.before',
  'paste.beforeCleanup',
  'paste.afterCleanup',
  'paste.after',
  'edit.on',
  'edit.off',
  'destroy',
];
