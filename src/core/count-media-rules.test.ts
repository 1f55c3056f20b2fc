import { test, expect } from '@playwright/test';
import { countMediaRules } from './count-media-rules.ts';

const ruled = (css: string): [string, number][] => [...countMediaRules(`<style>${css}</style><p>@media</p>`)];

test('declarations within media queries are counted, with their condition', () => {
  const css = `p { color: red } /* @media x { a { b: c } } */
    @media only screen and (max-width: 480px) { .sp { width: 100% !important; height:auto } .x{display:none!important;} }
    @media (prefers-color-scheme: dark) { body { background: #000 } }`;
  expect(ruled(css)).toEqual([
    ['@media only screen and(max-width:480px) width:100%!important', 1],
    ['@media only screen and(max-width:480px) height:auto', 1],
    ['@media only screen and(max-width:480px) display:none!important', 1],
    ['@media (prefers-color-scheme:dark) background:#000', 1],
  ]);
});

test('spelling and selectors do not matter, conditions and values do', () => {
  const of = (css: string) => JSON.stringify(ruled(css));
  const stored = of('@media (max-width:480px){.sp{width:100%!important}}');
  expect(of('@media (max-width: 480px) {\n#i1 { width : 100% !important; }\n}')).toBe(stored);
  expect(of('@media (max-width:400px){.sp{width:100%!important}}')).not.toBe(stored);
  expect(of('@media (max-width:480px){.sp{width:90%!important}}')).not.toBe(stored);
  expect(of('.sp{width:100%!important}')).toBe('[]');
  expect(of('@media (max-width:480px){.sp{width:100%!important}')).toBe(stored);
});
