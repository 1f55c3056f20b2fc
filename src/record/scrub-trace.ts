import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { redactSecrets } from '../core/clean-text.ts';

const SECRET_HEADER =
  /("name":"(?:cookie|set-cookie|authorization|proxy-authorization|x-[a-z-]*token|x-api-key)","value":)"(?:[^"\\]|\\.)*"/gi;
const COOKIE_LISTS = /("cookies":)\[[^\]]*\]/g;
const TEXT_ENTRY = /\.(?:trace|network|stacks|json|html|txt|js|css)$/;

/**
 * A trace holds all headers, cookies and bodies of the network. Takes out of it what opens a door; a trace that cannot
 * be scrubbed is removed.
 * @param secrets exact values that must not stay anywhere
 */
export function scrubTrace(file: string, secrets: readonly string[]): void {
  try {
    const entries = unzipSync(readFileSync(file));
    for (const [name, bytes] of Object.entries(entries)) {
      if (!TEXT_ENTRY.test(name)) continue;
      entries[name] = strToU8(scrubText(strFromU8(bytes), secrets, /\.(?:trace|network)$/.test(name)));
    }
    const scrubbed = `${file}.tmp`;
    writeFileSync(scrubbed, zipSync(entries, { level: 1 }));
    renameSync(scrubbed, file);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

function scrubText(text: string, secrets: readonly string[], isLog: boolean): string {
  let scrubbed = text;
  for (const secret of secrets) if (secret.length >= 6) scrubbed = scrubbed.replaceAll(secret, '{secret}');
  if (!isLog) return scrubbed;
  return redactSecrets(scrubbed).replace(SECRET_HEADER, '$1"{secret}"').replace(COOKIE_LISTS, '$1[]');
}
