/** Steps by step undo is by time; an undo step per intent needs a delay no machine is slow enough to exceed. */
const ONE_STEP_PER_INTENT_MS = 3_600_000;

/** Everything the snow theme draws. Left out: formula and syntax, which need other packages. */
const FULL_TOOLBAR = [
  [{ header: [1, 2, 3, 4, 5, 6, false] }, { font: [] }, { size: ['small', false, 'large', 'huge'] }],
  ['bold', 'italic', 'underline', 'strike', 'code'],
  [{ color: [] }, { background: [] }],
  [{ script: 'sub' }, { script: 'super' }],
  [{ list: 'ordered' }, { list: 'bullet' }, { list: 'check' }],
  [{ indent: '-1' }, { indent: '+1' }, { direction: 'rtl' }, { align: [] }],
  ['blockquote', 'code-block', 'link', 'image', 'video'],
  ['clean'],
];

/** Options by preset. `tables` are added where the release has them. */
export const PRESETS: Record<
  'stock' | 'vendor-default' | 'legacy',
  { tables: boolean; options: Record<string, unknown> }
> = {
  stock: {
    tables: true,
    options: {
      theme: 'snow',
      modules: { toolbar: FULL_TOOLBAR, history: { delay: ONE_STEP_PER_INTENT_MS, maxStack: 1000 } },
    },
  },
  // Without a theme there would be nothing to see; this is the vendor's own quick start.
  'vendor-default': { tables: false, options: { theme: 'snow' } },
  legacy: {
    tables: false,
    options: {
      theme: 'snow',
      strict: false,
      scrollingContainer: null,
      formats: [
        'bold italic underline strike code link header list bullet indent blockquote code-block align direction',
        'color background font size script image video clean',
      ]
        .join(' ')
        .split(' '),
      modules: {
        toolbar: [
          [{ header: [1, 2, false] }, { size: [] }],
          ['bold', 'italic', 'underline', 'strike'],
          [{ list: 'ordered' }, { list: 'bullet' }, 'bullet'],
          ['blockquote', 'code-block', 'link', 'image', 'video', 'formula'],
          ['clean'],
        ],
        clipboard: { matchVisual: false },
        keyboard: { bindings: { tab: { key: 9 }, bold: { key: 66, shortKey: true } } },
        history: { delay: ONE_STEP_PER_INTENT_MS, userOnly: true },
      },
    },
  },
};

/** Public events that applications listen to. */
export const EVENTS = ['text-change', 'selection-change', 'editor-change'];
