import type { Has } from '../faults.ts';

export interface Recipient {
  name: string;
  /** As it goes into the envelope. */
  address: string;
}

/** What somebody typed is no address. `what` is the part of it. */
export class NoAddress extends Error {
  readonly what: string;

  constructor(what: string) {
    super(`This is no address: ${what}`);
    this.what = what;
  }
}

/** Dots may stand anywhere: carriers gave such addresses out for years, and they are in use. */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~.-]{1,64}$/;
/** What the standard allows only in quotes. */
const LOOSE_DOT = /^\.|\.\.|\.$/;
const QUOTED = /^"(?:[^"\\\r\n]|\\[\x20-\x7e])+"$/;
const DOMAIN = /^(?=.{1,253}$)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;
const SEPARATORS = ',;\r\n';
/** `name <address>`, the name with or without quotes. */
const NAMED = /^(?:"(?<quoted>[^"]*)"|(?<plain>[^<>"]*))\s*<(?<address>[^<>]+)>$/;

/**
 * The addresses of one field, separated by commas, semicolons or lines. Nothing is corrected: what is written is what gets
 * into the envelope, a domain of other than ASCII letters in its ASCII form.
 * @throws NoAddress for the first that is none
 */
export function readRecipients(field: string, has: Has): Recipient[] {
  return split(field).map((written) => {
    const { quoted, plain, address = written } = NAMED.exec(written)?.groups ?? {};
    return { name: (quoted ?? plain ?? '').trim(), address: checked(address.trim(), has) };
  });
}

function checked(address: string, has: Has): string {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), asciiDomain(address.slice(at + 1))];
  if (at < 1 || domain === null || !(LOCAL.test(local) || QUOTED.test(local))) throw new NoAddress(address);
  if (has('carrier-address-refused') && LOOSE_DOT.test(local)) throw new NoAddress(address);
  if (has('address-lower-cased')) return `${local.toLowerCase()}@${domain}`;
  if (has('address-quoted') && LOOSE_DOT.test(local)) return `"${local}"@${domain}`;
  return `${local}@${domain}`;
}

function asciiDomain(domain: string): string | null {
  if (!DOMAIN.test(domain)) return null;
  return /^[\x21-\x7e]+$/.test(domain) ? domain : (URL.parse(`http://${domain}/`)?.hostname ?? null);
}

/** Separators in quotes are none. */
function split(field: string): string[] {
  const parts = [''];
  let quoted = false;
  for (const character of field) {
    if (character === '"') quoted = !quoted;
    if (!quoted && SEPARATORS.includes(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}
