import type { Verdict } from '../model/verdict.ts';

/** The verdict as people read it where its run lies now: commands name that folder, not the one it was recorded into. */
export const toldFrom = (folder: string, verdict: Verdict): Verdict => ({
  ...verdict,
  run: { ...verdict.run, folder },
});
