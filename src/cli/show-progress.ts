import type { RunProgress } from '../record/record-run.ts';
import { renderProgress, renderProgressLine, type ProgressState } from '../report/progress.ts';
import type { Terminal } from './terminal.ts';

const REFRESH_MS = 500;

/** Live display on a terminal; a line every tenth of the way in a log. */
export class ProgressDisplay {
  readonly #terminal: Terminal;
  readonly #stream: NodeJS.WriteStream;
  #started = Date.now();
  #state: ProgressState | null = null;
  #said: ProgressState | null = null;
  #lines = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(stream: NodeJS.WriteStream, terminal: Terminal) {
    this.#stream = stream;
    this.#terminal = terminal;
  }

  /** A sentence that stays, above the live lines. */
  say(text: string): void {
    this.#erase();
    this.#stream.write(`${text}\n`);
    this.#draw();
  }

  update(progress: RunProgress): void {
    if (progress.kind === 'pass') {
      const side = (total: number) => ({ done: 0, total });
      this.#said = null;
      this.#started = Date.now();
      this.#state = {
        phase: progress.attempt === 1 ? 'first' : 'confirm',
        sides: { baseline: side(progress.trials.baseline), candidate: side(progress.trials.candidate) },
        current: '',
        failures: 0,
        elapsedMs: 0,
      };
      if (this.#terminal.interactive) this.#timer ??= setInterval(() => this.#redraw(), REFRESH_MS).unref();
    } else if (progress.kind === 'error') this.say(progress.message);
    else if (this.#state) {
      if (progress.kind === 'began') this.#state = { ...this.#state, current: progress.trial };
      else if (progress.kind === 'ended') {
        const { done, total } = this.#state.sides[progress.side];
        const failed = progress.outcome !== 'completed' && progress.outcome !== 'inapplicable';
        this.#state = {
          ...this.#state,
          failures: this.#state.failures + Number(failed),
          sides: { ...this.#state.sides, [progress.side]: { done: done + 1, total } },
        };
      }
    }
    this.#redraw();
  }

  end(): void {
    clearInterval(this.#timer);
    this.#erase();
    this.#state = null;
  }

  #redraw(): void {
    if (!this.#state) return;
    this.#state = { ...this.#state, elapsedMs: Date.now() - this.#started };
    if (this.#terminal.interactive) {
      this.#erase();
      this.#draw();
      return;
    }
    const line = renderProgressLine(this.#said, this.#state, this.#terminal);
    if (line === null) return;
    this.#said = this.#state;
    this.#stream.write(`${line}\n`);
  }

  #draw(): void {
    if (!this.#state || !this.#terminal.interactive) return;
    const lines = renderProgress(this.#state, this.#terminal);
    this.#stream.write(`${lines.join('\n')}\n`);
    this.#lines = lines.length;
  }

  #erase(): void {
    if (this.#lines > 0) this.#stream.write(`\u001b[${this.#lines}A\u001b[0J`);
    this.#lines = 0;
  }
}
