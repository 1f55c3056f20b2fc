const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Characters that reorder or hide what stands around them. */
const DECEPTIVE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * Makes any string safe between tags and inside quoted attributes. Characters that would reorder the text around them
 * are written as `[U+202E]`, other controls as U+FFFD, so that recorded text cannot pose as ours.
 */
export function escapeHtml(text: string): string {
  return revealDeceptive(text).replace(/[&<>"'`]/g, (char) => ENTITIES[char] ?? '');
}

/** The same without the escaping: for text nodes and attributes that a script sets. */
export function revealDeceptive(text: string): string {
  return text.replace(CONTROLS, '\ufffd').replace(DECEPTIVE, (char) => `[${codePointName(char)}]`);
}

/** `U+00A0` */
export function codePointName(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
