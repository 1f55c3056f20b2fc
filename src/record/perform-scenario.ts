import type { Law } from '../core/asset-invariants.ts';
import { expandDocument } from '../core/expand-document.ts';
import type { Trial } from '../model/plan.ts';
import type { Recording } from '../model/recording.ts';
import type { Json } from '../model/text.ts';
import { writeImage } from '../store/run-folder.ts';
import { trialAssets } from './assets/assets.ts';
import type { Assets } from './assets/contract.ts';
import { Captures } from './captures.ts';
import { requireEditor } from './known-editors.ts';
import { trialMails } from './mailing/mailing.ts';
import type { InvariantSentence, ScenarioContext } from './scenario-api.ts';
import type { Scenario } from './scenario.ts';
import type { OpenPage, Stage } from './stage.ts';
import { TrialPage } from './trial-page.ts';

/** The part of a recording that the scenario fills. */
export type Performance = Pick<Recording, 'captures' | 'invariants' | 'observed' | 'loaded' | 'editorVersion'>;

/** What a trial is recorded on. */
interface OpenPages {
  open: OpenPage;
  /** The old build beside it, for a crossing scenario. */
  beside: OpenPage | null;
}

/** Runs a scenario on an open page. What it leaves is put into `left` at once, so that a fault half way loses nothing. */
export async function performScenario(
  stage: Stage,
  { open, beside }: OpenPages,
  scenario: Scenario,
  trial: Trial,
  left: Performance,
): Promise<void> {
  const clean = (text: string): string => stage.clean(text);
  const keepImage = async (png: Buffer) => writeImage(stage.assignment.runDir, png);
  const scene = { origin: stage.origin, clean, keepImage };
  const own = new TrialPage(open, scene);
  const other = beside && new TrialPage(beside, { ...scene, origin: stage.beside.origin });
  const { page } = open;
  const { rest } = own;
  left.editorVersion = open.editorVersion;
  const cleanJson = (value: Json): Json => JSON.parse(clean(JSON.stringify(value ?? null))) as Json;

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
  const captures = new Captures(left.captures);
  const { page: sharing = 'own' } = scenario.options;
  // Whether probes would show what is done on the page.
  let isSeen = sharing === 'own';
  const { assets, law } = trialAssets({
    adapter: requireEditor(stage.assignment.editor),
    editor: () => open.editor,
    served: stage.assignment.sides[stage.side].served,
    library: stage.library,
    guard: stage.guard,
    rest,
    reload: () => stage.reload(open),
    asking: (stands) => void (open.asking = stands),
    async aside(ask) {
      if (isSeen) return stage.aside(({ editor }) => ask(editor));
      const answer = await ask(open.editor);
      await rest.settle();
      return answer;
    },
  });
  if (sharing === 'shared-library' && stage.library.disposable) await learnPageSize(assets);
  // On a shared page the first trial would show what loading the page caused, the others would not.
  if (sharing !== 'own') for (const seen of [own, other]) await seen?.forget();
  isSeen = true;
  const crashed = new Promise<never>((_, reject) => {
    for (const one of [page, beside?.page]) one?.once('crash', () => reject(new Error('The page crashed.')));
  });
  const scenarioRun = scenario.run({
    page,
    context: stage.context,
    editor: own.editor,
    get baseline() {
      if (other) return other.editor;
      throw new Error(`${scenario.name} uses \`baseline\` and is not declared as \`crossing\`.`);
    },
    assets,
    mailing: trialMails({
      adapter: requireEditor(stage.assignment.editor),
      editor: () => open.editor,
      library: stage.library,
      rest,
    }),
    row: expandDocument(trial.row ?? { id: '' }),
    params: trial.params,
    build: buildOf(stage),
    settle: () => rest.settle(),
    reload: (url) => stage.reload(open, url),
    mount: (options) => open.editor.remount(options),
    received: (name, html, view) => captures.take(name, async () => [await stage.recipients.look(html, view, scene)]),
    observe: (name, value) => {
      const named = typeof name === 'string' ? { name } : { name: name.en, nameJa: name.ja };
      left.observed.push({ ...named, value: cleanJson(value) });
    },
    measure: (name, measurements, spread) => void left.observed.push({ name, value: measurements, spread }),
    invariant,
    checkpoint: (name, at) =>
      captures.take(name, async () => {
        const seen = at ? [own, other].find((one) => one?.editor === at.of) : own;
        // Looking at the other page instead would compare what nobody asked for.
        if (!seen) throw new Error(`checkpoint "${name}": \`of\` is neither \`editor\` nor \`baseline\`.`);
        return seen.look(trial.probes);
      }),
  });
  try {
    await Promise.race([scenarioRun, crashed]);
    captures.assertTaken();
  } finally {
    const ofDeletions: Law | null = law();
    if (ofDeletions) invariant(...ofDeletions);
    left.loaded = await open.loadedFiles();
  }
}

async function learnPageSize(assets: Assets): Promise<void> {
  try {
    await assets.pageSize();
  } catch {
    // It is asked again, aside, by the trials that need it, which then say why it cannot be told.
  }
}

function buildOf({ assignment, side }: Stage): ScenarioContext['build'] {
  const { version, served } = assignment.sides[side];
  return { version, url: served.url, origins: [served.origin, ...served.origins] };
}
