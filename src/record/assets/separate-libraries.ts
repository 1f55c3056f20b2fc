import { redactSecrets } from '../../core/clean-text.ts';
import { makeSeed } from '../../core/make-seed.ts';
import { BadInput } from '../../core/problem.ts';
import { SIDES, type ServedTarget } from '../../model/target.ts';
import { StagingClient } from '../staging-client.ts';

/** A target and what its staging API asks for. */
export interface StagedTarget {
  served: ServedTarget;
  disposable: boolean;
  headers: Record<string, string>;
}

interface Stagings {
  baseline: StagedTarget;
  candidate: StagedTarget;
  /** Workers per side. */
  lanes: number;
}

/**
 * Two that fill one library take away from each other what they have just put there: what is gone would say nothing.
 * @throws BadInput when both builds, or several workers of one, share a library
 */
export async function assertSeparateLibraries({ lanes, ...targets }: Stagings): Promise<void> {
  const { baseline, candidate } = targets;
  if (lanes > 1 && SIDES.some((side) => targets[side].disposable && targets[side].served.staging)) {
    throw new BadInput({
      message: `${lanes} workers per side would share the one image library of their build`,
      hint: 'with a staging API say lanes: 1 (--lanes 1)',
    });
  }
  const [one, other] = [baseline.served.staging, candidate.served.staging];
  if (!one || !other) return;
  if (one === other) throw shared(`both builds name the staging API ${redactSecrets(one)}`);
  if (await fillsTheSame(baseline, candidate)) {
    throw shared('filling the image library of the new build changes the one of the old build');
  }
}

const shared = (message: string): BadInput =>
  new BadInput({ message, hint: 'give each build a library of its own: a deletion in one must not show in the other' });

async function fillsTheSame(baseline: StagedTarget, candidate: StagedTarget): Promise<boolean> {
  if (!baseline.disposable || !candidate.disposable) return false;
  const [old, next] = [clientOf(baseline), clientOf(candidate)];
  try {
    const seeded = await old.seed({ assets: makeSeed({ size: 1 }, 1), role: 'editor' });
    await next.seed({ assets: [], role: 'editor' });
    return (await old.inventory()).length < seeded.length;
  } catch {
    // A staging that does not answer is told by the scenarios that need it, side by side with the other build.
    return false;
  }
}

const clientOf = ({ served, headers }: StagedTarget): StagingClient => new StagingClient(served.staging ?? '', headers);
