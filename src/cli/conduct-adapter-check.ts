import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IntentOutcome } from '../model/adapter-check.ts';
import type { Side, TargetSpec } from '../model/target.ts';
import type { StagingOptions } from '../model/upgrade.ts';
import type { Access, Assignment } from '../record/assignment.ts';
import { prepareBrowser } from '../record/find-browser.ts';
import { hostPageOf } from '../record/known-editors.ts';
import { intentsOfContract } from '../record/contract/intents-of-contract.ts';
import { recordPass } from '../record/record-pass.ts';
import type { OpenedTarget } from '../targets/contract.ts';
import { openTarget } from '../targets/index.ts';

/** A build to try an adapter on. */
export interface AdapterTarget {
  side: Side;
  /** Whether it is a build of the config, so that the config's `open` is the way in; not so what was typed beside it. */
  ofConfig: boolean;
  spec: TargetSpec;
  staging: StagingOptions;
  access: Access | undefined;
}

export interface AdapterCheckOptions {
  editor: string;
  /** The file that exports the adapter, where it is neither a stock one nor in the config. */
  adapterFile: string | undefined;
  /** The config whose adapter and way in are used. */
  configFile: string | undefined;
  targets: readonly AdapterTarget[];
  /** Milliseconds for one intent. */
  limit: number;
  progress(text: string): void;
}

/** The contract, tried on one build. */
export interface CheckedTarget {
  label: string;
  version: string;
  intents: IntentOutcome[];
}

/**
 * Tries every intent of an adapter on every build, one after the other.
 * @throws BadInput when a build cannot be reached
 */
export async function conductAdapterCheck(options: AdapterCheckOptions): Promise<CheckedTarget[]> {
  const browser = await prepareBrowser({ install: true, progress: options.progress });
  const checked: CheckedTarget[] = [];
  for (const { side, ofConfig, spec, staging, access } of options.targets) {
    const { stagingHeaders: _, disposable = false, ...rest } = staging;
    const opened = await openTarget(spec, {
      side,
      editor: options.editor,
      disposable,
      ...rest,
      hostPage: hostPageOf(options.editor),
      progress: options.progress,
    });
    try {
      const { label, version } = opened.target;
      options.progress(`trying ${options.editor} on ${label}`);
      const found = { label: `${browser.name} ${browser.version}`, executablePath: browser.executablePath };
      checked.push({ label, version, intents: await tryIntents({ side, ofConfig, opened, access }, found, options) });
    } finally {
      await opened.close();
    }
  }
  return checked;
}

async function tryIntents(
  { side, ofConfig, opened, access }: Pick<AdapterTarget, 'side' | 'ofConfig' | 'access'> & { opened: OpenedTarget },
  browser: Assignment['browser'],
  { editor, adapterFile, configFile, limit }: AdapterCheckOptions,
): Promise<IntentOutcome[]> {
  const { target, served, stagingHeaders } = opened;
  const runDir = mkdtempSync(path.join(os.tmpdir(), 'sekisho-adapter-'));
  const build = { served, disposable: target.disposable, version: target.version, trials: [], patience: 1 };
  const outcomes = new Map<string, IntentOutcome>();
  try {
    await recordPass({
      assignment: {
        runDir,
        editor,
        attempt: 1,
        trace: false,
        trialTimeout: limit,
        lanes: 1,
        conductorPid: process.pid,
        browser,
        offline: ['npm', 'folder'].includes(target.kind),
        sides: { baseline: build, candidate: build },
        trials: [],
        scenarios: [{ folder: contractFolder(), files: ['run-contract.js'] }],
        contract: { side, ofConfig, ...(adapterFile ? { adapterFile: path.resolve(adapterFile) } : {}) },
      },
      access: { [side]: { ...access, ...(stagingHeaders ? { stagingHeaders } : {}) } },
      ...(configFile ? { configFile: path.resolve(configFile) } : {}),
      onMessage: (message) => {
        if (message.kind === 'tried') outcomes.set(message.outcome.intent, message.outcome);
      },
    });
  } finally {
    rmSync(runDir, { recursive: true, force: true });
  }
  // An intent nobody heard of again is not one that works.
  return intentsOfContract().map((intent) => outcomes.get(intent) ?? { intent, state: 'broken', reason: UNTRIED });
}

/** Why an intent nobody heard of counts as broken. */
export const UNTRIED = { en: 'it was not tried', ja: '試されなかった' };

const contractFolder = (): string => fileURLToPath(new URL('../record/contract', import.meta.url));
