import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { redactSecrets } from '../core/clean-text.ts';

const SECRET_HEADER =
  /("name":"(?:cookie|set-cookie|authorization|proxy-authorization|x-[a-z-]*token|x-api-key)","value":)"(?:[^"\\]|\\.)*"/gi;
const COOKIE_LISTS = /("cookies":)\[[^\]]*\]/g;
const TEXT_ENTRY = /\.(?:trace|network|stacks|json|html|txt|js|css)$/;

/**
 * A trace holds all headers, cookies and bodies of the network, from before the trial as well. Takes out of it what opens
 * a door; a trace that cannot be scrubbed is removed.
 * @param secrets exact values that must not stay anywhere
 * @param begin when the trial began: of what was loaded before, only what a page looks like stays
 */
export function scrubTrace(file: string, { secrets, begin }: { secrets: readonly string[]; begin: Date }): void {
  try {
    const entries = unzipSync(readFileSync(file));
    for (const [name, bytes] of Object.entries(entries)) {
      if (!TEXT_ENTRY.test(name)) continue;
      const text = strFromU8(bytes);
      const kept = name.endsWith('.network') ? withoutEarlier(text, begin) : text;
      entries[name] = strToU8(scrubText(kept, secrets, /\.(?:trace|network)$/.test(name)));
    }
    dropUnmentioned(entries);
    const scrubbed = `${file}.tmp`;
    writeFileSync(scrubbed, zipSync(entries, { level: 1 }));
    renameSync(scrubbed, file);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

/** A line of the network log, as an entry of HAR. */
interface LoggedRequest {
  snapshot: {
    startedDateTime: string;
    request: { method: string; url: string; headers: unknown[] };
    response: { content: { mimeType: string } };
  };
}

const OF_LOOKS = /^(?:text\/css|font\/|image\/|application\/(?:x-)?font)/;

/** Pages are shared, and what each trial loads anew was loaded by the last one: of what has one URL the last is enough. */
function withoutEarlier(log: string, begin: Date): string {
  const earlier = new Map<string, string>();
  const own: string[] = [];
  for (const line of log.split('\n').filter(Boolean)) {
    const logged = JSON.parse(line) as LoggedRequest;
    const { startedDateTime, request, response } = logged.snapshot;
    if (new Date(startedDateTime) >= begin) own.push(line);
    else if (request.method === 'GET' && OF_LOOKS.test(response.content.mimeType)) {
      request.headers = [];
      earlier.set(request.url, JSON.stringify(logged));
    }
  }
  return [...earlier.values(), ...own].map((line) => `${line}\n`).join('');
}

/** Bodies of requests that are not told of any more. */
function dropUnmentioned(entries: Record<string, Uint8Array>): void {
  const logs = Object.entries(entries).filter(([name]) => /\.(?:trace|network)$/.test(name));
  const told = logs.map(([, bytes]) => strFromU8(bytes)).join('\n');
  for (const name of Object.keys(entries)) {
    if (name.startsWith('resources/') && !told.includes(path.posix.basename(name))) delete entries[name];
  }
}

function scrubText(text: string, secrets: readonly string[], isLog: boolean): string {
  let scrubbed = text;
  for (const secret of secrets) if (secret.length >= 6) scrubbed = scrubbed.replaceAll(secret, '{secret}');
  if (!isLog) return scrubbed;
  return redactSecrets(scrubbed).replace(SECRET_HEADER, '$1"{secret}"').replace(COOKIE_LISTS, '$1[]');
}
