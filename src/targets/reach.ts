/** What came of asking a URL once: a status, or why there is none. */
export type Answer = { status: number } | { refusal: string; code: string; hint?: string };

const SENTENCES: Record<string, string> = {
  ENOTFOUND: 'there is no host of this name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'nothing listens there (connection refused)',
  ECONNRESET: 'the connection was closed',
  UND_ERR_SOCKET: 'the connection was closed',
  ETIMEDOUT: 'no answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'no answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
  EHOSTUNREACH: 'the host is out of reach from this network',
  ENETUNREACH: 'the network is out of reach',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};
const UNTRUSTED = /SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|CERT_UNTRUSTED/;
const PROTOCOL = /^(?:ERR_SSL|EPROTO|HPE_)/;

/**
 * Asks once, without following redirects: headers that let us in must not travel to another host.
 * @param timeoutMs milliseconds until the answer's status
 */
export async function reach(url: string, timeoutMs: number, headers: Record<string, string> = {}): Promise<Answer> {
  try {
    const response = await fetch(url, { redirect: 'manual', headers, signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    return explainFailure(error, timeoutMs);
  }
}

type Refusal = Extract<Answer, { refusal: string }>;

/** Why `fetch` failed, for people. */
export function explainFailure(error: unknown, timeoutMs: number): Refusal {
  if (error instanceof Error && error.name === 'TimeoutError')
    return { code: 'ETIMEDOUT', refusal: `no answer within ${timeoutMs / 1000} s` };
  return explain(codeOf(error), error);
}

function explain(code: string, error: unknown): Refusal {
  if (UNTRUSTED.test(code)) {
    return {
      code,
      refusal: 'its certificate is not trusted',
      hint: 'name the certificate of your authority in NODE_EXTRA_CA_CERTS and in the store of the browser',
    };
  }
  if (PROTOCOL.test(code))
    return { code, refusal: 'it does not speak the protocol of the URL', hint: 'check http and https, and the port' };
  return { code, refusal: SENTENCES[code] ?? (code || reasonOf(error)) };
}

/** `fetch` itself only says that it failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = error.cause instanceof Error ? error.cause.message : error.message;
  return said === 'bad port' ? 'no browser opens this port' : said;
}

function codeOf(error: unknown): string {
  const cause = (error as { cause?: { code?: unknown; errors?: { code?: unknown }[] } } | null)?.cause;
  // A host with several addresses is refused once for each of them.
  const code = cause?.code ?? cause?.errors?.[0]?.code;
  return typeof code === 'string' ? code : '';
}
