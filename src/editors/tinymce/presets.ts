/** A plugin of the free package, in which releases it exists: `major * 100 + minor`, the end exclusive. */
export interface PluginRange {
  name: string;
  from?: number;
  until?: number;
}

const since5 = (...names: string[]): PluginRange[] => names.map((name) => ({ name }));
const only5 = (...names: string[]): PluginRange[] => names.map((name) => ({ name, until: 600 }));

/**
 * From the packages and changelogs of 5.0 to 8.9. Left out: what turns the document into another format (bbcode,
 * fullpage, legacyoutput), grows with it (autoresize), takes the Tab key away (tabfocus), empties the Formats menu when
 * no style sheet fills it (importcss), asks a server (spellchecker) or is an empty shell in 5 (colorpicker, contextmenu,
 * textcolor).
 */
export const STOCK_PLUGINS: PluginRange[] = [
  ...since5('advlist', 'anchor', 'autolink', 'autosave', 'charmap', 'code', 'codesample', 'directionality'),
  ...since5('emoticons', 'fullscreen', 'help', 'image', 'insertdatetime', 'link', 'lists', 'media'),
  ...since5('nonbreaking', 'pagebreak', 'preview', 'quickbars', 'save', 'searchreplace', 'table', 'visualblocks'),
  ...since5('visualchars', 'wordcount'),
  ...only5('hr', 'imagetools', 'noneditable', 'paste', 'print', 'textpattern', 'toc'),
  { name: 'template', until: 700 },
  { name: 'accordion', from: 605 },
];

/** Names of both eras: a release ignores the ones it does not know. */
const STOCK_TOOLBAR = [
  'undo redo | styleselect styles formatselect blocks fontselect fontfamily fontsizeselect fontsize',
  'bold italic underline strikethrough subscript superscript | forecolor backcolor',
  'alignleft aligncenter alignright alignjustify | bullist numlist outdent indent lineheight',
  'blockquote hr removeformat | link anchor image media table accordion codesample',
  'charmap emoticons insertdatetime pagebreak nonbreaking toc template | ltr rtl',
  'cut copy paste pastetext selectall newdocument | searchreplace visualblocks visualchars',
  'save cancel restoredraft | code preview print fullscreen help',
].join(' | ');

/** What a page of the days of 4 and 5 asks for. bbcode is not in it: forum markup would hide every other difference. */
const LEGACY_PLUGINS =
  'advlist autolink lists link image charmap print preview hr anchor pagebreak searchreplace wordcount visualblocks ' +
  'visualchars code fullscreen insertdatetime media nonbreaking save table contextmenu directionality emoticons ' +
  'template paste textcolor colorpicker textpattern imagetools codesample toc help noneditable spellchecker tabfocus ' +
  'fullpage legacyoutput';

/** Options by preset, without plugins of `stock`: those depend on the release. */
export const PRESETS: Record<'stock' | 'vendor-default' | 'legacy', Record<string, unknown>> = {
  stock: {
    height: 480,
    menubar: 'file edit view insert format tools table help',
    toolbar: STOCK_TOOLBAR,
    toolbar_mode: 'wrap',
    placeholder: 'Write here',
    image_advtab: true,
    image_caption: true,
    // Leaving the page must not depend on an answer to a question nobody sees.
    autosave_ask_before_unload: false,
  },
  'vendor-default': {},
  legacy: {
    height: 480,
    menubar: 'file edit insert view format table tools help',
    plugins: LEGACY_PLUGINS,
    toolbar:
      'undo redo | styleselect formatselect fontselect fontsizeselect | bold italic underline strikethrough | ' +
      'forecolor backcolor | alignleft aligncenter alignright alignjustify | bullist numlist outdent indent | ' +
      'link image media table hr | print preview code fullscreen | ltr rtl | spellchecker toc template | removeformat',
    toolbar_drawer: 'sliding',
    contextmenu: 'link image inserttable | cell row column deletetable',
    forced_root_block: false,
    force_br_newlines: true,
    force_p_newlines: false,
    convert_fonts_to_spans: true,
    paste_retain_style_properties: 'color font-size',
    paste_word_valid_elements: 'b,strong,i,em,h1,h2,p,ul,ol,li,table,tr,td',
    fontsize_formats: '8pt 10pt 12pt 14pt 18pt',
    font_formats: 'Arial=arial,helvetica,sans-serif;Courier New=courier new,courier;Meiryo=meiryo,sans-serif',
    block_formats: 'Paragraph=p;Heading 2=h2;Heading 3=h3;Preformatted=pre',
    table_responsive_width: true,
    media_scripts: [],
    images_dataimg_filter: null,
  },
};

/** Public events that applications listen to. Not those that reading the document causes: how often we read is chance. */
export const EVENTS = [
  'PreInit',
  'init',
  'SkinLoaded',
  'load',
  'focus',
  'blur',
  'input',
  'change',
  'dirty',
  'BeforeSetContent',
  'SetContent',
  'paste',
  'PastePreProcess',
  'PastePostProcess',
  'BeforeExecCommand',
  'ExecCommand',
  'AddUndo',
  'undo',
  'redo',
  'remove',
  'detach',
];
