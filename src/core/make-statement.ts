import type { DigestedFile, Statement } from '../model/statement.ts';
import type { Target } from '../model/target.ts';
import type { Verdict } from '../model/verdict.ts';
import { decidedUpgradeOf } from './decided-upgrade.ts';
import { isUnread } from './fingerprint-build.ts';

/** A name of our own: docs/statement.md says what it means. */
export const PREDICATE_TYPE = 'urn:x-sekisho:upgrade-verdict:v1';

/** What a verdict rests on, as it lies on disk. */
export interface Digests {
  evidence: DigestedFile[];
  decisions: DigestedFile[];
}

/** Says a verdict so that machines which know nothing of Sekisho can carry it and sign it. Pure. */
export function makeStatement(verdict: Verdict, { evidence, decisions }: Digests): Statement {
  const { run, fingerprints } = verdict;
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [...packageOf(run.candidate), ...filesOf(verdict)],
    predicateType: PREDICATE_TYPE,
    predicate: {
      status: verdict.status,
      reasons: verdict.reasons.map(({ rule, yields, text, items }) => ({ rule, yields, text: text.en, items })),
      upgrade: decidedUpgradeOf(run, fingerprints),
      builds: { old: buildOf(run.baseline), new: buildOf(run.candidate) },
      run: { id: run.id, sekisho: run.sekisho, recordedAt: run.createdAt, judgedAt: verdict.judgedAt },
      proof: verdict.proof,
      relaxations: verdict.relaxations ?? [],
      evidence,
      decisions,
    },
  };
}

/** As it stands in `statement.json`. */
export const renderStatement = (statement: Statement): string => `${JSON.stringify(statement, null, 2)}\n`;

function buildOf({ label, kind, version, integrity }: Target): Statement['predicate']['builds']['new'] {
  return { label, kind, version, ...(integrity ? { integrity } : {}) };
}

const filesOf = ({ fingerprints }: Verdict): DigestedFile[] =>
  fingerprints.candidate.files
    .filter((file) => !isUnread(file))
    .map(({ path, sha256 }) => ({ name: path, digest: { sha256 } }));

/** Named as a package URL. */
function packageOf({ kind, label, version, integrity }: Target): DigestedFile[] {
  const sha512 = /^sha512-([\w+/=]+)$/.exec(integrity ?? '')?.[1];
  if (kind !== 'npm' || !sha512) return [];
  const name = label.slice(0, label.lastIndexOf('@')).replace('@', '%40');
  return [{ name: `pkg:npm/${name}@${version}`, digest: { sha512: Buffer.from(sha512, 'base64').toString('hex') } }];
}
