// @ts-check
// The layer table of the architecture. What a folder may not import is said with the reason, in the linter's message.

/**
 * @typedef {object} Layer
 * @property {string[]} imports other folders, or files of them, that it may use
 * @property {'all' | string[]} builtins modules of Node that it may use
 * @property {boolean} browser whether it may import the browser driver
 * @property {boolean} packages whether it may import packages at all
 * @property {string} why
 */

/** @type {Record<string, Layer>} */
const LAYERS = {
  model: {
    imports: [],
    builtins: [],
    browser: false,
    packages: false,
    why: 'model/ says what things are: it imports nothing.',
  },
  core: {
    imports: ['model'],
    builtins: ['node:crypto', 'node:zlib'],
    browser: false,
    packages: true,
    why: 'core/ decides and touches nothing (values in, values out), so that a verdict can be judged again without a browser: it imports model/ only.',
  },
  editors: {
    imports: ['model', 'core'],
    builtins: [],
    browser: true,
    packages: true,
    why: 'editors/ only drive the Page or Frame they are handed: they import model/ and core/ only.',
  },
  probes: {
    imports: ['model', 'core', 'editors/contract.ts'],
    builtins: ['node:crypto'],
    browser: true,
    packages: true,
    why: 'probes/ only look at the Page they are handed, whoever the vendor is: they import model/, core/ and editors/contract.ts only.',
  },
  targets: {
    imports: ['model', 'core'],
    builtins: 'all',
    browser: false,
    packages: true,
    why: 'targets/ serve a build and know nothing of browsers, recordings or reports: they import model/ and core/ only.',
  },
  store: {
    imports: ['model', 'core'],
    builtins: 'all',
    browser: false,
    packages: true,
    why: 'store/ is the only reader and writer of files and decides nothing: it imports model/ and core/ only.',
  },
  report: {
    imports: ['model'],
    builtins: ['node:crypto'],
    browser: false,
    packages: true,
    why: 'report/ writers are pure and return files as values, so that every report tells the same verdict: they import model/ only.',
  },
  record: {
    imports: ['model', 'core', 'editors', 'probes', 'targets', 'store'],
    builtins: 'all',
    browser: true,
    packages: true,
    why: 'record/ leaves recordings and does not know how they are told or asked for: it imports neither report/ nor cli/.',
  },
  cli: {
    imports: ['model', 'core', 'probes', 'targets', 'store', 'report', 'record'],
    builtins: 'all',
    browser: true,
    packages: true,
    why: 'cli/ asks record/ to drive editors and never does so itself: it does not import editors/.',
  },
};

/** @param {[string, Layer]} entry */
const layerOverride = ([folder, layer]) => {
  const partly = layer.imports.filter((name) => name.includes('/'));
  const whole = layer.imports.filter((name) => !name.includes('/'));
  const closed = Object.keys(LAYERS).filter(
    (name) => name !== folder && !whole.includes(name) && !partly.some((file) => file.startsWith(`${name}/`)),
  );
  const message = layer.why;
  const patterns = [
    {
      regex: `^(\\.\\./)+(src/)?(${[...closed, 'scenarios', 'demo', 'tests', 'scripts', 'dist'].join('|')})/`,
      message,
    },
    ...partly.map((file) => ({ group: [`**/${file.split('/')[0]}/**`, `!**/${file}`], message })),
    ...(layer.builtins === 'all'
      ? []
      : [{ group: ['node:*', 'node:*/**', ...layer.builtins.map((name) => `!${name}`)], message }]),
    ...(layer.browser ? [] : [{ regex: '^(@playwright/|playwright)', message }]),
    ...(layer.packages ? [] : [{ regex: '^[^.]', message }]),
  ];
  return {
    files: [`src/${folder}/**`],
    // A test may read a fixture or open a browser for what it tests.
    excludeFiles: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
};

export default {
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise'],
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['dist', 'reports', 'test-results', 'tests/**/fixtures/**', 'tests/golden/**'],
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'import/no-cycle': 'error',
    'typescript/ban-ts-comment': 'error',
    // A forgotten await is a check that never ran.
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    // What crosses from a page or out of a file is asserted once, where it is read.
    'typescript/no-unsafe-type-assertion': 'off',
    // A scenario takes what it needs out of its context.
    'typescript/unbound-method': 'off',
    // Characters are counted by code point on purpose.
    'typescript/no-misused-spread': 'off',
    // The compiler knows an exhaustive switch; this rule does not.
    'typescript/consistent-return': 'off',
    // Matters of taste.
    'typescript/no-unnecessary-boolean-literal-compare': 'off',
    'typescript/no-unnecessary-template-expression': 'off',
    'typescript/no-unnecessary-type-conversion': 'off',
    'typescript/require-array-sort-compare': 'off',
    'no-shadow': 'off',
    'typescript/no-unnecessary-type-parameters': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/prefer-add-event-listener': 'off',
    // Messages here go to worker threads and child processes, which have no origin.
    'unicorn/require-post-message-target-origin': 'off',
    // Playwright reads a fixture's needs from its pattern; none is {}.
    'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    // Playwright's callbacks run in the page, where nothing outer is in reach.
    'unicorn/consistent-function-scoping': 'off',
    // Vendors' texts are hostile; finding control characters in them is the point.
    'no-control-regex': 'off',
    'promise/always-return': 'off',
    'no-await-in-loop': 'off',
    'no-underscore-dangle': 'off',
    'import/no-unassigned-import': 'off',
  },
  overrides: [
    ...Object.entries(LAYERS).map(layerOverride),
    // Values of data rows are JSON; the checklist says what they are.
    { files: ['scenarios/**', 'tests/**'], rules: { 'typescript/no-base-to-string': 'off' } },
  ],
};
