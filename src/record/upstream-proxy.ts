/**
 * The proxy that this machine needs to reach a URL, from `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` as browsers and
 * command lines read them; `null` for a direct way. Hosts of this machine are always direct.
 */
export function upstreamProxy(url: URL, environment: NodeJS.ProcessEnv = process.env): URL | null {
  const read = (name: string): string => environment[name.toLowerCase()] ?? environment[name] ?? '';
  const proxy = read(url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY') || read('ALL_PROXY');
  if (!/^http:\/\//i.test(proxy) || !URL.canParse(proxy)) return null;
  return isDirect(url.hostname, read('NO_PROXY')) ? null : new URL(proxy);
}

function isDirect(host: string, exceptions: string): boolean {
  if (/^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/i.test(host)) return true;
  return exceptions
    .split(/[\s,]+/)
    .map((one) => one.replace(/:\d+$/, '').replace(/^\*?\./, ''))
    .some((one) => one === '*' || (one !== '' && (host === one || host.endsWith(`.${one}`))));
}
