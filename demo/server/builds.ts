/** Builds of the vendor's editor Fude. */
export const BUILDS = {
  '4.x': { version: '4.8.0', tinymce: '6.8.6', deletesByScope: false },
  // "Select all" is one request that says `all`; the dialog counts the page, the server deletes the view.
  '5.x': { version: '5.0.0', tinymce: '7.9.3', deletesByScope: true },
  '5.1': { version: '5.1.0', tinymce: '7.9.3', deletesByScope: false },
} as const;

export type BuildName = keyof typeof BUILDS;

export const BUILD_NAMES = Object.keys(BUILDS) as BuildName[];
