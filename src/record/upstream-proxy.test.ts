import { test, expect } from '@playwright/test';
import { upstreamProxy } from './upstream-proxy.ts';

const through = (url: string, environment: Record<string, string>): string | undefined =>
  upstreamProxy(new URL(url), environment)?.href;

test('the proxy of the environment is found by scheme', () => {
  const environment = { HTTP_PROXY: 'http://one.test:1', https_proxy: 'http://two.test:2' };
  expect(through('http://staging.test/', environment)).toBe('http://one.test:1/');
  expect(through('https://staging.test/', environment)).toBe('http://two.test:2/');
  expect(through('https://staging.test/', {})).toBeUndefined();
});

test('exceptions and hosts of this machine are reached directly', () => {
  const environment = { HTTP_PROXY: 'http://one.test:1', NO_PROXY: 'corp.test, .intra.test:8080' };
  for (const host of ['corp.test', 'a.corp.test', 'b.intra.test', 'localhost:81', '127.0.0.1', '[::1]:3'])
    expect(through(`http://${host}/`, environment)).toBeUndefined();
  expect(through('http://notcorp.test/', environment)).toBe('http://one.test:1/');
  expect(through('http://x.test/', { HTTP_PROXY: 'http://one.test', NO_PROXY: '*' })).toBeUndefined();
});
