import type { Page } from '@playwright/test';
import type { Law } from '../core/asset-invariants.ts';
import { Inapplicable } from '../editors/contract.ts';
import type { ProbeName } from '../model/checklist.ts';
import type { Trial } from '../model/plan.ts';
import type { Observation, Recording } from '../model/recording.ts';
import type { Json } from '../model/text.ts';
import type { Probe, Scene } from '../probes/contract.ts';
import { PROBES } from '../probes/index.ts';
import { readAriaTree } from '../probes/read-aria-tree.ts';
import { writeImage } from '../store/run-folder.ts';
import { trialAssets } from './assets/assets.ts';
import { requireEditor } from './known-editors.ts';
import { PageRest } from './page-rest.ts';
import type { InvariantSentence, ScenarioContext } from './scenario-api.ts';
import type { Scenario } from './scenario.ts';
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
  const { page } = open;
  const rest = new PageRest(page, open.network);
  left.editorVersion = open.editorVersion;
  const scene: Scene = {
    page,
    editor: open.editor,
    origin: stage.origin,
    clean: stage.clean,
    keepImage: async (png) => writeImage(stage.assignment.runDir, png),
  };
  const cleanJson = (value: Json): Json => JSON.parse(stage.clean(JSON.stringify(value ?? null))) as Json;

  // On a shared page the first trial would show what loading the page caused, the others would not.
  if ((scenario.options.page ?? 'own') !== 'own') {
    for (const collector of open.collectors.values()) await collector.drain(scene);
  }
  const invariant = (sentence: string | InvariantSentence, actual: Json, expected: Json): void => {
    const { en, ja, name } = { ja: '', name: '', ...(typeof sentence === 'string' ? { en: sentence } : sentence) };
    const [is, should] = [cleanJson(actual), cleanJson(expected)];
    const holds = JSON.stringify(is) === JSON.stringify(should);
    left.invariants.push({
      sentence: en,
      ...(ja ? { sentenceJa: ja } : {}),
      ...(name ? { name } : {}),
      holds,
      actual: is,
      expected: should,
    });
  };
  const { assets, law } = trialAssets({
    adapter: requireEditor(stage.assignment.editor),
    editor: () => open.editor,
    served: stage.assignment.sides[stage.side].served,
    library: stage.library,
    guard: stage.guard,
    rest,
    reload: () => stage.reload(open),
    aside: (ask) => stage.aside(({ editor }) => ask(editor)),
  });
  const crashed = new Promise<never>((_, reject) => page.once('crash', () => reject(new Error('The page crashed.'))));
  const scenarioRun = scenario.run({
    page,
    context: stage.context,
    editor: settledEditor(
      () => open.editor,
      () => rest.rest(),
    ),
    assets,
    row: trial.row ?? { id: '' },
    params: trial.params,
    build: buildOf(stage),
    settle: () => rest.settle(),
    reload: (url) => stage.reload(open, url),
    mount: (options) => open.editor.remount(options),
    observe: (name, value) => void left.observed.push({ name, value: cleanJson(value) }),
    measure: (name, measurements, spread) => void left.observed.push({ name, value: measurements, spread }),
    invariant,
    checkpoint: async (name) => {
      await rest.settle({ pictures: trial.probes.includes('screenshot') });
      const observations = await (rest.blocked
        ? lookAt(trial.probes.filter(needsNoPage), open, { ...scene, editor: null })
        : lookAt(trial.probes, open, sceneAt({ ...scene, editor: open.editor }, page)));
      left.captures.push({ checkpoint: name, observations });
    },
  });
  try {
    await Promise.race([scenarioRun, crashed]);
  } finally {
    const ofDeletions: Law | null = law();
    if (ofDeletions) invariant(...ofDeletions);
    left.loaded = await open.loadedFiles();
  }
}

function buildOf({ assignment, side }: Stage): ScenarioContext['build'] {
  const { version, served } = assignment.sides[side];
  return { version, url: served.url, origins: [served.origin, ...served.origins] };
}

/** What listens can tell what it heard while a dialog of the browser's own blocks the page; nobody can look at it then. */
const needsNoPage = (name: ProbeName): boolean => PROBES[name].collect !== undefined;

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
