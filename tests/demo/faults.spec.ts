import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { stringify } from 'yaml';
import { FAULTS } from '../../demo/faults.ts';
import { startDemo, type Demo } from '../../demo/start-demo.ts';
import type { Finding } from '../../src/model/verdict.ts';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';
import { demoConfig, stockItems } from './demo-config.ts';
import { EXPECTED_CATCHES } from './expected-catches.ts';
import { renderFaultTable } from './fault-table.ts';

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
function checklistOf(faults: readonly string[], control: string): string {
  const stock = stockItems();
  const items = faults.map((fault) => {
    const expected = EXPECTED_CATCHES[fault];
    const item = stock.get(expected?.item ?? '');
    if (!expected || !item) throw new Error(`Nothing is there to catch ${fault}.`);
    const row = expected.row ? item.rows.find(({ id }) => id === expected.row) : item.rows[0];
    if (expected.row && !row) throw new Error(`${expected.item} has no row ${expected.row}.`);
    return {
      id: `fault-${fault}`,
      title: item.title,
      viewpoint: 'faults',
      severity: item.severity === 'minor' ? 'major' : item.severity,
      scenario: 'plant-and-try',
      ...(row ? { rows: [row] } : {}),
      probes: [],
      params: { ...item.params, fault, stock: item.scenario, control },
    };
  });
  const text = { en: 'Planted faults', ja: '仕込んだ不具合' };
  return stringify({ title: text, viewpoints: { faults: text }, items });
}

/** Names of the promises that the old build keeps and the new one breaks. */
const brokenLaws = (findings: Finding[], fault: string): string[] =>
  findings.flatMap(({ item, evidence }) =>
    item === `fault-${fault}` && evidence.kind === 'invariant' && evidence.old.holds && !evidence.new.holds
      ? [evidence.name ?? evidence.sentence.en]
      : [],
  );

test('every fault of the switchboard has an item that is there to catch it', () => {
  expect(Object.keys(EXPECTED_CATCHES).toSorted()).toEqual(FAULTS.map(({ id }) => id).toSorted());
  for (const { id, ref } of FAULTS) expect(EXPECTED_CATCHES[id]?.item, id).toBe(ref);
});

test('the table of the documentation is the one that is tried here', () => {
  const cells = (text: string): string[] =>
    text.split('\n').map((line) => line.replaceAll(/\s*\|\s*/g, '|').replaceAll(/-+/g, '-'));
  expect(cells(readFileSync('docs/fault-table.md', 'utf8'))).toEqual(cells(renderFaultTable()));
});

// That the same trials are silent without a fault: the mended build against itself, in verdicts.spec.ts.
test('each planted fault breaks the law that is there for it, on the new build only', async () => {
  test.setTimeout(900_000);
  const ids = FAULTS.map(({ id }) => id);
  const twins = await serveTwins();
  const folder = emptyFolder();
  try {
    writeFileSync(path.join(folder, 'faults.yaml'), checklistOf(ids, twins.control));
    writeFileSync(
      path.join(folder, 'playwright.config.mjs'),
      demoConfig({ ...twins, checklist: './faults.yaml', scenarios: 'tests/demo/scenarios' }),
    );
    const { code, stderr } = await runCli(['verify', '--out', 'run', '--first-pass'], { cwd: folder });
    // Seen once, a broken promise is a suspicion; that it blocks when it is confirmed is tried with the incident.
    expect(code, stderr).toBe(3);
  } finally {
    await twins.close();
  }
  const { findings } = readVerdictFile(path.join(folder, 'run'));
  const caught = Object.fromEntries(
    ids.map((id) => [id, brokenLaws(findings, id).includes(EXPECTED_CATCHES[id]!.law)]),
  );
  expect(caught).toEqual(Object.fromEntries(ids.map((id) => [id, true])));
});
