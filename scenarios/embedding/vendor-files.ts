import type { Json } from '../../src/model/text.ts';

const KNOWN = /\b(?:tinymce|tiny\.cloud|ckeditor|cke5|quill|jodit|froala|trumbowyg)\b/i;

/**
 * Whether an address is one of the vendor's files: on a host page of ours by its folder, elsewhere by the vendor's name in
 * it or by what `params.vendor` lists of addresses.
 */
export function vendorFiles(
  origins: readonly string[],
  ours: boolean,
  params: Record<string, Json>,
): (url: URL) => boolean {
  const listed = (params.vendor ?? []) as string[];
  const own = origins[0] ?? '';
  return (url) => {
    if (ours) return url.origin === own && /^\/(?:vendor|deps)\//.test(url.pathname);
    if (listed.length > 0) return listed.some((part) => url.href.includes(part));
    return url.origin !== own ? KNOWN.test(url.href) : KNOWN.test(url.pathname);
  };
}
