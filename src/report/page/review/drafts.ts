/** What somebody typed and has not sent. */
export interface Draft {
  text: string;
  second: string;
  until: string;
  url: string;
  note: string;
}

export const EMPTY_DRAFT: Draft = { text: '', second: '', until: '', url: '', note: '' };

const PREFIX = 'sekisho-draft-';
const drafts = new Map<string, Draft>();

/** Survives closing the form, a conflict, a server that went away and, where the browser allows it, a reload. */
export function readDraft(key: string): Draft {
  const known = drafts.get(key);
  if (known) return known;
  try {
    const kept = sessionStorage.getItem(PREFIX + key);
    return kept === null ? EMPTY_DRAFT : { ...EMPTY_DRAFT, ...(JSON.parse(kept) as Partial<Draft>) };
  } catch {
    return EMPTY_DRAFT;
  }
}

export function keepDraft(key: string, draft: Draft): void {
  drafts.set(key, draft);
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // It is kept until the page is left.
  }
}

export function dropDraft(key: string): void {
  drafts.delete(key);
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept there either.
  }
}
