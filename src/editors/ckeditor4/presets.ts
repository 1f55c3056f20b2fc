/** Options by preset. */
export const PRESETS: Record<'stock' | 'vendor-default' | 'legacy', Record<string, unknown>> = {
  // The plugins that lie in the package and need no server, and all buttons.
  stock: {
    height: 400,
    extraPlugins:
      'bidi,colorbutton,dialogadvtab,div,find,font,iframe,indentblock,justify,liststyle,pagebreak,selectall,showblocks,sourcedialog',
    removePlugins: 'scayt,exportpdf',
    removeButtons: '',
    removeDialogTabs: '',
    // Markup that no plugin knows is kept, but for scripts, as the vendor advises.
    allowedContent: true,
    disallowedContent: 'script; *[on*]',
    // Otherwise the vendor's server is asked whether this version is safe.
    versionCheck: false,
  },
  'vendor-default': {},
  legacy: {
    height: 300,
    versionCheck: false,
    skin: 'moono-lisa',
    toolbar: [
      ['Source', '-', 'NewPage', 'Preview', 'Templates'],
      ['Bold', 'Italic', 'Underline', 'Strike', '-', 'NumberedList', 'BulletedList', 'Blockquote'],
      ['Link', 'Unlink', 'Image', 'Flash', 'Table', 'HorizontalRule', 'SpecialChar'],
      ['Styles', 'Format', 'RemoveFormat', 'Maximize'],
    ],
    removePlugins: 'scayt,elementspath',
    removeButtons: '',
    entities: false,
    basicEntities: true,
    forcePasteAsPlainText: 'allow-word',
    pasteFromWordRemoveFontStyles: true,
    fillEmptyBlocks: false,
    resize_enabled: false,
    extraAllowedContent: 'div(*);span[style]',
  },
};

/** Public events that applications listen to. Not those that reading the document causes: how often we read is chance. */
export const EVENTS = [
  'loaded',
  'instanceReady',
  'contentDom',
  'dataReady',
  'focus',
  'blur',
  'change',
  'paste',
  'afterPaste',
  'beforeCommandExec',
  'afterCommandExec',
  'saveSnapshot',
  'beforeDestroy',
  'destroy',
];
