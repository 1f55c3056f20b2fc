import { redactSecrets } from '../core/clean-text.ts';
import type { Problem } from '../core/problem.ts';
import type { NpmAnswer } from './npm-client.ts';

const UNREACHABLE =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ECONNABORTED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR|EIDLETIMEOUT|ENOTCACHED)$/;
const UNTRUSTED = /CERT|SIGNATURE|^ERR_SSL|^EPROTO$/;

export function npmErrorCode({ json, complaint }: NpmAnswer): string {
  return errorOf(json).code ?? /npm (?:error|ERR!) code (\S+)/.exec(complaint)?.[1] ?? '';
}

/** What npm's refusal means for somebody who asked for `name@wanted`. Pure. */
export function explainNpmError(answer: NpmAnswer, name: string, wanted: string): Problem {
  const code = npmErrorCode(answer);
  const reason = reasonOf(answer);
  if (code === 'E404') {
    return {
      message: `The npm registry has no package "${name}".`,
      hint: 'check the spelling; a private package needs `npm login`',
    };
  }
  if (code === 'ETARGET') return { message: `There is no ${name}@${wanted} on the npm registry.` };
  if (code === 'E401' || code === 'E403' || code === 'ENEEDAUTH') {
    return {
      message: `The npm registry refuses to hand out ${name}@${wanted} (${code}).`,
      hint: 'try `npm login` or ask who runs the registry',
    };
  }
  if (UNREACHABLE.test(code)) {
    return {
      message: `The npm registry could not be reached to fetch ${name}@${wanted} (${code}).`,
      hint: 'check the network and the `proxy` and `registry` settings of npm',
    };
  }
  if (UNTRUSTED.test(code)) {
    return {
      message: `The certificate of the npm registry is not trusted (${code}).`,
      hint: 'set `cafile` in the npm configuration or NODE_EXTRA_CA_CERTS',
    };
  }
  if (code === 'EINTEGRITY') {
    return {
      message: `${name}@${wanted} arrived damaged: it is not what the registry promised.`,
      hint: 'try `npm cache verify`, then again',
    };
  }
  return { message: `npm could not fetch ${name}@${wanted}${code ? ` (${code})` : ''}${reason ? `: ${reason}` : '.'}` };
}

interface NpmError {
  code?: string;
  summary?: string;
}

function errorOf(json: unknown): NpmError {
  const error = (json as { error?: { code?: unknown; summary?: unknown } } | null)?.error;
  return {
    ...(typeof error?.code === 'string' ? { code: error.code } : {}),
    ...(typeof error?.summary === 'string' ? { summary: error.summary } : {}),
  };
}

function reasonOf({ json, complaint }: NpmAnswer): string {
  const said = errorOf(json).summary ?? complaint.replaceAll(/^npm (?:error|ERR!) ?/gm, '').trim();
  return redactSecrets(said.split('\n')[0]?.trim() ?? '');
}
