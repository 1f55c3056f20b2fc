import type { HostPageParts } from '../host-page.ts';

type Alongside = NonNullable<HostPageParts<unknown>['alongside']>[number];

const PRESET = 'grapesjs-preset-newsletter';

/** The editor's release from which on the preset's first major is the one to take: it was made with 0.21. */
const MINOR_OF_PRESET_1 = 21;

/**
 * The newsletter preset that belongs to a version of the editor. The vendor makes both, and upgrades go together: the old
 * preset looks for what the newer editor no longer has, the new one for what the older did not have yet.
 * @param version '' where it is not known: then the newest
 */
export function presetFor(version: string): Alongside {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const old = version !== '' && major === 0 && minor < MINOR_OF_PRESET_1;
  // The old one registers itself with the editor, so that must be there first.
  if (!old) return { name: PRESET, version: '1.0.2', scripts: ['dist/index.js'], after: true };
  return {
    name: PRESET,
    version: '0.2.21',
    scripts: ['dist/grapesjs-preset-newsletter.min.js'],
    styles: ['dist/grapesjs-preset-newsletter.css'],
    after: true,
  };
}

/** Options by preset. */
export const PRESETS: Record<'stock' | 'vendor-default' | 'legacy', Record<string, unknown>> = {
  stock: {
    width: '100%',
    height: '700px',
    // A design belongs to the application, not to the browser. (Without a storage at all, 0.23 still saves by itself after
    // every change, into nothing, and then takes nothing for unsaved.)
    storageManager: { autosave: false, autoload: false },
    noticeOnUnload: false,
    // Found under this name in every version: as the package's own global.
    plugins: [PRESET],
  },
  // The vendor's own quick start.
  'vendor-default': { width: 'auto', height: '700px', storageManager: false },
  legacy: {
    width: '100%',
    height: '700px',
    storage: { autoload: false },
    storageManager: { type: 0, autoload: 0, autosave: 0, stepsBeforeSave: 10 },
    noticeOnUnload: 0,
    // The name under which the preset registered itself before 1.0.
    plugins: ['gjs-preset-newsletter'],
    pluginsOpts: { 'gjs-preset-newsletter': { inlineCss: 1, categoryLabel: 'Blocks' } },
    commands: { defaults: [] },
    assetManager: { upload: 0, uploadText: 'Uploading is not available', autoAdd: 0, openAssetsOnDrop: 0 },
    rte: { maxWidth: '400px' },
    avoidInlineStyle: 0,
    forceClass: 0,
    showDevices: 0,
    domComponents: { storeWrapper: 1 },
  },
};

/** Public events that applications listen to. */
export const EVENTS = [
  'load',
  'update',
  'undo',
  'redo',
  'component:add',
  'component:remove',
  'component:selected',
  'component:deselected',
  'rte:enable',
  'rte:disable',
  'asset:add',
  'asset:remove',
  'modal:open',
  'modal:close',
];
