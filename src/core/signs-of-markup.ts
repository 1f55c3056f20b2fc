import type { HtmlToken } from './tokenize-html.ts';

/**
 * Signs by which features of mails are found in a piece of HTML: `element div`, `attribute align`, `property margin`,
 * `value display:flex`, `keyword initial`, `function calc`, `unit vh`, `at media`, `media prefers-color-scheme`,
 * `pseudo :hover`, `input radio`, `important`, `variable`. What stands in a comment is another matter.
 */
export function signsOfMarkup(token: HtmlToken): Set<string> {
  if (token.kind === 'text' && token.within === 'style') return signsOfSheet(token.raw);
  if (token.kind !== 'open') return new Set();
  const signs = new Set([`element ${token.name}`]);
  for (const { name, value } of token.attributes) {
    signs.add(`attribute ${name}`);
    if (name === 'style') addDeclarations(signs, value ?? '');
    if (name === 'type' && token.name === 'input') signs.add(`input ${(value ?? '').toLowerCase()}`);
  }
  return signs;
}

// Sheets and styles are hostile, and of any length: every expression here takes each character once.

function signsOfSheet(sheet: string): Set<string> {
  const signs = new Set<string>();
  for (const [, text = '', end] of withoutStrings(withoutComments(sheet)).matchAll(/([^{};]*)([{};]|$)/g)) {
    const part = text.trim().toLowerCase();
    if (part.startsWith('@')) addAtRule(signs, part);
    else if (end === '{') for (const [pseudo] of part.matchAll(/::?[a-z][\w-]*/g)) signs.add(`pseudo ${pseudo}`);
    else addDeclaration(signs, part);
  }
  return signs;
}

function addAtRule(signs: Set<string>, rule: string): void {
  signs.add(`at ${/^@([\w-]*)/.exec(rule)?.[1] ?? ''}`);
  for (const [, feature = ''] of rule.matchAll(/\(\s*([\w-]+)/g)) signs.add(`media ${feature}`);
}

function addDeclarations(signs: Set<string>, declarations: string): void {
  for (const declaration of withoutStrings(declarations).toLowerCase().split(';')) addDeclaration(signs, declaration);
}

/** Words with the bracket of a function, colours, numbers with their unit. */
const PIECE = /(-{0,2}[a-z_][\w-]*)(\()?|#[\w-]*|[\d.]+([a-z]+|%)?/g;

function addDeclaration(signs: Set<string>, declaration: string): void {
  const colon = declaration.indexOf(':');
  const [property, value] = [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()];
  if (colon < 0 || property === '' || value === '') return;
  signs.add(property.startsWith('--') ? 'variable' : `property ${property}`);
  if (/!\s*important/.test(value)) signs.add('important');
  for (const [, word, bracket, unit] of value.matchAll(PIECE)) {
    if (unit) signs.add(`unit ${unit}`);
    if (!word) continue;
    if (bracket) signs.add(word === 'var' ? 'variable' : `function ${word}`);
    else signs.add(`value ${property}:${word}`).add(`keyword ${word}`);
  }
}

const withoutStrings = (css: string): string => css.replace(/url\([^()]*\)|"[^"\n]*"|'[^'\n]*'/gi, '""');

function withoutComments(css: string): string {
  const [first = '', ...others] = css.split('/*');
  return [first, ...others.map((part) => (part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : ''))].join(' ');
}
