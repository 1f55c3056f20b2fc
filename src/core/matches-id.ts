/** Whether a pattern means an id: `*` stands for any characters, `?` for one. In time proportional to both lengths. */
export function matchesId(pattern: string, id: string): boolean {
  let reachable = new Set([0]);
  for (const sign of pattern) {
    const next = new Set<number>();
    for (const at of reachable) {
      if (sign === '*') for (let to = at; to <= id.length; to++) next.add(to);
      else if (at < id.length && (sign === '?' || sign === id[at])) next.add(at + 1);
    }
    reachable = next;
  }
  return reachable.has(id.length);
}
