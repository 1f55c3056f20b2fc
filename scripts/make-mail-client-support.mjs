// @ts-check
// Writes src/core/mail-client-support.ts from the data of caniemail.com, as the npm package `caniemail` carries them. The
// package itself wants Node 22 and brings a dozen others along; of its 640 KB a tenth is about clients shown here.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

const PACKAGE = 'caniemail@2.0.2';
const SHA512 = 'lvhn4RrF2Ae3PQA3HMOVGxFPqPAxfv8HWp+xUSqJPumbzFUzQGVgFG0nl8s0sjSoBd2PgmAqB5xRF0wcPbrVcA==';

/** Family and platform there → family and platform as people read them. */
const CLIENTS = /** @type {const} */ ([
  ['outlook', 'windows', 'Outlook', 'Windows'],
  ['outlook', 'macos', 'Outlook', 'macOS'],
  ['outlook', 'outlook-com', 'Outlook', 'Web'],
  ['outlook', 'ios', 'Outlook', 'iOS'],
  ['outlook', 'android', 'Outlook', 'Android'],
  ['gmail', 'desktop-webmail', 'Gmail', 'Web'],
  ['gmail', 'ios', 'Gmail', 'iOS'],
  ['gmail', 'android', 'Gmail', 'Android'],
  ['apple-mail', 'macos', 'Apple Mail', 'macOS'],
  ['apple-mail', 'ios', 'Apple Mail', 'iOS'],
  ['yahoo', 'desktop-webmail', 'Yahoo! Mail', 'Web'],
  ['yahoo', 'ios', 'Yahoo! Mail', 'iOS'],
  ['yahoo', 'android', 'Yahoo! Mail', 'Android'],
  ['thunderbird', 'macos', 'Thunderbird', 'macOS'],
  ['samsung-email', 'android', 'Samsung Email', 'Android'],
]);

/** @param {string} kind @param {string} names */
const all = (kind, names) => names.split(' ').map((name) => `${kind} ${name}`);

/**
 * Signs by which a feature is found, where its title does not say it. An empty list: it cannot be told from HTML, or it
 * is in every document.
 * @type {Record<string, string[]>}
 */
const SIGNS = {
  'css-at-media-device-pixel-ratio': all('media', '-webkit-device-pixel-ratio -webkit-min-device-pixel-ratio'),
  'css-at-media-hover': all('media', 'hover any-hover'),
  'css-at-media-orientation': ['media orientation'],
  'css-at-media-prefers-color-scheme': ['media prefers-color-scheme'],
  'css-at-media-prefers-reduced-motion': ['media prefers-reduced-motion'],
  'css-block-inline-size': ['property block-size'],
  'css-border-image': ['property border-image'],
  'css-border-inline-block-individual': [],
  'css-border-inline-block-longhand': [],
  'css-border': all('property', 'border border-top border-right border-bottom border-left'),
  'css-border-radius-logical': [],
  'css-column-layout-properties': all('property', 'columns column-width column-rule column-span column-fill'),
  'css-comments': [],
  'css-display': [],
  'css-display-flex': all('value', 'display:flex display:inline-flex'),
  'css-display-grid': all('value', 'display:grid display:inline-grid'),
  'css-display-none': ['value display:none'],
  'css-flex-direction': ['value flex-direction:column'],
  'css-flex-wrap': ['value flex-wrap:wrap'],
  'css-font': ['property font'],
  'css-grid-template': all('property', 'grid-template grid-template-columns grid-template-rows grid-template-areas'),
  'css-important': ['important'],
  'css-inert-attribute': ['attribute inert'],
  'css-intrinsic-size': all('keyword', 'fit-content min-content max-content'),
  'css-margin': all('property', 'margin margin-top margin-right margin-bottom margin-left'),
  'css-modern-color': all('function', 'lch oklch lab oklab'),
  'css-nesting': [],
  'css-padding': all('property', 'padding padding-top padding-right padding-bottom padding-left'),
  'css-pseudo-class-lang': ['pseudo :lang'],
  'css-sytem-ui': all('keyword', 'system-ui ui-serif ui-sans-serif ui-rounded ui-monospace'),
  'css-unit-calc': ['function calc'],
  'css-unit-initial': ['keyword initial'],
  'css-unit-percent': ['unit %'],
  'css-variables': ['variable'],
  'html-address': ['element address'],
  'html-anchor-links': [],
  'html-body': [],
  'html-button-reset': [],
  'html-button-submit': ['element button'],
  'html-comments': [],
  'html-doctype': [],
  'html-h1-h6': all('element', 'h1 h2 h3 h4 h5 h6'),
  'html-image-maps': all('element', 'map area'),
  'html-lists': all('element', 'ul ol dl'),
  'html-mailto-links': [],
  'html-meta-color-scheme': [],
  'html-semantics': all(
    'element',
    'article aside details figcaption figure footer header main mark nav section summary time',
  ),
  'html-srcset': all('attribute', 'srcset sizes'),
  'html-svg': ['element svg'],
};

/** @type {Record<string, string>} */
const NAMES = {
  'css-block-inline-size': 'block-size',
  'css-border-image': 'border-image',
  'css-column-layout-properties': 'column-*',
  'css-flex-wrap': 'flex-wrap:wrap',
  'css-font': 'font',
  'css-grid-template': 'grid-template-*',
  'css-important': '!important',
  'css-inert-attribute': 'inert=""',
  'css-unit-calc': 'calc()',
  'css-unit-initial': 'initial',
  'css-variables': 'var()',
  'html-address': '<address>',
  'html-image-maps': '<map>',
  'html-lists': '<ul>, <ol>, <dl>',
  'html-semantics': '<section>, <article>, <figure> …',
  'html-srcset': 'srcset="", sizes=""',
  'html-svg': '<svg>',
};

/** As it is written, which is the same in every language. @param {{ slug: string, title: string }} feature */
const nameOf = ({ slug, title }) =>
  NAMES[slug] ??
  title
    .replace(/ (?:element|property|CSS property|unit)$/, '')
    .replace(/^<h1> to <h6> elements$/, '<h1> … <h6>')
    .replace(/ attribute$/, '=""')
    .trim();

/** @param {{ slug: string, title: string }} feature */
function signsOf({ slug, title }) {
  const known = SIGNS[slug];
  if (known) return known;
  const own = [
    [/^css-selector-/, () => []],
    [/^css-at-([\w-]+)$/, (/** @type {string} */ name) => [`at ${name}`]],
    [/^css-pseudo-(class|element)-([\w-]+)$/, () => [`pseudo ${title.replace(/\(.*/, '')}`]],
    [/^css-unit-(\w+)$/, (/** @type {string} */ name) => [`unit ${name}`]],
    [/^html-input-(\w+)$/, (/** @type {string} */ name) => [`input ${name}`]],
    [/^html-/, () => htmlSigns(title)],
    [/^css-/, () => cssSigns(title)],
  ];
  for (const [pattern, make] of /** @type {[RegExp, (...names: string[]) => string[]][]} */ (own)) {
    const match = pattern.exec(slug);
    if (match) return make(...match.slice(1));
  }
  return [];
}

/** @param {string} title */
function htmlSigns(title) {
  const [, element] = /^<([a-z]\w*)>/.exec(title) ?? [];
  if (element) return [`element ${element}`];
  const [, attribute] = /^([a-z-]+) attribute$/.exec(title) ?? [];
  return attribute ? [`attribute ${attribute}`] : [];
}

/** @param {string} title */
const cssSigns = (title) =>
  title
    .replace(/ (?:shorthand|property|CSS property)$/, '')
    .trim()
    .split(/, | & /)
    .map((name) => (name.endsWith('()') ? `function ${name.slice(0, -2)}` : `property ${name}`));

/** Newest version of a client that was tested: y yes, a partly, n no, u nobody knows. @param {Record<string, string> | undefined} versions */
const newest = (versions) => Object.values(versions ?? {}).at(-1)?.[0] ?? 'u';

const folder = mkdtempSync(join(tmpdir(), 'sekisho-caniemail-'));
try {
  const packed = spawnSync('npm', ['pack', '--silent', PACKAGE], { cwd: folder, encoding: 'utf8' });
  const tarball = join(folder, packed.stdout.trim());
  const sum = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (sum !== SHA512) throw new Error(`${PACKAGE} is not what it was: sha512-${sum}`);
  spawnSync('tar', ['-xzf', tarball, '-C', folder]);
  const { data, last_update_date: date } = JSON.parse(
    readFileSync(join(folder, 'package/data/caniemail.json'), 'utf8'),
  );
  const licence = readFileSync(join(folder, 'package/LICENSE'), 'utf8').trim();
  const features = data.flatMap((/** @type {any} */ feature) => {
    const signs = ['html', 'css'].includes(feature.category) ? signsOf(feature) : [];
    const support = CLIENTS.map(([family, platform]) => newest(feature.stats[family]?.[platform])).join('');
    // What every client shows says nothing.
    if (signs.length === 0 || !/[an]/.test(support)) return [];
    return [{ name: nameOf(feature), signs, support }];
  });
  writeFileSync(
    'src/core/mail-client-support.ts',
    `/*
 * What mail clients show of HTML and CSS: data of https://www.caniemail.com of ${date.slice(0, 10)}, out of ${PACKAGE},
 * written by scripts/make-mail-client-support.mjs. They are under this licence:
 *
 * Copyright (c) 2019 HTeuMeuLeu (data)
${licence
  .split('\n')
  .map((/** @type {string} */ line) => ` * ${line}`.trimEnd())
  .join('\n')}
 */

/** Family and platform of each client, in the order of \`support\`. */
export const MAIL_CLIENTS: readonly (readonly [family: string, platform: string])[] = ${JSON.stringify(CLIENTS.map(([, , family, platform]) => [family, platform]))};

/** Something that a mail may use. */
export interface MailFeature {
  name: string;
  /** By which it is found: \`element div\`, \`value display:flex\`. */
  signs: readonly string[];
  /** A letter for each client: y shows it, a shows it in part, n does not, u nobody knows. */
  support: string;
}

/** What not every client shows. */
export const MAIL_FEATURES: readonly MailFeature[] = ${JSON.stringify(features)};
`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
