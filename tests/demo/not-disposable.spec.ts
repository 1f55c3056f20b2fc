import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { stringify } from 'yaml';
import { startDemo, type BuildName, type Demo } from '../../demo/start-demo.ts';
import { emptyFolder, readVerdictFile, runCli, startCli } from '../cli.ts';
import { demoConfig, stockItems } from './demo-config.ts';

/** Requests that change what a server holds, but for those of signing in. */
const changes = ({ log }: Demo): string[] =>
  log()
    .filter(({ method, path: asked }) => method !== 'GET' && asked !== '/sign-in')
    .map(({ method, path: asked }) => `${method} ${asked}`);

const DELETES = /\/delete$/;

/** Every scenario of the stock checklists, each with the first row of the first item that names it. */
function everyScenario(): string {
  const items = [...new Map([...stockItems().values()].toReversed().map((item) => [item.scenario, item])).values()];
  const text = { en: 'Every scenario', ja: 'すべてのシナリオ' };
  return stringify({
    title: text,
    viewpoints: { all: text },
    items: items.map(({ id, title, severity, scenario, rows, params }) => ({
      id,
      title,
      viewpoint: 'all',
      severity,
      scenario,
      ...(rows[0] ? { rows: [rows[0]] } : {}),
      probes: [],
      params,
    })),
  });
}

async function prepare(builds: [BuildName, BuildName]): Promise<{ old: Demo; next: Demo; folder: string }> {
  const [old, next] = await Promise.all([startDemo({ build: builds[0] }), startDemo({ build: builds[1] })]);
  const folder = emptyFolder();
  writeFileSync(path.join(folder, 'every.yaml'), everyScenario());
  writeFileSync(
    path.join(folder, 'playwright.config.mjs'),
    demoConfig({ old, next, checklist: './every.yaml', disposable: false }),
  );
  return { old, next, folder };
}

test('no scenario deletes anything on a target that is not disposable, and the dialog is judged all the same', async () => {
  const { old, next, folder } = await prepare(['5.1', '5.x']);
  try {
    const { code, stderr } = await runCli(['verify', '--out', 'every', '--first-pass'], { cwd: folder });
    // Seen once, nothing is judged yet.
    expect(code, stderr).toBe(3);
    const { stdout } = await runCli(['verify', '--out', 'incident', '--only', 'ast-101'], { cwd: folder });
    for (const demo of [old, next]) {
      expect(changes(demo).filter((request) => DELETES.test(request))).toEqual([]);
      expect(changes(demo).filter((request) => request.includes('/sekisho-staging/'))).toEqual([]);
    }
    expect(stdout).toContain('BLOCK');
    const { findings } = readVerdictFile(path.join(folder, 'incident'));
    const numbers = findings.find(
      ({ item, evidence }) => item === 'ast-101' && 'name' in evidence && evidence.name === 'four-numbers',
    );
    expect(numbers?.evidence).toMatchObject({ new: { holds: false, actual: { gone: null } } });
  } finally {
    await Promise.all([old.close(), next.close()]);
  }
});

test('nothing is deleted when the harness is killed in the midst of it', async () => {
  const { old, next, folder } = await prepare(['5.1', '5.x']);
  try {
    for (const [round, deletionsAsked] of [1, 3].entries()) {
      const before = next.log().length;
      const { child, end } = startCli(['verify', '--out', `run-${round}`], { cwd: folder });
      // Opening the library again and again is what the scenarios do between their dialogs.
      const isUnderWay = (): boolean =>
        next
          .log()
          .slice(before)
          .filter(({ path: asked }) => asked.startsWith('/api/assets')).length >
        4 * deletionsAsked;
      while (!isUnderWay() && child.exitCode === null) await later(20);
      process.kill(-(child.pid as number), 'SIGKILL');
      await end;
      await later(2000);
      for (const demo of [old, next]) expect(changes(demo).filter((request) => DELETES.test(request))).toEqual([]);
    }
  } finally {
    await Promise.all([old.close(), next.close()]);
  }
});
