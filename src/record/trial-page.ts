import { Inapplicable, type Editor } from '../editors/contract.ts';
import type { ProbeName } from '../model/checklist.ts';
import type { Observation } from '../model/recording.ts';
import type { Json } from '../model/text.ts';
import type { Probe, Scene } from '../probes/contract.ts';
import { PROBES } from '../probes/index.ts';
import { readAriaTree } from '../probes/read-aria-tree.ts';
import { PageRest } from './page-rest.ts';
import { settledEditor } from './settled-editor.ts';
import type { OpenPage } from './stage.ts';
import { untraced } from './untraced.ts';

/** A page as a trial works on it: its editor as scenarios are handed it, and what probes see of it. */
export class TrialPage {
  readonly rest: PageRest;
  readonly editor: Editor;
  readonly #open: OpenPage;
  readonly #scene: Omit<Scene, 'page' | 'editor'>;

  constructor(open: OpenPage, scene: Omit<Scene, 'page' | 'editor'>) {
    this.#open = open;
    this.#scene = scene;
    this.rest = new PageRest(open.page, open.network);
    this.editor = settledEditor(
      () => open.editor,
      () => this.rest.rest(),
    );
  }

  /** Forgets all that collectors have heard so far. */
  async forget(): Promise<void> {
    for (const collector of this.#open.collectors.values()) await collector.drain(this.#sceneNow());
  }

  /** Every one of these probes looks, once the page has come to rest. */
  async look(probes: readonly ProbeName[]): Promise<Observation[]> {
    await this.rest.settle({ pictures: probes.includes('screenshot') });
    const scene = this.#sceneNow();
    if (this.rest.blocked) return this.#lookAt(probes.filter(needsNoPage), { ...scene, editor: null });
    let snapshot: Promise<Json> | undefined;
    // The accessibility snapshot serves several probes: it is taken once a checkpoint.
    const ariaSnapshot = (): Promise<Json> => (snapshot ??= readAriaTree(scene.page) as Promise<Json>);
    return untraced(scene.page, () => this.#lookAt(probes, { ...scene, ariaSnapshot }));
  }

  /** The editor is another one after a reload. */
  #sceneNow(): Scene {
    return { ...this.#scene, page: this.#open.page, editor: this.#open.editor };
  }

  async #lookAt(names: readonly ProbeName[], scene: Scene): Promise<Observation[]> {
    const observations: Observation[] = [];
    for (const name of names) {
      const probe = PROBES[name] as Probe<ProbeName>;
      try {
        const collector = this.#open.collectors.get(name);
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
}

/** What listens can tell what it heard while a dialog of the browser's own blocks the page; nobody can look at it then. */
const needsNoPage = (name: ProbeName): boolean => PROBES[name].collect !== undefined;
