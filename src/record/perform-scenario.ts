import type { Page } from '@playwright/test';
import { Inapplicable } from '../editors/contract.ts';
import type { ProbeName } from '../model/checklist.ts';
import type { Trial } from '../model/plan.ts';
import type { Observation, Recording } from '../model/recording.ts';
import type { Json } from '../model/text.ts';
import type { Probe, Scene } from '../probes/contract.ts';
import { PROBES } from '../probes/index.ts';
import { readAriaTree } from '../probes/read-aria-tree.ts';
import { writeImage } from '../store/run-folder.ts';
import type { Scenario } from './scenario.ts';
import { rest, settle } from './settle.ts';
import { settledEditor } from './settled-editor.ts';
import type { OpenPage, Stage } from './stage.ts';

/** The part of a recording that the scenario fills. */
export type Performance = Pick<Recording, 'captures' | 'invariants' | 'observed' | 'loaded' | 'editorVersion'>;

/** Runs a scenario on an open page. What it leaves is put into `left` at once, so that a fault half way loses nothing. */
export async function performScenario(
  stage: Stage,
  open: OpenPage,
  scenario: Scenario,
  trial: Trial,
  left: Performance,
): Promise<void> {
  const { page, editor, network } = open;
  left.editorVersion = open.editorVersion;
  const scene: Scene = {
    page,
    editor,
    origin: stage.origin,
    clean: stage.clean,
    keepImage: async (png) => writeImage(stage.assignment.runDir, png),
  };
  const cleanJson = (value: Json): Json => JSON.parse(stage.clean(JSON.stringify(value ?? null))) as Json;

  // On a shared page the first trial would show what loading the page caused, the others would not.
  if (scenario.options.page === 'shared') {
    for (const collector of open.collectors.values()) await collector.drain(scene);
  }
  const crashed = new Promise<never>((_, reject) => page.once('crash', () => reject(new Error('The page crashed.'))));
  const scenarioRun = scenario.run({
    page,
    context: stage.context,
    editor: settledEditor(editor, () => rest(page)),
    row: trial.row ?? { id: '' },
    params: trial.params,
    settle: () => settle(page, network),
    mount: (options) => editor.remount(options),
    observe: (name, value) => void left.observed.push({ name, value: cleanJson(value) }),
    invariant: (sentence, actual, expected) => {
      const [en, ja] = typeof sentence === 'string' ? [sentence] : [sentence.en, sentence.ja];
      const [is, should] = [cleanJson(actual), cleanJson(expected)];
      const holds = JSON.stringify(is) === JSON.stringify(should);
      left.invariants.push({ sentence: en, ...(ja ? { sentenceJa: ja } : {}), holds, actual: is, expected: should });
    },
    checkpoint: async (name) => {
      await settle(page, network);
      const observations = await lookAt(trial.probes, open, sceneAt(scene, page));
      left.captures.push({ checkpoint: name, observations });
    },
  });
  try {
    await Promise.race([scenarioRun, crashed]);
  } finally {
    left.loaded = await open.loadedFiles();
  }
}

/** The accessibility snapshot serves several probes: it is taken once a checkpoint. */
function sceneAt(scene: Scene, page: Page): Scene {
  let snapshot: Promise<Json> | undefined;
  return { ...scene, ariaSnapshot: () => (snapshot ??= readAriaTree(page) as Promise<Json>) };
}

async function lookAt(names: ProbeName[], open: OpenPage, scene: Scene): Promise<Observation[]> {
  const observations: Observation[] = [];
  for (const name of names) {
    const probe = PROBES[name] as Probe<ProbeName>;
    try {
      const collector = open.collectors.get(name);
      const value = collector ? await collector.drain(scene) : await probe.look?.(scene);
      observations.push({ probe: name, value } as Observation);
    } catch (error) {
      // Nothing to look at is not a failure to look; when only one side has it, the comparison says so.
      if (error instanceof Inapplicable) continue;
      const why = error instanceof Error ? error.message.slice(0, 500) : String(error);
      observations.push({ probe: name, error: why } as Observation);
    }
  }
  return observations;
}
