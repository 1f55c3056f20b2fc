import { expect, test } from '@playwright/test';
import { recordingOf } from '../../tests/run-in-memory.ts';
import type { Recording, RequestValue } from '../model/recording.ts';
import type { Side } from '../model/target.ts';
import { compareRequests } from './compare-requests.ts';
import { findDifferences } from './find-differences.ts';

const item = { id: 'rte-901', checklist: 'test', title: { en: '', ja: '' }, viewpoint: { en: '', ja: '' } };

function request(line: string): RequestValue {
  const [method, route] = line.split(' ') as [string, string];
  return { method, route, bodyShape: '', mutating: method !== 'GET', count: 1, statuses: [200] };
}

/** A pass for each list of requests. */
const recordings = (side: Side, passes: string[][]): Recording[] =>
  passes.map((lines, attempt) => ({
    ...recordingOf(side, attempt + 1, {}),
    captures: [{ checkpoint: 'seen', observations: [{ probe: 'network', value: lines.map(request) }] }],
  }));

const kindsOf = (old: string[][], next: string[][]) =>
  findDifferences(
    {
      trial: { id: 'rte-901', item: 'rte-901', scenario: 's', row: null, params: {}, probes: ['network'] },
      item: { ...item, severity: 'major', trials: ['rte-901'] },
      baseline: recordings('baseline', old),
      candidate: recordings('candidate', next),
    },
    {
      observation: (_, was, is) => compareRequests(was as RequestValue[], is as RequestValue[]),
      beyondNoise: () => null,
    },
  ).differences.map(({ kind, difference }) => [kind, difference.place.part]);

test('a changing request that the old build never sent is not noise, whatever else does not repeat itself', () => {
  const [list, folders, remove] = ['GET /list', 'GET /folders', 'DELETE /files'];
  const noise = ['noise', 'request GET /folders is no longer made'];
  const sent = 'mutating request DELETE /files is new';
  expect(kindsOf([[list, folders], [list]], [[list], [list, remove]])).toEqual([noise, ['unstable', sent]]);
  // Beside something that is always different.
  expect(kindsOf([[list, folders], [list]], [['GET /all'], ['GET /all', remove]])).toContainEqual(['unstable', sent]);
  // The old build sends it at times, too.
  expect(kindsOf([[list, remove], [list]], [[list], [list, remove]])).toEqual([
    ['noise', 'mutating request DELETE /files is no longer made'],
    ['noise', sent],
  ]);
});
