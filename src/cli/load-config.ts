import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createJiti } from 'jiti';
import { BadInput } from '../core/problem.ts';
import { upgradeOf, type UpgradeOptions } from '../record/define-upgrade.ts';
import { importUncompiled } from '../record/import-uncompiled.ts';

const NAMES = ['ts', 'mts', 'js', 'mjs'].map((ending) => `playwright.config.${ending}`);

/** A Playwright config of this folder that defines an upgrade. Other people's configs are let be. */
export function findConfig(): string | undefined {
  return NAMES.find((name) => existsSync(name) && readFileSync(name, 'utf8').includes('defineUpgrade'));
}

/** @throws BadInput when the file does not load or defines no upgrade */
export async function loadConfig(file: string): Promise<UpgradeOptions> {
  if (!existsSync(file))
    throw new BadInput({
      file,
      message: 'there is no such config',
      hint: 'it is a Playwright config that calls defineUpgrade',
    });
  let config: unknown;
  try {
    config = await importConfig(path.resolve(file));
  } catch (error) {
    if ((error as Error).name === 'BadInput')
      throw new BadInput((error as BadInput).problems.map((problem) => ({ file, ...problem })));
    throw new BadInput({ file, message: `it does not load: ${(error as Error).message.split('\n')[0]}` });
  }
  const upgrade = upgradeOf(config);
  if (!upgrade)
    throw new BadInput({
      file,
      message: 'it defines no upgrade',
      hint: 'export default defineUpgrade({ baseline: …, candidate: … })',
    });
  return upgrade;
}

async function importConfig(file: string): Promise<unknown> {
  const config = (await importUncompiled(file))?.default;
  return upgradeOf(config) ? config : createJiti(import.meta.url).import(file, { default: true });
}
