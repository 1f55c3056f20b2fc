import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect } from '@playwright/test';
import { stringify } from 'yaml';
import { startDemo, type Demo } from '../../demo/start-demo.ts';
import type { Finding } from '../../src/model/verdict.ts';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';
import { demoConfig, stockItems } from './demo-config.ts';
import { EXPECTED_CATCHES, type ExpectedCatch } from './expected-catches.ts';

/** Serves one old and one new build that are the same, and a switchboard for the trials to plant faults with. */
async function serveTwins(): Promise<{ old: Demo; next: Demo; control: string; close(): Promise<void> }> {
  const [old, next] = [await startDemo({ build: '5.1' }), await startDemo({ build: '5.1' })];
  let planted: string[] = [];
  const board = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams;
    // The old build stays as it is.
    const isNew = `${asked.get('origin')}/` === next.hostUrl;
    if (isNew && asked.has('fault')) next.plant((planted = asked.get('fault') ? [asked.get('fault') as string] : []));
    response.end(JSON.stringify(isNew ? planted : []));
  }).listen(0, '127.0.0.1');
  await once(board, 'listening');
  return {
    old,
    next,
    control: `http://127.0.0.1:${(board.address() as AddressInfo).port}/`,
    close: async () => {
      board.close();
      await Promise.all([old.close(), next.close()]);
    },
  };
}

/** An item for each fault: the very row of the stock item that is there to catch it. */
function checklistOf(tries: readonly Try[], scenario: Planting, control: string): string {
  const stock = stockItems();
  const items = tries.map(({ id, fault, expected }) => {
    const item = stock.get(expected.item);
    if (!item) throw new Error(`Nothing is there to catch ${id}.`);
    const row = expected.row ? item.rows.find(({ id }) => id === expected.row) : item.rows[0];
    if (expected.row && !row) throw new Error(`${expected.item} has no row ${expected.row}.`);
    return {
      id,
      title: item.title,
      viewpoint: 'faults',
      severity: item.severity === 'minor' ? 'major' : item.severity,
      scenario,
      ...(row ? { rows: [row] } : {}),
      probes: [],
      params: { ...item.params, fault, stock: item.scenario, control },
    };
  });
  const text = { en: 'Planted faults', ja: '仕込んだ不具合' };
  return stringify({ title: text, viewpoints: { faults: text }, items });
}

interface Try {
  id: string;
  /** '' plants none. */
  fault: string;
  expected: ExpectedCatch;
}

const tryOf = (fault: string): Try => {
  const expected = EXPECTED_CATCHES[fault];
  if (!expected) throw new Error(`Nothing is there to catch ${fault}.`);
  return { id: `fault-${fault}`, fault, expected };
};

/** A row of each item once more, without a fault. That each row holds without one shows on the old build. */
function silentTries(faults: readonly string[]): Try[] {
  const ofItems = new Map(faults.map((fault) => [EXPECTED_CATCHES[fault]?.item, fault]));
  return [...ofItems.values()].map((fault) => ({ ...tryOf(fault), id: `silent-${fault}`, fault: '' }));
}

/** The scenarios that plant: with a page for each trial, or one for all. */
type Planting = 'plant-and-try' | 'plant-and-send';

const FOLDERS: Record<Planting, string> = { 'plant-and-try': 'own-page', 'plant-and-send': 'shared-page' };

export interface TriedFaults {
  /** Whether the law that is there for it broke, on the new build only. */
  caught: Record<string, boolean>;
  /** What was found without a fault. */
  unfounded: Finding[];
}

/**
 * Plants these faults one by one into a new build that is the old one, in one run.
 * @param silent whether a row of each item is tried without a fault, too
 */
export async function tryFaults(
  faults: readonly string[],
  { scenario, silent }: { scenario: Planting; silent: boolean },
): Promise<TriedFaults> {
  const twins = await serveTwins();
  const folder = emptyFolder();
  // Behind them: a fault that outlives its trial on a shared page would be found, too.
  const tries = [...faults.map(tryOf), ...(silent ? silentTries(faults) : [])];
  try {
    writeFileSync(path.join(folder, 'faults.yaml'), checklistOf(tries, scenario, twins.control));
    writeFileSync(
      path.join(folder, 'playwright.config.mjs'),
      demoConfig({ ...twins, checklist: './faults.yaml', scenarios: `tests/demo/scenarios/${FOLDERS[scenario]}` }),
    );
    const { code, stderr } = await runCli(['verify', '--out', 'run', '--first-pass'], { cwd: folder });
    // Seen once, a broken promise is a suspicion; that it blocks when it is confirmed is tried with the incident.
    expect(code, stderr).toBe(3);
  } finally {
    await twins.close();
  }
  const { findings } = readVerdictFile(path.join(folder, 'run'));
  const laws = (fault: string): string[] => brokenLaws(findings, `fault-${fault}`);
  return {
    caught: Object.fromEntries(faults.map((fault) => [fault, laws(fault).includes(EXPECTED_CATCHES[fault]!.law)])),
    unfounded: findings.filter(({ item }) => item?.startsWith('silent-')),
  };
}

/** Names of the promises that the old build keeps and the new one breaks. */
const brokenLaws = (findings: Finding[], id: string): string[] =>
  findings.flatMap(({ item, evidence }) =>
    item === id && evidence.kind === 'invariant' && evidence.old.holds && !evidence.new.holds
      ? [evidence.name ?? evidence.sentence.en]
      : [],
  );

/** Every fault that was tried, caught. */
export const allCaught = (faults: readonly string[]): Record<string, boolean> =>
  Object.fromEntries(faults.map((fault) => [fault, true]));
