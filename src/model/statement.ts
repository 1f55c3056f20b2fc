import type { DecidedUpgrade } from './decision.ts';
import type { Target } from './target.ts';
import type { LocalisedText } from './text.ts';
import type { Proof, Status } from './verdict.ts';

/** A file and what is in it: a ResourceDescriptor of in-toto. */
export interface DigestedFile {
  name: string;
  /** Hexadecimal. `sha512` only for an npm package. */
  digest: { sha256: string } | { sha512: string };
}

/** What a statement says of a verdict: docs/statement.md. */
export interface VerdictPredicate {
  status: Status;
  reasons: { rule: string; yields: Status; text: string; items: string[] }[];
  upgrade: DecidedUpgrade;
  builds: Record<'old' | 'new', Pick<Target, 'label' | 'kind' | 'version' | 'integrity'>>;
  run: { id: string; sekisho: string; recordedAt: string; judgedAt: string };
  proof: Proof;
  /** In what the gate was less strict than the default. */
  relaxations: LocalisedText[];
  /** Files of the run folder that the verdict rests on, itself among them. */
  evidence: DigestedFile[];
  /** What people had decided, by the checklist it stands beside; no file counts as an empty one. */
  decisions: DigestedFile[];
}

/** `statement.json`: Statement v1 of in-toto. */
export interface Statement {
  _type: 'https://in-toto.io/Statement/v1';
  /** Scripts and styles of the new build that the browser loaded, and its npm package where it is one. */
  subject: DigestedFile[];
  predicateType: string;
  predicate: VerdictPredicate;
}

/** `statement.dsse.json`: an envelope of DSSE v1. */
export interface Envelope {
  payloadType: string;
  /** Base64 of `statement.json`, byte for byte. */
  payload: string;
  signatures: { keyid: string; sig: string }[];
}
