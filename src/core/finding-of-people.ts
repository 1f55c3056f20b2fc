import type { Place } from '../model/difference.ts';
import type { Finding } from '../model/verdict.ts';

/** What a finding about people and not about recordings has in common with all others. */
export const findingOfPeople = (
  item: string,
  place: Place,
  severity: Finding['severity'],
): Pick<Finding, 'item' | 'place' | 'severity' | 'newMutatingRequest' | 'repetition' | 'traces'> => ({
  item,
  place,
  severity,
  newMutatingRequest: false,
  repetition: { baseline: { recordings: 0, values: 0 }, candidate: { recordings: 0, values: 0 } },
  traces: {},
});
