import type { KeyObject } from 'node:crypto';
import { checkEnvelope } from '../core/dsse.ts';
import { BadInput, renderProblem } from '../core/problem.ts';
import { refusal, refuseRun } from '../core/refuse-run.ts';
import type { Refusal } from '../model/refusal.ts';
import type { LocalisedText } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { alteredImages, digestRun } from '../store/digest-run.ts';
import { readRun, readVerdict } from '../store/run-folder.ts';
import { readEnvelope, readStatement } from '../store/statement-file.ts';
import { prepareJudgement, stateVerdict } from './judge-run.ts';

export interface ApprovedRun {
  /** As judged now; `null` when nothing can be judged. */
  verdict: Verdict | null;
  refusals: Refusal[];
  notes: LocalisedText[];
}

/**
 * Judges a run again from its recordings and holds what is written against it.
 * @param key public key that must have signed the statement
 */
export async function openApprovedRun(folder: string, key?: KeyObject, maxAge?: number): Promise<ApprovedRun> {
  const text = readStatement(folder);
  const { refusals, notes } = checkSignature(folder, text, key);
  try {
    const run = readRun(folder);
    const written = readVerdict(folder);
    const { judgeAt } = await prepareJudgement(folder);
    const [thatDay, at] = [judgeAt(new Date(written.judgedAt)), new Date()];
    const now = judgeAt(at);
    const input = {
      written,
      thatDay,
      now,
      at,
      statementText: text,
      statement: stateVerdict(folder, thatDay),
      alteredImages: alteredImages(digestRun(folder)),
      maxAge: strictest(maxAge, run.gate?.maxAge),
    };
    return { verdict: now, refusals: [...refuseRun(input), ...refusals], notes: [...notes, ...relaxationsOf(now)] };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    const unreadable = error.problems.map((problem) => {
      const said = renderProblem(problem);
      return refusal('unreadable', said, said);
    });
    return { verdict: null, refusals: [...unreadable, ...refusals], notes };
  }
}

const relaxationsOf = ({ relaxations = [] }: Verdict): LocalisedText[] =>
  relaxations.map(({ en, ja }) => ({
    en: `Less strict than the default: ${en}`,
    ja: `既定より緩めた点: ${ja}`,
  }));

function strictest(...limits: (number | undefined)[]): number | undefined {
  const given = limits.filter((limit) => limit !== undefined);
  return given.length > 0 ? Math.min(...given) : undefined;
}

function checkSignature(
  folder: string,
  statement: string | null,
  key: KeyObject | undefined,
): Pick<ApprovedRun, 'refusals' | 'notes'> {
  const envelope = readEnvelope(folder);
  if (!key) {
    const note = envelope
      ? {
          en: 'The signature was not checked: name a public key with --key',
          ja: '署名は検証していません。--key で公開鍵を指定してください',
        }
      : { en: 'The statement is not signed', ja: '署名されていません' };
    return { refusals: [], notes: [note] };
  }
  const refuse = (rule: string, en: string, ja: string): Pick<ApprovedRun, 'refusals' | 'notes'> => ({
    refusals: [refusal(rule, en, ja)],
    notes: [],
  });
  if (envelope === null)
    return refuse(
      'unsigned',
      'The statement is not signed (no statement.dsse.json)',
      '署名がありません（statement.dsse.json なし）',
    );
  if (envelope === 'damaged')
    return refuse('bad-signature', 'statement.dsse.json is damaged', 'statement.dsse.json が壊れています');
  const checked = checkEnvelope(envelope, statement ?? '', key);
  if (checked === 'wrong-key')
    return refuse(
      'bad-signature',
      'The signature is not of this key, or what it signed was edited',
      '署名がこの鍵のものではないか、署名後に内容が変更されています',
    );
  if (checked === 'other-statement')
    return refuse(
      'bad-signature',
      'statement.json is not the one that was signed',
      'statement.json は署名されたものと異なります',
    );
  return { refusals: [], notes: [{ en: 'The signature is good', ja: '署名は正当です' }] };
}
