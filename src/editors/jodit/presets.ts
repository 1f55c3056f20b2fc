/** Options by preset. */
export const PRESETS: Record<'stock' | 'vendor-default' | 'legacy', Record<string, unknown>> = {
  stock: {
    height: 400,
    // Every control is in the toolbar however narrow it is.
    toolbarAdaptive: false,
    // Otherwise the source view is loaded from a foreign host.
    sourceEditor: 'area',
    beautifyHTML: false,
  },
  'vendor-default': {},
  legacy: {
    height: 300,
    toolbarButtonSize: 'small',
    buttons:
      'source,|,bold,italic,underline,|,ul,ol,|,font,fontsize,brush,paragraph,|,image,video,table,link,|,undo,redo',
    removeButtons: ['about', 'print'],
    sourceEditor: 'area',
    beautifyHTML: false,
    askBeforePasteHTML: true,
    observer: { timeout: 100 },
    enter: 'P',
    useSplitMode: false,
    showXPathInStatusbar: false,
  },
};

/** Public events that applications listen to. Not those that reading the document causes: how often we read is chance. */
export const EVENTS = [
  'beforeInit',
  'afterInit',
  'ready',
  'focus',
  'blur',
  'change',
  'beforeEnter',
  'beforePaste',
  'processPaste',
  'afterPaste',
  'beforeCommand',
  'afterCommand',
  'beforeDestruct',
  'afterDestruct',
];
