/** Names as invariants show them: sorted, whatever order they come in. */
export const namesOf = (assets: readonly { name: string }[]): string[] => assets.map(({ name }) => name).toSorted();
