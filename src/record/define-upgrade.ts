import { fileURLToPath } from 'node:url';
import type { Locator, Page, PlaywrightTestConfig } from '@playwright/test';
import type { UpgradeOptions as Options } from '../model/upgrade.ts';
import { parseUpgradeOptions } from '../core/parse-upgrade.ts';
import type { EditorAdapter } from '../editors/contract.ts';
import { currentAssignment } from './assignment.ts';
import { registerEditor } from './known-editors.ts';
import { runnerConfig } from './runner-config.ts';

/** Options of {@link defineUpgrade}. */
export type UpgradeOptions = Options<Page, EditorAdapter, Locator>;

type OpenHook = NonNullable<UpgradeOptions['open']>;

/** Where the options of a loaded config are found again. */
const UPGRADE = Symbol.for('sekisho.upgrade');

let hook: OpenHook | undefined;

/**
 * The Playwright config of an upgrade: what `sekisho verify` reads, and what its workers run with.
 * @throws BadInput with every problem of the options at once
 */
export function defineUpgrade(options: UpgradeOptions): PlaywrightTestConfig {
  const upgrade = parseUpgradeOptions<Page, EditorAdapter, Locator>(options);
  hook = upgrade.open;
  if (typeof upgrade.editor === 'object') registerEditor(upgrade.editor);
  const assignment = currentAssignment();
  return Object.assign(assignment ? runnerConfig(assignment) : unconducted(), { [UPGRADE]: upgrade });
}

const unconducted = (): PlaywrightTestConfig => ({
  globalSetup: fileURLToPath(new URL('./no-conductor.js', import.meta.url)),
  testMatch: [],
});

/** The options inside a config that came from {@link defineUpgrade}; `null` for any other config. */
export function upgradeOf(config: unknown): UpgradeOptions | null {
  return (config as { [UPGRADE]?: UpgradeOptions } | null)?.[UPGRADE] ?? null;
}

/** The config's own way in, where it has one. */
export const openHook = (): OpenHook | null => hook ?? null;
