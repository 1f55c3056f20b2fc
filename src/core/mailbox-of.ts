/** What is no host, such as a path behind it, must not be read as one. */
const DOMAIN = /^[^\s/?#:@\\[\]]+$/;

/**
 * An address as mail servers compare it: the part before the @ is literal, quotes and capitals included; the domain is
 * neither, and one in Japanese is the same as its `xn--` form.
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : `${address.slice(0, at)}@${asciiDomain(address.slice(at + 1))}`;
}

function asciiDomain(domain: string): string {
  const host = DOMAIN.test(domain) ? URL.parse(`http://${domain}/`)?.hostname : null;
  return host ?? domain.toLowerCase();
}
