import { expect, test } from '@playwright/test';
import { cleanRoute } from './clean-route.ts';
import { cleanVolatile } from './clean-volatile.ts';

const ORIGIN = 'http://127.0.0.1:4123';

const ROUTES: [string, string][] = [
  [`${ORIGIN}/api/images?page=2&sort=name`, '/api/images?page=2&sort=name'],
  [`${ORIGIN}/plugins/link/plugin.min.js?v=abc123`, '/plugins/link/plugin.min.js?v={…}'],
  [`${ORIGIN}/a/3f2a9c1b-0000-4000-8000-1234567890ab/b`, '/a/{…}/b'],
  [`${ORIGIN}/assets/main.3f2a9c1bde.js`, '/assets/main.{…}.js'],
  [`${ORIGIN}/users/12345678901/x?_tmst=1700000000`, '/users/{…}/x?_tmst={…}'],
  [
    `${ORIGIN}/x?access_token=abc&api_key=1&X-Amz-Signature=2&password=3&sessionId=4&monkey=5`,
    '/x?access_token={secret}&api_key={secret}&X-Amz-Signature={secret}&password={secret}&sessionId={secret}&monkey=5',
  ],
  ['https://user:pw@cdn.example/a.js#x', 'https://cdn.example/a.js'],
  ['http://127.0.0.1:5999/other', 'http://127.0.0.1:{port}/other'],
  ['data:image/png;base64,AAAA', 'data:image/png,{…}'],
  [`blob:${ORIGIN}/3f2a9c1b-0000-4000-8000-1234567890ab`, 'blob:{…}'],
  [`${ORIGIN}/%E0%A4%A?q=%E0%A4%A`, '/%E0%A4%A?q=%E0%A4%A'],
  [`${ORIGIN}/decade/facade`, '/decade/facade'],
  ['not a url', 'not a url'],
];

for (const [url, route] of ROUTES) {
  test(`cleans ${url.slice(0, 60)}`, () => {
    expect(cleanRoute(url, ORIGIN)).toBe(route);
  });
}

test('long addresses are cut, yet stay apart', () => {
  const long = (end: string) => cleanRoute(`${ORIGIN}/x?q=${'z'.repeat(3000)}${end}`, ORIGIN);
  expect(long('a').length).toBeLessThan(530);
  expect(long('a')).not.toBe(long('b'));
});

test('messages lose ports, ids, times and places in vendor files', () => {
  expect(
    cleanVolatile(
      '12:03:44.120 TypeError at {origin}/tinymce.min.js:4:123456 id 3f2a9c1b-0000-4000-8000-1234567890ab http://localhost:3000',
    ),
  ).toBe('{time} TypeError at {origin}/tinymce.min.js id {id} http://localhost:{port}');
  expect(cleanVolatile('3 images at 10:30')).toBe('3 images at 10:30');
});
