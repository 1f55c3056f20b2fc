import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { BadInput } from '../core/problem.ts';
import type { Plan } from '../model/plan.ts';
import { SIDES, type Side, type TargetSpec } from '../model/target.ts';
import type { Language } from '../model/text.ts';
import type { RunDescription } from '../model/verdict.ts';
import { assertSeparateStagings, type StagedTarget } from '../record/separate-stagings.ts';
import { prepareBrowser } from '../record/find-browser.ts';
import { hostPageOf } from '../record/known-editors.ts';
import { recordRun, type Conditions } from '../record/record-run.ts';
import { assertRoomForRun, createRun, lockRun, readRun } from '../store/run-folder.ts';
import { shownPath } from '../store/shown-path.ts';
import type { OpenedTarget } from '../targets/contract.ts';
import { openTarget } from '../targets/index.ts';
import { findRunOrigin } from './find-run-origin.ts';
import { nameRun } from './name-run.ts';
import { packageVersion } from './package-version.ts';
import { findScenarios, planUpgrade } from './plan-upgrade.ts';
import { readVendorChangelog } from './read-vendor-changelog.ts';
import type { Upgrade } from './resolve-upgrade.ts';
import { ProgressDisplay } from './show-progress.ts';
import { describeTerminal } from './terminal.ts';

type Opened = Record<Side, OpenedTarget>;

/**
 * Reaches both builds, plans, and records until nothing is missing any more. Progress goes to standard error.
 * @returns the run folder
 * @throws BadInput for anything the user can mend, before a run folder is made
 */
export async function conductRun(upgrade: Upgrade, { lang }: { lang?: Language }): Promise<string> {
  const display = new ProgressDisplay(process.stderr, describeTerminal(process.stderr, lang));
  const progress = (text: string): void => display.say(text);
  const scenarioFiles = findScenarios(upgrade.scenarios);
  const before = upgrade.resume ? readRun(upgrade.resume) : null;
  if (!before) assertRoomForRun(upgrade);
  if (before) assertSameGate(before, upgrade);
  const plan = before?.plan ?? planUpgrade(upgrade, scenarioFiles);
  const browser = await prepareBrowser({ install: true, progress });
  const opened = await openBoth(upgrade, progress);
  try {
    await assertStagingsFit(upgrade, opened);
    const { runDir, run } = before
      ? { runDir: upgrade.resume as string, run: assertSameBuilds(before, opened) }
      : await startRun(upgrade, plan, opened, progress);
    const unlock = before ? lockRun(runDir) : createRun(runDir, run);
    try {
      await record(run, display, {
        runDir: path.resolve(runDir),
        browser: { label: `${browser.name} ${browser.version}`, executablePath: browser.executablePath },
        offline: SIDES.every((side) => ['npm', 'folder'].includes(opened[side].target.kind)),
        lanes: upgrade.lanes,
        trialTimeout: upgrade.trialTimeout,
        lastAttempt: upgrade.firstPassOnly ? 1 : undefined,
        targets: { baseline: assignedTarget(opened.baseline), candidate: assignedTarget(opened.candidate) },
        access: accessTo(upgrade, opened),
        scenarioFiles,
        configFile: upgrade.configFile,
      });
    } finally {
      unlock();
    }
    return runDir;
  } finally {
    display.end();
    await Promise.all(SIDES.map((side) => opened[side].close()));
  }
}

async function record(run: RunDescription, display: ProgressDisplay, conditions: Conditions): Promise<void> {
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const { ends } = await recordRun({
      run,
      conditions,
      onProgress: (progress) => display.update(progress),
      signal: interrupt.signal,
    });
    const died = ends.find((end) => end.signal !== null);
    if (died && !interrupt.signal.aborted) display.say(`The recording process was ended by ${died.signal}.`);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

const assignedTarget = ({ served, target }: OpenedTarget): Conditions['targets'][Side] => ({
  served,
  disposable: target.disposable,
  version: target.version,
});

/** What the user gave us to get in, and what targets that we serve ask for themselves. */
function accessTo(upgrade: Upgrade, opened: Opened): Upgrade['access'] {
  const access = { ...upgrade.access };
  for (const side of SIDES) {
    const { stagingHeaders } = opened[side];
    if (stagingHeaders) access[side] = { ...access[side], stagingHeaders };
  }
  return access;
}

/** @throws BadInput when two libraries or outboxes that must not touch each other are one */
async function assertStagingsFit(upgrade: Upgrade, opened: Opened): Promise<void> {
  const access = accessTo(upgrade, opened);
  const stagingOf = (side: Side): StagedTarget => ({
    ...assignedTarget(opened[side]),
    headers: access[side]?.stagingHeaders ?? {},
  });
  await assertSeparateStagings({
    baseline: stagingOf('baseline'),
    candidate: stagingOf('candidate'),
    lanes: upgrade.lanes,
  });
}

async function openBoth(upgrade: Upgrade, progress: (text: string) => void): Promise<Opened> {
  const hostPage = hostPageOf(upgrade.editor);
  const opening = SIDES.map((side) => {
    const {
      spec,
      staging: { stagingHeaders: _, disposable = false, ...staging },
    } = upgrade.targets[side];
    return openTarget(spec, { side, editor: upgrade.editor, disposable, ...staging, hostPage, progress });
  });
  const ends = await Promise.allSettled(opening);
  const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  if (failures.length > 0) {
    for (const end of ends) if (end.status === 'fulfilled') await end.value.close();
    const bug = failures.find((failure) => !(failure instanceof BadInput));
    throw bug ?? new BadInput(failures.flatMap((failure) => (failure as BadInput).problems));
  }
  const [baseline, candidate] = ends.map((end) => (end as PromiseFulfilledResult<OpenedTarget>).value);
  return { baseline, candidate } as Opened;
}

async function startRun(
  upgrade: Upgrade,
  plan: Plan,
  opened: Opened,
  progress: (text: string) => void,
): Promise<{ runDir: string; run: RunDescription }> {
  const createdAt = new Date();
  const targets = { baseline: opened.baseline.target, candidate: opened.candidate.target };
  const exactSpec = (side: Side): TargetSpec => {
    const { spec } = upgrade.targets[side];
    return spec.kind === 'npm' ? { ...spec, version: opened[side].target.version } : spec;
  };
  const changelog = await readVendorChangelog(
    {
      baseline: exactSpec('baseline'),
      candidate: exactSpec('candidate'),
      checklists: upgrade.checklists,
      // One item tried in haste is no upgrade that ships.
      mustBeSigned: upgrade.planManual && !upgrade.only,
    },
    progress,
  );
  const runDir = upgrade.out ?? path.join(upgrade.reports, nameRun(targets, createdAt));
  const run: RunDescription = {
    format: 1,
    id: path.basename(path.resolve(runDir)),
    folder: runDir,
    sekisho: packageVersion(),
    createdAt: createdAt.toISOString(),
    editor: upgrade.editor,
    ...targets,
    browser: '',
    command: upgrade.command,
    ...(upgrade.product ? { product: upgrade.product } : {}),
    origin: await findRunOrigin(),
    plan,
    ...(upgrade.gate ? { gate: upgrade.gate } : {}),
    ...(changelog ? { changelog } : {}),
  };
  return { runDir, run };
}

/** A run goes on with the very builds it began with. */
function assertSameBuilds(run: RunDescription, opened: Opened): RunDescription {
  const changed = SIDES.filter((side) => {
    const [was, is] = [run[side], opened[side].target];
    return (
      was.version !== is.version ||
      was.integrity !== is.integrity ||
      was.kind !== is.kind ||
      !isDeepStrictEqual(was.alongside, is.alongside)
    );
  });
  if (changed.length === 0) return run;
  throw new BadInput(
    changed.map((side) => ({
      message: `${run[side].label} is not the build this run began with (${opened[side].target.label})`,
      hint: 'start a new run instead of --resume',
    })),
  );
}

/** A run keeps the policy it began with: neither a milder nor a stricter one comes in unseen. */
function assertSameGate({ gate, id }: RunDescription, upgrade: Upgrade): void {
  if (!upgrade.configFile || isDeepStrictEqual(gate, upgrade.gate)) return;
  throw new BadInput({
    file: shownPath(upgrade.configFile),
    message: `the gate policy is not the one that ${id} began with`,
    hint: 'start a new run instead of --resume, or put `gate` back',
  });
}
