import type { Refusal } from '../model/refusal.ts';
import type { DigestedFile, Statement } from '../model/statement.ts';
import type { Verdict } from '../model/verdict.ts';

const DAY_MS = 24 * 60 * 60_000;
const SHOWN = 5;

/** A run as it is written and as it is judged from its recordings. */
export interface JudgedTwice {
  written: Verdict;
  /** As of the moment that the written verdict names. */
  thatDay: Verdict;
  /** As of now, with the decisions as they are now. */
  now: Verdict;
  /** `statement.json`; `null` when there is none. */
  statementText: string | null;
  /** What the statement must be. */
  statement: Statement;
  alteredImages: readonly string[];
  at: Date;
  /** Days; `undefined` = no limit. */
  maxAge: number | undefined;
}

export const refusal = (rule: string, en: string, ja: string): Refusal => ({ rule, text: { en, ja } });

/** Everything that keeps a run from being an honest *go* of today; nothing that is written is believed. */
export function refuseRun(run: JudgedTwice): Refusal[] {
  const { written, thatDay, now, alteredImages } = run;
  const refusals: Refusal[] = [];
  const rules = now.reasons.map(({ rule }) => rule).join(', ');
  if (now.status !== 'go') {
    refusals.push(
      refusal(
        'not-go',
        `The verdict is ${now.status}, not go (${rules})`,
        `判定は go ではなく ${now.status} です（${rules}）`,
      ),
    );
  }
  const leftOut = now.run.plan.notAskedFor ?? [];
  if (leftOut.length > 0) {
    const shown = [...leftOut.slice(0, SHOWN), ...(leftOut.length > SHOWN ? ['…'] : [])].join(', ');
    refusals.push(
      refusal(
        'part-of-it',
        `Only a part was tried (--only), ${leftOut.length} more were not: ${shown}. Verify all of it`,
        `一部のみの実行です（--only）。未実行 ${leftOut.length} 件：${shown}。全項目を検証してください`,
      ),
    );
  }
  const differing = differingParts(written, thatDay);
  if (differing.length > 0) {
    const parts = differing.slice(0, SHOWN).join(', ');
    refusals.push(
      refusal(
        'edited-verdict',
        `verdict.json (${written.status}) is not what its recordings and decisions give (${thatDay.status}): ${parts} differ`,
        `verdict.json（${written.status}）は記録と決定から導かれる判定（${thatDay.status}）と異なります: ${parts}`,
      ),
    );
  }
  for (const name of alteredImages)
    refusals.push(
      refusal('edited-image', `${name} is not the picture that was taken`, `${name} は撮影時の画像と異なります`),
    );
  return [...refusals, ...refuseStatement(run), ...refuseAge(run)];
}

function refuseStatement({ statementText, statement }: JudgedTwice): Refusal[] {
  if (statementText === null)
    return [
      refusal(
        'no-statement',
        'statement.json is missing: judge the run again',
        'statement.json がありません。再判定してください',
      ),
    ];
  const written = parseStatement(statementText);
  if (!written) return [refusal('edited-statement', 'statement.json is damaged', 'statement.json が壊れています')];
  const files = changedFiles(written.predicate?.evidence, statement.predicate.evidence);
  const decisions = changedFiles(written.predicate?.decisions, statement.predicate.decisions);
  const refusals = [
    ...files.map((file) =>
      refusal('edited-evidence', `${file} since the verdict`, `判定後に証拠が変わりました: ${file}`),
    ),
    ...decisions.map((file) =>
      refusal('other-decisions', `decisions beside ${file} since the verdict`, `判定後に決定が変わりました: ${file}`),
    ),
  ];
  const rest = (one: Statement): unknown => ({ ...one, predicate: { ...one.predicate, evidence: 0, decisions: 0 } });
  const differs = !same(rest(written), rest(statement)) || (refusals.length === 0 && !same(written, statement));
  if (differs)
    refusals.push(
      refusal(
        'edited-statement',
        'statement.json is not what this run gives',
        'statement.json はこの実行から導かれる内容と異なります',
      ),
    );
  return refusals;
}

/** Counted from the recording: judging again makes no evidence younger. */
function refuseAge({ written, at, maxAge }: JudgedTwice): Refusal[] {
  const moments = [written.run.createdAt, written.judgedAt].map((text) => Date.parse(text));
  if (!moments.every((moment) => moment <= at.getTime())) {
    return [
      refusal(
        'from-the-future',
        'It was recorded or judged in the future: a clock is wrong',
        '記録または判定の日時が未来です。時計を確認してください',
      ),
    ];
  }
  const days = (at.getTime() - Math.min(...moments)) / DAY_MS;
  if (maxAge === undefined || days <= maxAge) return [];
  const age = Math.floor(days * 10) / 10;
  return [
    refusal(
      'expired',
      `It was recorded ${age} days ago, and a verdict is good for ${maxAge}: verify again`,
      `記録から ${age} 日経過しています。有効期間は ${maxAge} 日です。再検証してください`,
    ),
  ];
}

function parseStatement(text: string): Statement | null {
  try {
    const parsed = JSON.parse(text) as Statement | null;
    return typeof parsed === 'object' && parsed !== null && typeof parsed.predicate === 'object' ? parsed : null;
  } catch {
    return null;
  }
}

function changedFiles(written: unknown, found: readonly DigestedFile[]): string[] {
  const list: readonly DigestedFile[] = Array.isArray(written) ? (written as DigestedFile[]) : [];
  const byName = (files: readonly DigestedFile[]): Map<string, string> =>
    new Map(files.map((file) => [String(file?.name), canonical(file?.digest)]));
  const [was, is] = [byName(list), byName(found)];
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((name) => {
    if (was.get(name) === is.get(name)) return [];
    if (!is.has(name)) return [`${name} has vanished`];
    return [`${name} ${was.has(name) ? 'was changed' : 'was added'}`];
  });
}

function differingParts(written: Verdict, judged: Verdict): string[] {
  const keys = [...new Set([...Object.keys(written), ...Object.keys(judged)])] as (keyof Verdict)[];
  // What is decided about another pair of versions afterwards changes nothing here.
  return keys.filter((key) => key !== 'otherUpgrades' && !same(written[key], judged[key]));
}

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** The order of keys says nothing. */
function canonical(value: unknown): string {
  const sorted = (_: string, part: unknown): unknown =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part;
  return JSON.stringify(value, sorted) ?? '';
}
