// A terminal obeys these: escape sequences first, as a whole, so that their letters do not stay behind.
const ESCAPE_SEQUENCES =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]P^_X]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]/g;

/** Controls, separators, bidirectional and invisible format characters, lone surrogates. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** One line of harmless text out of anything. White space of any kind becomes single spaces. */
export function cleanForTerminal(text: string): string {
  return text.replace(ESCAPE_SEQUENCES, '').replace(/\s+/g, ' ').replace(CONTROLS, '').trim();
}
