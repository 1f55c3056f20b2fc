import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { scrubTrace } from './scrub-trace.ts';

export interface TrialTrace {
  /** Ends the trace. @param secrets exact values that must not stay in it */
  keep(file: string, secrets: readonly string[]): Promise<void>;
}

/**
 * From here on what the pages of the context load is kept: a trace shows a page with its styles only where it saw them
 * load, and trials share contexts and pages. What is done is not: the way in types a password.
 */
export async function makeTraceable({ tracing }: BrowserContext): Promise<void> {
  await tracing.start({ snapshots: true });
  await tracing.stopChunk();
}

/** @param title what the viewer calls it */
export async function beginTrace({ tracing }: BrowserContext, title: string): Promise<TrialTrace> {
  const begin = new Date();
  await tracing.startChunk({ title });
  return {
    async keep(file, secrets) {
      mkdirSync(path.dirname(file), { recursive: true });
      await tracing.stopChunk({ path: file });
      scrubTrace(file, { secrets, begin });
    },
  };
}
