import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** A value as letters and digits that weigh a tenth of its JSON; nothing in them can end the element they stand in. */
export function deflateJson(value: unknown): string {
  return Buffer.from(deflateSync(strToU8(JSON.stringify(value)))).toString('base64');
}

/** The very same value again, in a browser. */
export function inflateJson(text: string): unknown {
  const bytes = Uint8Array.from(atob(text.trim()), (char) => char.charCodeAt(0));
  return JSON.parse(strFromU8(inflateSync(bytes)));
}
