import { CannotDecide, checklistOfItem, editsOf } from '../../core/decision-edits.ts';
import { BadInput } from '../../core/problem.ts';
import type { ReviewAction } from '../../core/review-action-schema.ts';
import type { DecidedUpgrade } from '../../model/decision.ts';
import type { DecidingAction } from '../../model/review-action.ts';
import type { LocalisedText } from '../../model/text.ts';
import type { Verdict } from '../../model/verdict.ts';
import { renderPage } from '../../report/html.ts';
import {
  openDecisions,
  readDecisions,
  revisionOf,
  takeBackDecisions,
  writeDecisions,
  type DecisionsFile,
  type WrittenDecisions,
} from '../../store/decisions.ts';
import { evidenceFile, keepEvidence } from '../../store/keep-evidence.ts';
import { readRun } from '../../store/run-folder.ts';
import { shownPath } from '../../store/shown-path.ts';
import { KeptLocked } from '../../store/wait-for-lock.ts';
import { boundUpgradeOf, today } from '../decide.ts';
import { decidedChecklists, type ExaminedRun, examineRun, whileJudging } from '../judge-run.ts';
import { ToldFolder } from './told-folder.ts';

/** What the page shows, and what it has to send back to act on it. */
export interface ReviewState {
  revision: string;
  verdict: Verdict;
  /** Who decides when nobody says another name. */
  by: string;
  /** What undo would take back. */
  undo: string | null;
}

/** Somebody else decided since the page read the state. */
export class Outdated extends Error {
  readonly text: LocalisedText = {
    en: 'Somebody else changed the decisions meanwhile. Nothing was written: look again and decide.',
    ja: 'その間にほかの人が決定を変更しました。何も書き込んでいません。確認してから決定し直してください。',
  };
}

/** As long as nobody minds waiting for a click. */
const BRIEFLY_MS = 300;

interface Step {
  what: string;
  written: WrittenDecisions[];
}

/** One person's session over one run: acts, takes acts back, and keeps the run folder telling the truth. */
export class ReviewSession {
  readonly #checklists: string[];
  readonly #upgrade: DecidedUpgrade;
  readonly #folder: ToldFolder;
  readonly #steps: Step[] = [];
  readonly #by: string;
  readonly #run: ExaminedRun;
  readonly runDir: string;
  #verdict: Verdict;
  #revision = '';
  #isTold = false;

  private constructor(runDir: string, by: string, run: ExaminedRun, verdict: Verdict) {
    this.runDir = runDir;
    this.#by = by;
    this.#run = run;
    this.#folder = new ToldFolder(runDir, run.recordings);
    this.#verdict = verdict;
    this.#checklists = decidedChecklists(verdict.run);
    this.#upgrade = boundUpgradeOf(verdict);
  }

  /** Reads everything that was recorded, once, and brings the reports up to date. */
  static async open(runDir: string, by: string): Promise<ReviewSession> {
    const decisions = readDecisions(decidedChecklists(readRun(runDir)));
    const run = await examineRun(runDir);
    const session = new ReviewSession(runDir, by, run, run.judge(decisions, new Date()));
    session.refresh();
    return session;
  }

  get checklists(): readonly string[] {
    return this.#checklists;
  }

  get revision(): string {
    return this.#revision;
  }

  /** @throws BadInput when a decisions file cannot be read */
  state(): ReviewState {
    this.refresh();
    return { revision: this.#revision, verdict: this.#verdict, by: this.#by, undo: this.#steps.at(-1)?.what ?? null };
  }

  /** The page that can decide; made anew: what lies in the folder may have been put there by anybody. */
  page(): string {
    return renderPage(this.#verdict, this.#folder.context(this.#verdict), { review: true });
  }

  /**
   * Judges again when the decisions are not those of the last time, and writes all reports.
   * @returns whether they changed
   * @throws BadInput when a decisions file cannot be read
   */
  refresh(): boolean {
    const isNew = revisionOf(this.#checklists) !== this.#revision;
    if (isNew) this.#judge();
    if (!this.#isTold) this.#tell(BRIEFLY_MS);
    return isNew;
  }

  /** @returns whether the folder tells the last verdict; not where somebody else judges and does not come to an end */
  finish(): boolean {
    if (!this.#isTold) this.#tell();
    return this.#isTold;
  }

  #judge(): void {
    const revision = revisionOf(this.#checklists);
    this.#verdict = this.#run.judge(readDecisions(this.#checklists), new Date());
    this.#revision = revision;
    this.#isTold = false;
  }

  /** Where somebody else judges the decision holds all the same; the folder is told with the next look. */
  #tell(patienceMs?: number): void {
    try {
      whileJudging(
        this.runDir,
        () => {
          if (revisionOf(this.#checklists) !== this.#revision) this.#judge();
          this.#verdict = this.#folder.tell(this.#verdict);
          this.#isTold = true;
        },
        patienceMs,
      );
    } catch (error) {
      if (!(error instanceof KeptLocked)) throw error;
    }
  }

  /**
   * Does what somebody asks for, on the state that he or she saw.
   * @returns what was done, for whoever watches the terminal
   * @throws Outdated, CannotDecide, BadInput; then nothing was written
   */
  act(revision: string, action: ReviewAction): string {
    this.refresh();
    const assertCurrent = (): void => {
      if (revisionOf(this.#checklists) !== revision) throw new Outdated();
    };
    assertCurrent();
    const done = action.kind === 'undo' ? this.#undo(assertCurrent) : this.#decide(action, assertCurrent);
    this.refresh();
    return done;
  }

  #decide(action: Exclude<ReviewAction, { kind: 'undo' }>, assertCurrent: () => void): string {
    const { deciding, keep } = this.#withEvidence(action);
    const opened = new Map<string, DecisionsFile>();
    const open = (checklist: string): DecisionsFile => {
      const file = opened.get(checklist) ?? openDecisions(checklist);
      opened.set(checklist, file);
      return file;
    };
    const edits = editsOf(deciding, {
      verdict: this.#verdict,
      upgrade: this.#upgrade,
      on: today(),
      decisionsOf: (checklist) => open(checklist).decisions,
    });
    keep();
    const written = writeDecisions(
      edits.map(({ checklist, edit }) => ({ opened: open(checklist), edit })),
      assertCurrent,
    );
    const what = describe(deciding);
    this.#steps.push({ what, written });
    return `${what} → ${written.map(({ file }) => shownPath(file)).join(', ')}`;
  }

  #undo(assertCurrent: () => void): string {
    const step = this.#steps.at(-1);
    if (!step) throw new CannotDecide(NOTHING_TO_UNDO);
    try {
      takeBackDecisions(step.written, assertCurrent);
    } catch (error) {
      if (error instanceof BadInput) throw new CannotDecide(CHANGED_SINCE);
      throw error;
    }
    this.#steps.pop();
    return `undo: ${step.what}`;
  }

  /** What was attached is kept beside the decisions, once it is certain that the item can be signed. */
  #withEvidence(action: Exclude<ReviewAction, { kind: 'undo' }>): { deciding: DecidingAction; keep: () => void } {
    if (action.kind !== 'sign') return { deciding: action, keep: () => {} };
    const { evidence, ...rest } = action;
    if (evidence === undefined) return { deciding: rest, keep: () => {} };
    if ('url' in evidence) {
      if (!/^https?:\/\/\S+$/.test(evidence.url)) throw new CannotDecide(NO_URL);
      return { deciding: { ...rest, evidence: evidence.url }, keep: () => {} };
    }
    const bytes = Buffer.from(evidence.base64, 'base64');
    if (bytes.length === 0) throw new CannotDecide(EMPTY_FILE);
    const file = evidenceFile(checklistOfItem(this.#verdict, action.item), evidence.name, bytes);
    return { deciding: { ...rest, evidence: shownPath(file) }, keep: () => keepEvidence(file, bytes) };
  }
}

const SHOWN = 3;

/** `approve rte-101/plain#2, rte-102#1 (Aoki Aiko)` */
function describe(action: DecidingAction): string {
  const about = action.kind === 'sign' ? [action.item] : action.findings;
  const more = about.length > SHOWN ? ` +${about.length - SHOWN}` : '';
  const by = 'by' in action ? ` (${[action.by].flat().join(', ')})` : '';
  return `${action.kind} ${about.slice(0, SHOWN).join(', ')}${more}${by}`;
}

const NOTHING_TO_UNDO = {
  text: { en: 'Nothing was decided in this review yet.', ja: 'このレビューではまだ何も決定していません。' },
  hint: 'decide something',
};
const CHANGED_SINCE = {
  text: {
    en: 'It cannot be undone: the decisions file was changed since by somebody else. Revoke the decision instead.',
    ja: '元に戻せません。その後に決定ファイルが変更されています。決定の取り消しを使ってください。',
  },
  hint: 'npx sekisho revoke',
};
const NO_URL = {
  text: {
    en: 'Evidence is a URL that begins with https:// or http://, or a file.',
    ja: '証拠は https:// または http:// で始まる URL か、ファイルにしてください。',
  },
  hint: 'https://tickets.example.com/4711',
};
const EMPTY_FILE = {
  text: { en: 'The attached file is empty.', ja: '添付ファイルが空です。' },
  hint: 'attach another one',
};
