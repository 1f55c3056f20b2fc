import { expect, test } from '@playwright/test';
import { makeCleaner, redactSecrets } from './clean-text.ts';

const clean = makeCleaner({ origin: 'http://127.0.0.1:4123', secrets: ['s3cr3t-cookie', 'ab'] });

test('the origin of a target is the same on both sides', () => {
  expect(clean('<img src="http://127.0.0.1:4123/a.png"> 127.0.0.1:4123')).toBe('<img src="{origin}/a.png"> {host}');
  expect(clean('?back=http%3A%2F%2F127.0.0.1%3A4123%2F')).toBe('?back={origin}%2F');
});

test('secrets are gone, ordinary words stay', () => {
  expect(clean('x=s3cr3t-cookie; about')).toBe('x={secret}; about');
  expect(redactSecrets('https://me:pw@host.example/?token=abc&page=2')).toBe(
    'https://{secret}@host.example/?token={secret}&page=2',
  );
  expect(redactSecrets('Authorization: Bearer abcdefgh12345')).toBe('Authorization: Bearer {secret}');
});

test('blob ids are volatile', () => {
  expect(clean('blob:http://127.0.0.1:4123/0b1f5d9e-5e3a-4c4e-9d59-2b9f3a1c7d10')).toBe('blob:{id}');
});

test('cleaning twice changes nothing more', () => {
  const once = redactSecrets('https://me:pw@h.example/?key=1 Bearer abcdefgh1');
  expect(clean(once)).toBe(once);
});

test('further origins of a target are told apart by their order', () => {
  const clean = makeCleaner({
    origin: 'http://127.0.0.1:4751',
    origins: ['http://127.0.0.1:4752', 'https://editor.example'],
    secrets: [],
  });
  expect(clean('http://127.0.0.1:4751/a http://127.0.0.1:4752/b https://editor.example/c 127.0.0.1:4752')).toBe(
    '{origin}/a {origin-2}/b {origin-3}/c {host-2}',
  );
});
