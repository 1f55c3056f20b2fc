import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { checkEnvelope, preAuthenticationEncoding, signStatement } from './dsse.ts';

test('the encoding is that of the specification', () => {
  const encoded = preAuthenticationEncoding('http://example.com/HelloWorld', Buffer.from('hello world'));
  expect(encoded.toString()).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
});

test('a signature is good for one key, one type and one text', () => {
  const [ours, theirs] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const envelope = signStatement('{"é":1}', ours.privateKey);
  expect(checkEnvelope(envelope, '{"é":1}', ours.publicKey)).toBe('signed');
  expect(checkEnvelope(envelope, '{"é":2}', ours.publicKey)).toBe('other-statement');
  expect(checkEnvelope(envelope, '{"é":1}', theirs.publicKey)).toBe('wrong-key');
  expect(checkEnvelope({ ...envelope, payloadType: 'text/plain' }, '{"é":1}', ours.publicKey)).toBe('wrong-key');
  expect(checkEnvelope({ ...envelope, payload: 'e30=' }, '{}', ours.publicKey)).toBe('wrong-key');
  expect(checkEnvelope({ ...envelope, signatures: [] }, '{"é":1}', ours.publicKey)).toBe('wrong-key');
});
