import type { Finding } from '../../../model/verdict.ts';
import type { Draft } from './drafts.ts';
import type { Action, SignedEvidence } from './review-api.ts';
import type { Way } from './ways-to-decide.ts';

interface Decided {
  way: Way;
  draft: Draft;
  by: string;
  chosen: Finding[];
  file: File | null;
}

/** What was filled in, in the words of the server. */
export async function makeAction({ way, draft, by, chosen, file }: Decided): Promise<Action> {
  const findings = chosen.map(({ id }) => id);
  const until = draft.until === '' ? {} : { until: draft.until };
  switch (way) {
    case 'approve':
      return { kind: 'approve', findings, reason: draft.text, by, ...until };
    case 'reject':
      return { kind: 'reject', findings, comment: draft.text, by };
    case 'waive':
      return { kind: 'waive', findings, reason: draft.text, by: [by, draft.second], ...until };
    case 'revoke':
      return { kind: 'revoke', findings };
    case 'sign': {
      const evidence = await evidenceOf(draft, file);
      return {
        kind: 'sign',
        item: chosen[0]?.item ?? '',
        by,
        ...(evidence ? { evidence } : {}),
        ...(draft.note === '' ? {} : { note: draft.note }),
        ...until,
      };
    }
  }
}

async function evidenceOf({ url }: Draft, file: File | null): Promise<SignedEvidence | null> {
  if (file) return { name: file.name, base64: toBase64(new Uint8Array(await file.arrayBuffer())) };
  return url === '' ? null : { url };
}

const CHUNK = 0x80_00;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
