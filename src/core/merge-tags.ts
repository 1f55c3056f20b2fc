const NAME = String.raw`[\p{L}_][\p{L}\p{N}_ .:|-]{0,80}`;

/** The placeholder systems of mail services, longest form first. */
const MERGE_TAG = new RegExp(
  [
    String.raw`\{\{\{[^{}]{1,200}\}\}\}`, // {{{name}}}
    String.raw`\{\{[^{}]{1,200}\}\}`, // {{name}} {{#each items}}
    String.raw`\{%[^%]{1,200}%\}`, // {% if a < b %}
    String.raw`\*\|[^|*<>]{1,100}\|\*`, // *|FNAME|*
    String.raw`<%[^%]{1,200}%>`, // <%= name %>
    String.raw`<\?(?:php|=)[^?]{1,200}\?>`, // <?php echo $n ?>
    String.raw`%%${NAME}%%`, // %%name%%
    String.raw`%[A-Za-z_]\w{0,40}(?:\.\w{1,40})+%`, // %order.nr%
    String.raw`\[\[${NAME}\]\]`, // [[name]]
    String.raw`\$\{${NAME}\}`, // ${name}
    String.raw`\$\$${NAME}\$\$`, // $$name$$
    String.raw`##${NAME}##`, // ##氏名##
    String.raw`@@${NAME}@@`, // @@mail@@
    String.raw`__[A-Z][A-Z0-9_]{0,60}?__`, // __NAME__
    String.raw`\{[\p{L}_][\p{L}\p{N}_.]{0,60}\}`, // {姓}
  ].join('|'),
  'gu',
);

/** Placeholders that stand literally in a text, in order. An encoded one (`%7B%7B`, `&lt;%`) is none: no mail service fills it. */
export function findMergeTags(text: string): string[] {
  return text.match(MERGE_TAG) ?? [];
}
