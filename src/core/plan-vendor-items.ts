import { LISTED_KINDS, type ListedEntry, type ListedKind, type VendorChangelog } from '../model/changelog.ts';
import type { PlannedManualItem } from '../model/plan.ts';
import type { Severity } from '../model/checklist.ts';
import type { LocalisedText } from '../model/text.ts';
import type { Finding, RunDescription } from '../model/verdict.ts';
import { fingerprintOf } from './compare-recordings.ts';

/** Beside which the sign-offs of what a vendor says are kept: `vendor.decisions.yaml`. */
export const VENDOR_CHECKLIST = 'sekisho/vendor';

const SEVERITY: Record<ListedKind, Severity> = {
  breaking: 'major',
  removed: 'major',
  security: 'major',
  changed: 'minor',
  deprecated: 'minor',
};

const TITLE: Record<ListedKind, LocalisedText> = {
  breaking: { en: 'breaking changes', ja: '破壊的変更' },
  removed: { en: 'removals', ja: '削除' },
  security: { en: 'security entries', ja: 'セキュリティ関連の項目' },
  changed: { en: 'changes', ja: '変更' },
  deprecated: { en: 'deprecations', ja: '非推奨化' },
};

/**
 * A run whose plan holds what the vendor says and no item of this run touches: one manual item for each kind, to be
 * signed where a config names the checklists. Its id names the very list: another list is another item. An item that the
 * run did not try, or that the vendor has nothing to try on, covers nothing. Pure: judging again gives the same.
 */
export function planVendorItems(run: RunDescription, findings: readonly Finding[]): RunDescription {
  if (!run.changelog) return run;
  const tried = triedItems(run, findings);
  const listed = run.changelog.listed.map((entry): ListedEntry => ({
    ...entry,
    coveredBy: entry.coveredBy.map(({ item, words }) => ({
      item,
      words,
      ...(tried.has(item) ? {} : { untried: true as const }),
    })),
  }));
  const changelog = { ...run.changelog, listed };
  const items = [...unreadItem(changelog), ...LISTED_KINDS.flatMap((kind) => itemOfKind(changelog, kind))];
  if (items.length === 0) return { ...run, changelog };
  const { plan } = run;
  return {
    ...run,
    changelog,
    plan: changelog.mustBeSigned
      ? { ...plan, manual: [...(plan.manual ?? []), ...items] }
      : { ...plan, manualNotPlanned: [...plan.manualNotPlanned, ...items.map(({ id }) => id)] },
  };
}

function triedItems({ plan }: RunDescription, findings: readonly Finding[]): Set<string> {
  const inapplicable = new Set(findings.flatMap(({ kind, place }) => (kind === 'inapplicable' ? [place.trial] : [])));
  return new Set([
    ...plan.items.filter(({ trials }) => trials.some((trial) => !inapplicable.has(trial))).map(({ id }) => id),
    ...(plan.manual ?? []).map(({ id }) => id),
  ]);
}

/** Entries of which nothing that was tried says anything. */
export const openEntries = ({ listed }: VendorChangelog): ListedEntry[] =>
  listed.filter(({ coveredBy }) => coveredBy.every(({ untried }) => untried));

function itemOfKind(changelog: VendorChangelog, kind: ListedKind): PlannedManualItem[] {
  const entries = openEntries(changelog).filter((entry) => entry.kind === kind);
  if (entries.length === 0) return [];
  const list = entries.map(({ version, line, text }) => `${version} (line ${line}): ${text}`).join('\n');
  const { package: name, old, new: next, file } = changelog;
  return [
    itemOf(
      kind,
      list,
      SEVERITY[kind],
      {
        en: `${entries.length} ${TITLE[kind].en} of ${name} that no item covers`,
        ja: `どの項目も触れていない ${name} の${TITLE[kind].ja}（${entries.length} 件）`,
      },
      {
        en: `Read each entry (${file}, ${old} → ${next}). Does it touch your product? Try what it touches, or name an item that covers it.\n${list}`,
        ja: `各項目（${file}、${old} → ${next}）を読み、自社製品への影響を判断する。影響するものは試すか、それを扱うチェックリスト項目を決める。\n${list}`,
      },
    ),
  ];
}

/** Where the vendor's words could not be read, or not all of them, somebody must. */
function unreadItem({ file, gap, package: name, old, new: next, homepage }: VendorChangelog): PlannedManualItem[] {
  if (gap === 'not-an-upgrade' || (file !== null && gap === '')) return [];
  const where = homepage || `https://www.npmjs.com/package/${name}`;
  return [
    itemOf(
      'unread',
      `${name} ${gap}`,
      'minor',
      { en: `Release notes of ${name} that Sekisho could not read`, ja: `Sekisho が読めない ${name} のリリースノート` },
      {
        en: `Read what the vendor says between ${old} and ${next}: ${where}`,
        ja: `${old} から ${next} までのベンダーの告知を読む：${where}`,
      },
    ),
  ];
}

function itemOf(
  kind: string,
  list: string,
  severity: Severity,
  title: LocalisedText,
  steps: LocalisedText,
): PlannedManualItem {
  return {
    id: `vendor-${kind}-${fingerprintOf('vendor', list).slice(0, 8)}`,
    checklist: VENDOR_CHECKLIST,
    title,
    viewpoint: { en: "The vendor's own words", ja: 'ベンダーの告知' },
    severity,
    manual: { steps },
  };
}
