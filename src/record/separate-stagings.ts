import { redactSecrets } from '../core/clean-text.ts';
import { makeSeed } from '../core/make-seed.ts';
import { BadInput, type Problem } from '../core/problem.ts';
import { SIDES, type ServedTarget } from '../model/target.ts';
import { StagingClient } from './staging-client.ts';

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

/** Somebody whom no mail reaches: RFC 2606. */
const NOBODY = 'sekisho@example.invalid';

/**
 * Two that fill one library take away from each other what they have just put there, and a mail that only one of them
 * sent would pass as the other's: what is gone, or has arrived, would say nothing.
 * @throws BadInput when both builds, or several workers of one, share a library or an outbox
 */
export async function assertSeparateStagings({ lanes, ...targets }: Stagings): Promise<void> {
  const { baseline, candidate } = targets;
  if (lanes > 1 && SIDES.some((side) => targets[side].disposable && targets[side].served.staging)) {
    throw new BadInput({
      message: `${lanes} workers per side would share the one image library of their build`,
      hint: 'with a staging API say lanes: 1 (--lanes 1)',
    });
  }
  const [one, other] = [baseline.served.staging, candidate.served.staging];
  if (!one || !other) return;
  if (one === other)
    throw new BadInput({ message: `both builds name the staging API ${redactSecrets(one)}`, hint: OWN_LIBRARY });
  if (!baseline.disposable || !candidate.disposable) return;
  const [old, next] = [clientOf(baseline), clientOf(candidate)];
  const problems: Problem[] = [];
  if (await isSo(() => fillTheSame(old, next)))
    problems.push({
      message: 'filling the image library of the new build changes the one of the old build',
      hint: OWN_LIBRARY,
    });
  if (await isSo(() => sendIntoTheSame(old, next)))
    problems.push({
      message: 'what the old build sends stands in the outbox of the new build',
      hint: 'give each build an outbox of its own: a mail that only one of them sent must not pass as the other’s',
    });
  if (problems.length > 0) throw new BadInput(problems);
}

const OWN_LIBRARY = 'give each build a library of its own: a deletion in one must not show in the other';

async function fillTheSame(old: StagingClient, next: StagingClient): Promise<boolean> {
  const seeded = await old.seed({ assets: makeSeed({ size: 1 }, 1), role: 'editor' });
  await next.seed({ assets: [], role: 'editor' });
  return (await old.inventory()).length < seeded.length;
}

async function sendIntoTheSame(old: StagingClient, next: StagingClient): Promise<boolean> {
  await next.seedMails([]);
  await old.seedMails([{ to: NOBODY, cc: '', bcc: '', subject: 'Sekisho', charset: 'UTF-8', html: '<p>Sekisho</p>' }]);
  await old.sendReserved();
  const found = (await next.mails()).some(({ to }) => to.includes(NOBODY));
  await old.seedMails([]);
  return found;
}

/** A staging that does not answer is told by the scenarios that need it, side by side with the other build. */
const isSo = (asked: () => Promise<boolean>): Promise<boolean> => asked().catch(() => false);

const clientOf = ({ served, headers }: StagedTarget): StagingClient => new StagingClient(served.staging ?? '', headers);
