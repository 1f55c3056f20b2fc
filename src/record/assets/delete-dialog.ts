import { readCount, withoutNames } from '../../core/read-count.ts';
import { readNumbers } from '../../core/read-numbers.ts';
import type { Confirmation } from '../../editors/asset-library.ts';
import { Inapplicable } from '../../editors/contract.ts';
import type { HeldRequest, InventoryAsset } from '../../model/asset.ts';
import type { PageRest } from '../page-rest.ts';
import type { DeleteDialog, DeleteOutcome } from './contract.ts';

/** What stands behind a question: the server, the guard and the page. */
export interface Surroundings {
  /** What the server holds; `null` when it must not be asked, because nothing can be gone. */
  inventory(): Promise<InventoryAsset[] | null>;
  /** Names that may stand in a question. */
  names(before: InventoryAsset[] | null): Promise<string[]>;
  /** Destructive requests since the last seed. */
  requests(): HeldRequest[];
  rest: PageRest;
  /** Told when a question stands on the page, and when it is answered. */
  asking(stands: boolean): void;
  /** Told of every answer and what followed. */
  answered(outcome: DeleteOutcome, accepted: boolean): void;
  /** A confirmation whose missing members are told. */
  offered(confirmation: Confirmation): Confirmation;
}

type Answer = 'accept' | 'acceptTwice' | 'cancel' | 'escape' | 'close' | 'clickOutside' | 'enter';

const NOTHING_ASKED = { kind: 'none', text: '', buttons: [], defaultFocus: '' } as const;

/** Asks a library to delete, and follows the question to what came of it. */
export async function followDeletion(
  ask: () => Promise<Confirmation | null>,
  around: Surroundings,
): Promise<DeleteDialog> {
  const { rest } = around;
  const before = await around.inventory();
  const names = await around.names(before);
  const requestsBefore = around.requests().length;
  const asked = await ask();
  const confirmation = asked && around.offered(asked);
  rest.blocked = confirmation?.kind === 'native';
  if (confirmation) around.asking(true);
  const answered = (): void => {
    rest.blocked = false;
    around.asking(false);
  };
  await rest.settle();

  const outcome = async (accepted: boolean): Promise<DeleteOutcome> => {
    await rest.settle();
    const requests = around.requests().slice(requestsBefore);
    const followed = { ...outcomeOf(before, await around.inventory()), ...namedBy(requests) };
    around.answered(followed, accepted);
    return followed;
  };
  const answer = (how: Answer) => async (): Promise<DeleteOutcome> => {
    try {
      await confirmation?.[how]();
    } catch (error) {
      // What cannot be answered like that is called off: other trials come to this page.
      if (error instanceof Inapplicable) await confirmation?.cancel().then(answered, () => undefined);
      throw error;
    }
    answered();
    return outcome(confirmation !== null && how.startsWith('accept'));
  };
  const { kind, text, buttons, defaultFocus } = confirmation ?? NOTHING_ASKED;
  return {
    asked: confirmation !== null,
    kind,
    text,
    numbers: readNumbers(withoutNames(text, names)),
    count: readCount(text, names),
    buttons: [...buttons],
    defaultFocus,
    accept: answer('accept'),
    acceptTwice: answer('acceptTwice'),
    cancel: answer('cancel'),
    escape: answer('escape'),
    close: answer('close'),
    clickOutside: answer('clickOutside'),
    enter: answer('enter'),
    outcome: () => outcome(false),
  };
}

const namedBy = (requests: HeldRequest[]): Pick<DeleteOutcome, 'requests' | 'requestedIds'> => ({
  requests,
  requestedIds: requests.some(({ ids }) => ids === null) ? null : requests.flatMap(({ ids }) => ids ?? []),
});

const isLive = (asset: InventoryAsset | undefined): boolean => asset !== undefined && !asset.trashed;

function outcomeOf(
  before: InventoryAsset[] | null,
  after: InventoryAsset[] | null,
): Pick<DeleteOutcome, 'gone' | 'altered'> {
  if (!before || !after) return { gone: null, altered: [] };
  const now = new Map(after.map((asset) => [asset.id, asset]));
  return {
    gone: before.filter((asset) => isLive(asset) && !isLive(now.get(asset.id))),
    altered: before.filter(({ id, sha256 }) => now.has(id) && now.get(id)?.sha256 !== sha256),
  };
}
