import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { cleanRoute } from '../core/clean-route.ts';
import { makeCleaner } from '../core/clean-text.ts';
import { EditorNotReady, type Editor } from '../editors/contract.ts';
import { framesOf } from '../editors/frames-of.ts';
import type { ProbeName } from '../model/checklist.ts';
import type { LoadedFile, Side } from '../model/target.ts';
import type { Collector } from '../probes/contract.ts';
import { PROBES } from '../probes/index.ts';
import { StagedLibrary } from './staged-library.ts';
import { currentAccess, type Access, type Assignment } from './assignment.ts';
import { Guard } from './guard.ts';
import { requireEditor } from './known-editors.ts';
import { LoadedFiles } from './loaded-files.ts';
import { NetworkActivity } from './settle.ts';
import { knownSecrets } from './known-secrets.ts';
import { RecipientWindow } from './recipient-view.ts';
import { stillPage } from './still-page.ts';
import { makeTraceable } from './trace-trial.ts';
import { goIn, tellWhere } from './way-in.ts';
import { dropListeners, watchForTraces, wipeContext } from './wipe-context.ts';

/** A context keeps what its pages leaked; memory doubled over 100 pages without this. */
const TRIALS_PER_CONTEXT = 20;
const READY_TIMEOUT_MS = 20_000;
const ACTION_TIMEOUT_MS = 10_000;
const VIEWPORT = { width: 1280, height: 800 };

/** A page with a ready editor, and everything that listens to it. */
export interface OpenPage {
  page: Page;
  editor: Editor;
  /** The element that holds it, where the config says so. */
  holder: Locator | undefined;
  editorVersion: string;
  network: NetworkActivity;
  loadedFiles(): Promise<LoadedFile[]>;
  collectors: Map<ProbeName, Collector<unknown>>;
  /** Whether a question of the library stands on it. */
  asking: boolean;
}

export interface PageWish {
  /** Trials of one scenario share a page under its name. */
  sharedAs?: string;
  freshContext?: boolean;
}

/**
 * What one worker records on: a browser context of one side, kept over many trials so that the vendor's scripts stay in
 * its cache, compiled. Between two trials it is wiped of everything else.
 */
export class Stage {
  readonly side: Side;
  readonly assignment: Assignment;
  readonly browserLabel: string;
  readonly origin: string;
  readonly library: StagedLibrary;
  readonly guard: Guard;
  #clean: (text: string) => string;
  readonly #browser: Browser;
  readonly #access: Access;
  readonly #origins: readonly string[];
  #context: BrowserContext | null = null;
  #files: LoadedFiles;
  #trials = 0;
  #touched = false;
  #shared: { name: string; open: OpenPage } | null = null;
  #beside: Stage | null = null;
  #recipients: RecipientWindow | null = null;
  #notReady = { times: 0, reason: '' };

  constructor(browser: Browser, assignment: Assignment, side: Side) {
    this.#browser = browser;
    this.assignment = assignment;
    this.side = side;
    const { served, disposable } = assignment.sides[side];
    this.origin = served.origin;
    this.#origins = served.origins;
    this.browserLabel = assignment.browser.label;
    this.#access = currentAccess(side);
    this.library = new StagedLibrary(served, disposable, this.#access.stagingHeaders);
    this.#clean = makeCleaner({ origin: this.origin, origins: this.#origins, secrets: knownSecrets(this.#access) });
    this.#files = new LoadedFiles((url) => this.#clean(url));
    this.guard = new Guard({
      patterns: served.destructive,
      disposable,
      offline: assignment.offline,
      clean: (url) => this.clean(cleanRoute(url, this.origin)),
    });
  }

  /** Where the old build is open beside this one, what either says is cleaned of what belongs to either. */
  clean(text: string): string {
    const own = this.#clean(text);
    return this.#beside ? this.#beside.clean(own) : own;
  }

  /** The old build beside this one, in contexts of its own. */
  get beside(): Stage {
    return (this.#beside ??= new Stage(this.#browser, withoutLibrary(this.assignment), 'baseline'));
  }

  /** Where exported HTML is looked at. */
  get recipients(): RecipientWindow {
    return (this.#recipients ??= new RecipientWindow(this.#browser, (url) => this.clean(url)));
  }

  isAssigned(trial: string): boolean {
    return this.assignment.sides[this.side].trials.includes(trial);
  }

  /** @throws EditorNotReady when the target shows no editor that can be used */
  async open({ sharedAs, freshContext }: PageWish): Promise<OpenPage> {
    this.guard.forget();
    if (sharedAs && this.#shared?.name === sharedAs) return this.#shared.open;
    await this.#closePages();
    // An editor that failed to appear before will not appear the hundredth time: say so at once.
    if (this.#notReady.times >= this.assignment.sides[this.side].patience)
      throw new EditorNotReady(this.#notReady.reason);
    if (freshContext || this.#touched || this.#trials >= TRIALS_PER_CONTEXT) await this.discard();
    await this.library.makeReady();
    const used = this.#context !== null;
    this.#context ??= await this.#newTracedContext();
    this.#trials += 1;
    this.#touched = Boolean(freshContext);
    try {
      if (used) dropListeners(this.#context);
      const page = await this.#context.newPage();
      if (used) await wipeContext(page, [this.origin, ...this.#origins], this.#access.storageState);
      const open = await this.#openEditor(this.#context, page);
      this.#notReady = { times: 0, reason: '' };
      this.#shared = sharedAs ? { name: sharedAs, open } : null;
      return open;
    } catch (error) {
      if (error instanceof EditorNotReady) {
        this.#notReady = { times: this.#notReady.times + 1, reason: error.message };
      }
      throw error;
    }
  }

  /** Loads an open page anew, or shows the target at another address; its `editor` is another one then. */
  async reload(open: OpenPage, url?: string): Promise<void> {
    const patience = { waitUntil: 'domcontentloaded', timeout: READY_TIMEOUT_MS } as const;
    if (url === undefined) await open.page.reload(patience);
    else await open.page.goto(url, patience);
    open.editor = await this.#attach(open.page, open.holder);
  }

  /** Asks an editor in a context of its own: the trials' pages and their probes must not show that it was asked. */
  async aside<Answer>(ask: (open: OpenPage) => Promise<Answer>): Promise<Answer> {
    const [files, touched, clean] = [this.#files, this.#touched, this.#clean];
    const context = await this.#newContext();
    try {
      return await ask(await this.#openEditor(context, await context.newPage()));
    } finally {
      [this.#files, this.#touched, this.#clean] = [files, touched, clean];
      await Promise.race([context.close().catch(() => undefined), later(5000)]);
    }
  }

  /** Values that must not be written down, with the cookies the target has set by now. */
  async secrets(): Promise<string[]> {
    return knownSecrets(this.#access, await this.context.cookies());
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('No page was opened yet.');
    return this.#context;
  }

  /** Ends a trial: pages go, but for one that the next trial shares and no question stands on. */
  async release(keepShared: boolean): Promise<void> {
    if (!keepShared || this.#shared?.open.asking) this.#shared = null;
    const kept = this.#shared?.open.page;
    for (const page of this.#context?.pages() ?? []) if (page !== kept) await closeQuickly(page);
    await this.#beside?.release(keepShared);
  }

  /** Throws the context away: after a crash, a timeout, or when it is worn out. */
  async discard(): Promise<void> {
    const context = this.#context;
    this.#context = null;
    this.#shared = null;
    this.#trials = 0;
    this.#touched = false;
    if (context) await Promise.race([context.close().catch(() => undefined), later(5000)]);
    await this.#recipients?.close().catch(() => undefined);
    await this.#beside?.discard();
  }

  async close(): Promise<void> {
    await this.discard();
    this.guard.close();
    await this.#beside?.close();
  }

  async #openEditor(context: BrowserContext, page: Page): Promise<OpenPage> {
    const network = new NetworkActivity(page);
    const loadedFiles = this.#files.follow(page);
    const collectors = new Map<ProbeName, Collector<unknown>>();
    for (const probe of Object.values(PROBES)) {
      if (probe.collect) collectors.set(probe.name, probe.collect(page, this.origin, this.#origins));
    }
    const { editor, holder } = await this.#goToEditor(page);
    const editorVersion = await editor.version();
    const secrets = knownSecrets(this.#access, await context.cookies());
    this.#clean = makeCleaner({ origin: this.origin, origins: this.#origins, secrets });
    return { page, editor, holder, editorVersion, network, loadedFiles, collectors, asking: false };
  }

  async #goToEditor(page: Page): Promise<Pick<OpenPage, 'editor' | 'holder'>> {
    const { sides, contract } = this.assignment;
    const { url } = sides[this.side].served;
    const byOpen = contract?.ofConfig !== false;
    try {
      const holder = await goIn(page, { side: this.side, url, timeoutMs: READY_TIMEOUT_MS, byOpen });
      return { editor: await this.#attach(page, holder), holder };
    } catch (error) {
      throw tellWhere(error, page, url);
    }
  }

  async #attach(page: Page, holder: Locator | undefined): Promise<Editor> {
    const adapter = requireEditor(this.assignment.editor);
    const editor = await adapter.attach(page, READY_TIMEOUT_MS, holder);
    // An adapter that does not look where it was told would try another editor without a word.
    if (holder && !(await framesOf(holder)).includes(editor.frame))
      throw new EditorNotReady(
        `the adapter of ${adapter.title} takes an editor outside of the element that \`open\` returns`,
      );
    return editor;
  }

  async #newTracedContext(): Promise<BrowserContext> {
    const context = await this.#newContext();
    if (this.assignment.trace) await makeTraceable(context);
    return context;
  }

  async #newContext(): Promise<BrowserContext> {
    const { headers, storageState } = this.#access;
    const context = await this.#browser.newContext({
      viewport: VIEWPORT,
      deviceScaleFactor: 1,
      locale: 'en-US',
      timezoneId: 'UTC',
      colorScheme: 'light',
      reducedMotion: 'reduce',
      ...(headers ? { extraHTTPHeaders: headers } : {}),
      ...(storageState ? { storageState } : {}),
      ...(await this.guard.contextOptions()),
    });
    await this.guard.install(context);
    context.setDefaultTimeout(ACTION_TIMEOUT_MS);
    await context.addInitScript(stillPage);
    this.#files = new LoadedFiles((url) => this.#clean(url));
    watchForTraces(context, () => (this.#touched = true));
    return context;
  }

  async #closePages(): Promise<void> {
    this.#shared = null;
    for (const page of this.#context?.pages() ?? []) await closeQuickly(page);
  }
}

/** A second hand on the old build must not touch the library that another worker is trying: it neither seeds nor deletes. */
function withoutLibrary(assignment: Assignment): Assignment {
  const { baseline } = assignment.sides;
  const { staging: _, ...served } = baseline.served;
  return { ...assignment, sides: { ...assignment.sides, baseline: { ...baseline, served, disposable: false } } };
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A page with a busy script may never answer. */
async function closeQuickly(page: Page): Promise<void> {
  await Promise.race([page.close().catch(() => undefined), later(3000)]);
}
