/** A bug of ours, block, bad input, inconclusive, review: worst first. */
const WORST_FIRST = [70, 1, 4, 3, 2, 0];

/** The exit code of several runs together. One that nobody knows is the worst of all. */
export function worstExitCode(codes: readonly number[]): number {
  const unknown = codes.find((code) => !WORST_FIRST.includes(code));
  return unknown ?? WORST_FIRST.find((code) => codes.includes(code)) ?? 0;
}
