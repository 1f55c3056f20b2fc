/** What a person does about findings of a run, by their ids, or about a manual item. */
export type DecidingAction =
  | { kind: 'approve'; findings: string[]; reason: string; by: string; until?: string | undefined }
  | { kind: 'reject'; findings: string[]; comment: string; by: string }
  | { kind: 'waive'; findings: string[]; reason: string; by: string[]; until?: string | undefined }
  | {
      kind: 'sign';
      item: string;
      by: string;
      evidence?: string | undefined;
      note?: string | undefined;
      until?: string | undefined;
    }
  | { kind: 'revoke'; findings: string[] };
