import {
  canariesSurvive,
  drawnIsSelected,
  exactlyTheNamed,
  fourNumbersAgree,
  oneRequestEach,
} from '../../src/core/asset-invariants.ts';
import type { ListedAsset } from '../../src/editors/asset-library.ts';
import type { DeleteDialog, DeleteOutcome } from '../../src/record/assets/contract.ts';
import type { ScenarioContext } from '../../src/record/scenario-api.ts';
import { findLostCanaries } from './find-lost-canaries.ts';
import { namesOf } from './names-of.ts';
import type { Selection } from './read-selection.ts';

type Told = Pick<ScenarioContext, 'assets' | 'invariant'>;

/** How many a deletion requests, or what its requests say where they carry no ids. */
export function requestedOf({ requests, requestedIds }: DeleteOutcome): number | string {
  if (requestedIds) return new Set(requestedIds).size;
  return requests.map(({ scope, ids, unreadable }) => scope ?? ids?.length ?? unreadable ?? '?').join(', ');
}

/** Everything that must hold of a deletion that a user has confirmed. Nothing but `selection.ticked` may be gone. */
export async function judgeDeletion(
  { assets, invariant }: Told,
  { shown, ticked, said }: Selection,
  dialog: Pick<DeleteDialog, 'count'>,
  outcome: DeleteOutcome,
): Promise<void> {
  const { gone, requestedIds, requests } = outcome;
  const { count } = dialog;
  invariant(...drawnIsSelected(namesOf(ticked), said, count));
  invariant(
    ...fourNumbersAgree({
      dialog: count,
      ticked: ticked.length,
      requested: requestedOf(outcome),
      gone: gone?.length ?? null,
    }),
  );
  invariant(
    {
      name: 'request-names-the-ticked',
      en: 'the request names exactly what is ticked',
      ja: 'リクエストが、選択したものだけを過不足なく指定していること',
    },
    requestedIds ? namesFor(requestedIds, shown) : requestedOf(outcome),
    namesOf(ticked),
  );
  invariant(...oneRequestEach(requests));
  if (gone === null) return;
  invariant(...exactlyTheNamed(gone, ticked.map(named)));
  const lost = await findLostCanaries(
    assets,
    shown.map(({ id }) => id),
  );
  invariant(...canariesSurvive([...lost, ...outcome.altered]));
}

const named = ({ id, name }: ListedAsset): { id: string; name: string; sha256: string } => ({ id, name, sha256: '' });

/** An id that no page shows stays an id. */
const namesFor = (ids: readonly string[], shown: readonly ListedAsset[]): string[] =>
  [...new Set(ids)].map((id) => shown.find((asset) => asset.id === id)?.name ?? id).toSorted();
