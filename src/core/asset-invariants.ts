import type { AuditEntry, FourNumbers, HeldRequest, InventoryAsset } from '../model/asset.ts';
import type { Json } from '../model/text.ts';

/** What `invariant(...)` of a scenario takes: a named sentence, what is and what should be. */
export type Law = [sentence: { name: string; en: string; ja: string }, actual: Json, expected: Json];

type Named = Pick<InventoryAsset, 'id' | 'name' | 'sha256'>;

const namesOf = (assets: readonly Named[]): string[] => assets.map(({ name }) => name).toSorted();

/**
 * L1. What the dialog says, what is ticked over all pages, what the request carries and what is gone from the server.
 * A request that names a scope instead of ids cannot be counted; nor can anything be gone from a target that is not
 * disposable: such a number is shown and not held against the others.
 */
export function fourNumbersAgree({ dialog, ticked, requested, gone }: FourNumbers): Law {
  return [
    {
      name: 'four-numbers',
      en: 'the number in the dialog, what is ticked on all pages, what is requested and what is gone are the same',
      ja: '確認画面の件数・全ページの選択件数・リクエストの対象件数・サーバーから消えた件数が一致すること',
    },
    { dialog, ticked, requested, gone },
    {
      dialog: ticked,
      ticked,
      requested: typeof requested === 'string' ? requested : ticked,
      gone: gone === null ? null : ticked,
    },
  ];
}

/** L2. By stable ids, shown as names. */
export function exactlyTheNamed(gone: readonly Named[], named: readonly Named[]): Law {
  return [
    {
      name: 'exactly-the-named',
      en: 'exactly the named assets are gone',
      ja: '指定したものだけが、過不足なく消えること',
    },
    namesOf(gone),
    namesOf(named),
  ];
}

/** L3. After every answer but OK. */
export function nothingHappens(
  after: {
    requests: readonly HeldRequest[];
    gone: readonly Named[];
    ticked: readonly string[];
    listed: readonly string[];
  },
  before: { ticked: readonly string[]; listed: readonly string[] },
): Law {
  return [
    {
      name: 'nothing-happens',
      en: 'an answer that is not OK requests nothing, deletes nothing and leaves list and selection as they were',
      ja: 'OK以外の答えでは、何も要求・削除されず、一覧も選択も変わらないこと',
    },
    {
      requests: after.requests.map(({ method, route }) => `${method} ${route}`),
      gone: namesOf(after.gone),
      ticked: [...after.ticked].toSorted(),
      listed: [...after.listed],
    },
    { requests: [], gone: [], ticked: [...before.ticked].toSorted(), listed: [...before.listed] },
  ];
}

/** L4. Requests that name different assets are one deletion in several parts; the same asset twice is not. */
export function oneRequestEach(requests: readonly HeldRequest[]): Law {
  const ids = requests.flatMap((request) => request.ids ?? [request.scope ?? request.unreadable ?? '']);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    {
      name: 'one-request-each',
      en: 'one confirmation deletes each asset once',
      ja: '1回の確認で、同じものの削除は1回だけ要求されること',
    },
    [...new Set(twice)].toSorted(),
    [],
  ];
}

/** L5. */
export function dialogSaysEnough(dialog: {
  count: number | string | null;
  text: string;
  defaultFocus: string;
  destructive: string;
}): Law {
  return [
    {
      name: 'dialog-says-enough',
      en: 'the dialog says how many will be deleted and its default is not to delete',
      ja: '確認画面が削除件数を示し、既定のボタンが削除でないこと',
    },
    {
      number: typeof dialog.count === 'number',
      defaultDeletes: dialog.defaultFocus !== '' && dialog.defaultFocus === dialog.destructive,
    },
    { number: true, defaultDeletes: false },
  ];
}

/** L6. */
export function canariesSurvive(lost: readonly Named[]): Law {
  return [
    {
      name: 'canaries-survive',
      en: 'nothing in other folders, hidden, in the trash, of another kind or of another tenant is gone or changed',
      ja: '別フォルダ・非表示・ゴミ箱・対象外の種別・別テナントのものが、消えも変わりもしないこと',
    },
    namesOf(lost),
    [],
  ];
}

/** L7. */
export function drawnIsSelected(drawn: readonly string[], said: number | null, dialog: number | string | null): Law {
  return [
    {
      name: 'drawn-is-selected',
      en: 'what is drawn as selected is what the library counts and asks about',
      ja: '選択状態の表示・選択件数・確認対象が一致すること',
    },
    { drawn: drawn.length, said: said ?? drawn.length, dialog },
    { drawn: drawn.length, said: drawn.length, dialog: drawn.length },
  ];
}

/** L8. */
export function failuresAreTold(told: { message: string; failed: readonly Named[] }): Law {
  return [
    {
      name: 'failures-are-told',
      en: 'what could not be deleted is told, and it is still there',
      ja: '削除できなかったものが画面に示され、残っていること',
    },
    {
      named: told.failed
        .filter(({ name }) => told.message.includes(name))
        .map(({ name }) => name)
        .toSorted(),
    },
    { named: namesOf(told.failed) },
  ];
}

/** L9. */
export function restoredIsTheSame(
  restored: readonly (Named & { url: string })[],
  before: readonly (Named & { url: string })[],
): Law {
  const facts = (assets: readonly (Named & { url: string })[]): Json =>
    assets
      .map(({ name, sha256, url }) => ({ name, sha256, url }))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return [
    {
      name: 'restored-is-the-same',
      en: 'what is restored has the same bytes and the same address',
      ja: '復元したものの内容とURLが、削除前と同じであること',
    },
    facts(restored),
    facts(before),
  ];
}

/** L10. */
export function pagerIsValid(
  pager: { page: number; pages: number; total: number | null; listed: number },
  expected: { page: number; pages: number; total: number; listed: number },
): Law {
  return [
    {
      name: 'pager-is-valid',
      en: 'the list shows a page that exists, full, and the right totals',
      ja: '存在するページが過不足なく表示され、総数・ページ数が正しいこと',
    },
    { ...pager, total: pager.total ?? expected.total },
    expected,
  ];
}

/** L11. */
export function usedAssetsWarn(warned: boolean, stillServed: boolean): Law {
  return [
    {
      name: 'used-assets-warn',
      en: 'deleting an asset that mails use warns first, or the mails keep showing it',
      ja: 'メールで使用中のものは削除前に警告されるか、削除後も表示され続けること',
    },
    warned || stillServed,
    true,
  ];
}

/** L12. */
export function auditIsComplete(entries: readonly AuditEntry[], action: string, ids: readonly string[]): Law {
  const logged = entries.filter((entry) => entry.action === action);
  return [
    {
      name: 'audit-is-complete',
      en: 'the audit log says who deleted which assets, and when',
      ja: '操作ログに、誰が・いつ・何を削除したかが残ること',
    },
    {
      assets: logged.flatMap(({ assets }) => assets).toSorted(),
      complete: logged.every(({ by, at }) => by !== '' && !Number.isNaN(Date.parse(at))),
    },
    { assets: [...ids].toSorted(), complete: true },
  ];
}

export const DELETIONS_ARE_DECLARED = 'deletions-are-declared';

/** What the guard could not have held: a staging whose patterns miss its requests proves nothing. */
export function deletionsAreDeclared(unseen: readonly string[]): Law {
  return [
    {
      name: DELETIONS_ARE_DECLARED,
      en: 'a deletion goes out as a request that the target declares destructive',
      ja: '削除が、対象（target）で宣言された破壊的リクエストとして送信されること',
    },
    [...unseen].toSorted(),
    [],
  ];
}
