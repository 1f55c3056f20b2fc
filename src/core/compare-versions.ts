const PARTS = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9a-z.-]+))?/i;

/**
 * Order of two versions as semver.org has it (11): below zero when `one` is the older one. What is no version is older
 * than every version.
 */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [PARTS.exec(one), PARTS.exec(other)];
  if (!a || !b) return Number(Boolean(a)) - Number(Boolean(b));
  for (const part of [1, 2, 3]) {
    const step = Number(a[part] ?? 0) - Number(b[part] ?? 0);
    if (step !== 0) return step;
  }
  return comparePreReleases(a[4], b[4]);
}

function comparePreReleases(one: string | undefined, other: string | undefined): number {
  // A release is newer than what came before it.
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  const [a, b] = [one.split('.'), other.split('.')];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [left, right] = [a[index], b[index]];
    if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined);
    const numeric = [left, right].map((part) => /^\d+$/.test(part));
    const step = numeric[0] && numeric[1] ? Number(left) - Number(right) : Number(numeric[1]) - Number(numeric[0]);
    if (step !== 0) return step;
    if (left !== right && !(numeric[0] && numeric[1])) return left < right ? -1 : 1;
  }
  return 0;
}
