const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** What XML 1.0 forbids even as a character reference, plus C1 controls; lone surrogates are handled by `toWellFormed`. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Makes any string safe as XML 1.0 text and as an attribute value. Forbidden characters become U+FFFD; `]]>` cannot survive. */
export function escapeXml(text: string): string {
  return wellFormed(text)
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '')
    .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (match) => (match.length === 2 ? match : '\ufffd'));
}
