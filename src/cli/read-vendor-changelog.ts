import { mapChangelog } from '../core/map-changelog.ts';
import type { VendorChangelog } from '../model/changelog.ts';
import type { TargetSpec } from '../model/target.ts';
import { readChecklists } from '../store/read-checklists.ts';
import { readPackageChangelog } from '../targets/read-package-changelog.ts';

interface Asked {
  /** Both builds; a version may be a range or a tag. */
  baseline: TargetSpec;
  candidate: TargetSpec;
  checklists: readonly string[];
  mustBeSigned: boolean;
}

/**
 * What the vendor says between two versions of one npm package, held against checklists; `null` where the builds are
 * no such pair.
 * @throws BadInput when a package or checklist cannot be read
 */
export async function readVendorChangelog(
  { baseline, candidate, checklists, mustBeSigned }: Asked,
  progress: (message: string) => void,
): Promise<VendorChangelog | null> {
  if (baseline.kind !== 'npm' || candidate.kind !== 'npm' || baseline.name !== candidate.name) return null;
  const old = await readPackageChangelog(baseline.name, baseline.version, progress);
  const next = await readPackageChangelog(candidate.name, candidate.version, progress);
  const items = readChecklists(checklists).flatMap((checklist) => checklist.items);
  return mapChangelog(next, { old: old.version, new: next.version }, items, mustBeSigned);
}
