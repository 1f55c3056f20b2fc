/** Options by preset. */
export const PRESETS: Record<'stock' | 'vendor-default' | 'legacy', Record<string, unknown>> = {
  // All that the editor brings itself; each of its plugins is a script of its own that a page has to ask for.
  stock: {
    btns: [
      ['viewHTML'],
      ['undo', 'redo'],
      ['formatting'],
      ['strong', 'em', 'del', 'underline'],
      ['superscript', 'subscript'],
      ['link'],
      ['insertImage'],
      ['justifyLeft', 'justifyCenter', 'justifyRight', 'justifyFull'],
      ['unorderedList', 'orderedList'],
      ['horizontalRule'],
      ['removeformat'],
      ['fullscreen'],
    ],
    imageWidthModalEdit: true,
  },
  'vendor-default': {},
  legacy: {
    btns: ['viewHTML', '|', 'formatting', '|', 'btnGrp-semantic', '|', 'link', 'insertImage', '|', 'btnGrp-lists'],
    semantic: false,
    resetCss: true,
    removeformatPasted: true,
    autogrow: true,
    fullscreenable: true,
    closable: true,
    mobile: true,
    tablet: true,
  },
};

/** Public events that applications listen to. */
export const EVENTS = [
  'tbwinit',
  'tbwfocus',
  'tbwblur',
  'tbwchange',
  'tbwpaste',
  'tbwmodalopen',
  'tbwmodalclose',
  'tbwclose',
];
