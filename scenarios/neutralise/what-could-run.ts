import { tokenizeHtml } from '../../src/core/tokenize-html.ts';

/** Places of exported HTML that would run the canary in the page that shows it. */
export function whatCouldRun(html: string, canary: string): string[] {
  const places = tokenizeHtml(html).flatMap((token) => {
    if (!token.raw.includes(canary)) return [];
    if (token.kind === 'text') return token.within === 'script' ? ['<script>'] : [];
    if (token.kind !== 'open') return [];
    return token.attributes
      .filter(
        ({ name, value }) =>
          value?.includes(canary) && (name.startsWith('on') || name === 'srcdoc' || isScriptUrl(value)),
      )
      .map(({ name }) => `${token.name}[${name}]`);
  });
  return places.sort();
}

/** Browsers skip white space and controls within the scheme. */
function isScriptUrl(value: string): boolean {
  return [...value]
    .filter((character) => character > ' ')
    .join('')
    .toLowerCase()
    .startsWith('javascript:');
}
