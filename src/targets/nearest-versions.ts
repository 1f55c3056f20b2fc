const numbers = (version: string): number[] => (version.split('-')[0] ?? '').split('.').map(Number);

function compareVersions(one: string, other: string): number {
  const [a, b] = [numbers(one), numbers(other)];
  for (let index = 0; index < 3; index++) {
    const step = (a[index] ?? 0) - (b[index] ?? 0);
    if (step) return step;
  }
  return 0;
}

/**
 * Versions a person may have meant: the last ones of the same major that exist, then the newest of all. Without
 * pre-releases unless there is nothing else.
 */
export function nearestVersions(wanted: string, versions: readonly string[], count = 4): string[] {
  const released = versions.filter((version) => !version.includes('-'));
  const sorted = (released.length > 0 ? released : [...versions]).toSorted(compareVersions);
  const major = /\d+/.exec(wanted)?.[0];
  const kin = sorted.filter((version) => version.split('.')[0] === major);
  const below = kin.filter((version) => compareVersions(version, wanted) < 0);
  const above = kin.filter((version) => compareVersions(version, wanted) > 0);
  const near = [...below.slice(-(count - 1)), ...above].slice(0, count - 1);
  return [...new Set([...near, ...sorted.slice(near.length > 0 ? -1 : -count)])];
}
