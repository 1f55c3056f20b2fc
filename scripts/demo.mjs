// @ts-check
// The upgrade that took all images of its customers, so that the first verdict a visitor sees is the one Sekisho is for.
import { prepareThen } from './prepare.mjs';
import { runNode } from './run.mjs';

/** The new build, by what is typed after `npm run demo --`. */
const CONFIGS = new Map([
  ['5.x', 'dist/demo/playwright.config.js'],
  ['5.1', 'dist/demo/fixed.config.js'],
]);

const [first = '', ...rest] = process.argv.slice(2);
const build = CONFIGS.has(first) ? first : '5.x';
const options = CONFIGS.has(first) || first === '' ? rest : [first, ...rest];

await prepareThen(() => {
  const code = runNode(['dist/src/cli/main.js', 'verify', '--config', CONFIGS.get(build) ?? '', ...options]);
  if (build === '5.x' && code === 1) {
    console.log(`
The new build deletes more than its dialog says: that is the incident Sekisho exists for. Now try:

  npm run demo -- 5.1              the vendor's fix: new looks, nothing lost
  npx sekisho report --open        this report, in a browser`);
  }
  return code;
});
