/** What must not tell two equal builds apart, and what must never be written down. */
export interface CleaningRules {
  /** Origin of the target, e.g. `http://127.0.0.1:4123`; becomes `{origin}`. */
  origin: string;
  /** Other origins of the same target, in order; become `{origin-2}`, `{origin-3}` … */
  origins?: readonly string[];
  /** Exact values of cookies, headers and stored tokens; become `{secret}`. */
  secrets: readonly string[];
}

const SECRET_NAMES =
  'access_token|api[-_]?key|auth|authorization|key|pass|password|passwd|pwd|secret|session|sessionid|sid|sig|signature|token|jwt';
const SECRET_PARAMETER = new RegExp(`([?&;](?:${SECRET_NAMES})=)[^&#\\s"'<>]+`, 'gi');
const USER_INFO = /\b([a-z][a-z0-9+.-]*:\/\/)[^/\s"'<>@]+@/gi;
const BEARER = /\b(Bearer|Basic)\s+[A-Za-z0-9._~+/-]{8,}=*/gi;
const BLOB = /blob:(?:\{origin\}|null|https?:\/\/[^/\s"'<>]+)\/[0-9a-f-]{36}/gi;

/** Shorter values would tear ordinary words apart. */
const SHORTEST_SECRET = 6;

/**
 * Takes out what looks like a secret by its form. For URLs, console lines and messages; not for documents, where it
 * would hide a change of what stands in a link.
 */
export function redactSecrets(text: string): string {
  return text.replace(USER_INFO, '$1{secret}@').replace(SECRET_PARAMETER, '$1{secret}').replace(BEARER, '$1 {secret}');
}

/** Builds the one function that cleans every recorded text. Pure; applying it twice changes nothing more. */
export function makeCleaner({ origin, origins = [], secrets }: CleaningRules): (text: string) => string {
  const replacements: [string, string][] = [
    ...secrets
      .filter((secret) => secret.length >= SHORTEST_SECRET)
      .map((secret): [string, string] => [secret, '{secret}']),
    ...[origin, ...origins].flatMap(replaceOrigin),
  ];
  return (text) => {
    let cleaned = text;
    for (const [find, put] of replacements) if (find) cleaned = cleaned.replaceAll(find, put);
    return cleaned.replace(BLOB, 'blob:{id}');
  };
}

function replaceOrigin(origin: string, index: number): [string, string][] {
  const host = origin.replace(/^https?:\/\//, '');
  const number = index === 0 ? '' : `-${index + 1}`;
  return [
    [origin, `{origin${number}}`],
    [encodeURIComponent(origin), `{origin${number}}`],
    // A bare host would also hit ordinary words where it has no port.
    ...(host.includes(':') ? [[host, `{host${number}}`] as [string, string]] : []),
  ];
}
