import type { LocalisedText } from '../../../model/text.ts';
import type { Verdict } from '../../../model/verdict.ts';

/** What a person decides: the words of the review server. */
export type Action =
  | { kind: 'approve'; findings: string[]; reason: string; by: string; until?: string }
  | { kind: 'reject'; findings: string[]; comment: string; by: string }
  | { kind: 'waive'; findings: string[]; reason: string; by: [string, string]; until?: string }
  | { kind: 'sign'; item: string; by: string; evidence?: SignedEvidence; note?: string; until?: string }
  | { kind: 'revoke'; findings: string[] }
  | { kind: 'undo' };

export type SignedEvidence = { url: string } | { name: string; base64: string };

export interface ReviewState {
  /** Of all decisions files: what is sent with another one has been overtaken. */
  revision: string;
  verdict: Verdict;
  by: string;
  /** What undo would take back. */
  undo: string | null;
}

export type Answer =
  | { kind: 'done'; state: ReviewState }
  /** Somebody else decided in between; nothing was written. */
  | { kind: 'conflict'; state: ReviewState; message: LocalisedText | null }
  | { kind: 'refused'; status: number; message: LocalisedText | null }
  | { kind: 'offline' };

export type Fetched =
  | { kind: 'state'; state: ReviewState }
  /** Somebody is in the middle of something: a decisions file that cannot be read. */
  | { kind: 'trouble'; message: LocalisedText | null; status: number }
  | { kind: 'offline' };

export async function fetchState(): Promise<Fetched> {
  let response: Response;
  try {
    response = await fetch('api/state', { cache: 'no-store' });
  } catch {
    return { kind: 'offline' };
  }
  const body = (await response.json().catch(() => null)) as (ReviewState & { message?: LocalisedText }) | null;
  if (response.ok && body) return { kind: 'state', state: body };
  return { kind: 'trouble', message: body?.message ?? null, status: response.status };
}

export async function sendAction(revision: string, action: Action): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch('api/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision, action }),
    });
  } catch {
    return { kind: 'offline' };
  }
  const body = (await response.json().catch(() => null)) as (ReviewState & { message?: LocalisedText }) | null;
  const message = body?.message ?? null;
  if (response.ok && body) return { kind: 'done', state: body };
  if (response.status === 409 && body) return { kind: 'conflict', state: body, message };
  return { kind: 'refused', status: response.status, message };
}
