// @ts-check
// Everything a fresh clone lacks is prepared first. `npm test -- <what playwright test takes>` runs a part.
import { prepareThen } from './prepare.mjs';
import { runNode } from './run.mjs';

await prepareThen(() => runNode(['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)]));
