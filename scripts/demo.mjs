// @ts-check
// A real upgrade with real differences, so that the first verdict a visitor sees is a true one.
import { prepareThen } from './prepare.mjs';
import { runNode } from './run.mjs';

const UPGRADE = ['tinymce@6.8.6', 'tinymce@7.9.3'];

await prepareThen(() => runNode(['dist/src/cli/main.js', 'verify', ...UPGRADE, ...process.argv.slice(2)]));
