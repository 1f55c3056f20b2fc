/** Whether there are two names, and of two people: case, width and spaces do not make another one. */
export function isTwoPeople(names: readonly string[]): boolean {
  const people = names.map((name) =>
    name
      .normalize('NFKC')
      .replaceAll(/[\s\p{Cf}]+/gu, '')
      .toLowerCase(),
  );
  return people.length === 2 && people.every((name) => name !== '') && people[0] !== people[1];
}
