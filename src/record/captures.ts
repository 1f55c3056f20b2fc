import type { Capture } from '../model/recording.ts';

/** The named moments a scenario asks for. One that it does not wait for would be missing on both sides alike, unseen. */
export class Captures {
  readonly #taken: Capture[];
  readonly #begun = new Set<{ name: string }>();

  /** @param taken where what is seen goes */
  constructor(taken: Capture[]) {
    this.#taken = taken;
  }

  take(checkpoint: string, see: () => Promise<Capture['observations']>): Promise<void> {
    const begun = { name: checkpoint };
    this.#begun.add(begun);
    const looking = see().then((observations) => {
      this.#taken.push({ checkpoint, observations });
      this.#begun.delete(begun);
    });
    // Where nobody waits for it, a rejection would end the worker and what it tries next.
    looking.catch(() => undefined);
    return looking;
  }

  /** @throws Error when the scenario has ended before everything it asked for was seen */
  assertTaken(): void {
    if (this.#begun.size === 0) return;
    const names = [...this.#begun].map(({ name }) => `"${name}"`).join(', ');
    throw new Error(
      `The scenario ended before it had seen ${names}: put \`await\` before it, and let its errors through.`,
    );
  }
}
