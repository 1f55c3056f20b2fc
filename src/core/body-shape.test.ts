import { expect, test } from '@playwright/test';
import { shapeOfBody } from './body-shape.ts';

const CASES: [string, string | null, string][] = [
  ['', null, ''],
  ['application/json', '{"ids":["a","b"],"count":2,"deep":{"x":null}}', '{count:number,deep:{x:null},ids:[string]}'],
  ['text/plain', '[1,"a",1]', '[number|string]'],
  ['application/x-www-form-urlencoded', 'action=fileRemove&path=&name=secret.png', 'form action,name,path'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nPNG\r\n--x\r\nContent-Disposition: form-data; name="folder"\r\n\r\n1',
    'multipart file,folder',
  ],
  ['text/plain', 'hello', 'text'],
  ['image/png', '\u0089PNG', 'bytes image/png'],
  ['application/json', '{broken', 'bytes application/json'],
];

for (const [type, body, shape] of CASES) {
  test(`reads ${shape || 'no body'}`, () => {
    expect(shapeOfBody(type, body)).toBe(shape);
  });
}

test('holds no value and stays short', () => {
  expect(shapeOfBody('application/json', '{"password":"hunter2"}')).toBe('{password:string}');
  const wide = JSON.stringify(
    Object.fromEntries(
      Array.from({ length: 900 }, (_, index) => [`field${String.fromCharCode(97 + (index % 26))}${index % 97}`, 1]),
    ),
  );
  expect(shapeOfBody('application/json', wide).length).toBeLessThan(560);
});
