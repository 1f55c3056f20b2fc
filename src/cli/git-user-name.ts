import { runBounded } from '../record/run-bounded.ts';

const GIT_LIMIT_MS = 5_000;

/** '' where git knows nobody, or is not there. */
export async function gitUserName(): Promise<string> {
  const { ok, output } = await runBounded('git', ['config', 'user.name'], GIT_LIMIT_MS);
  return ok ? output.trim() : '';
}
