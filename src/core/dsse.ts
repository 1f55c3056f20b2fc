import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { Envelope } from '../model/statement.ts';

const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** What is signed: the pre-authentication encoding of DSSE v1, so that a signature is about the type, too. */
export function preAuthenticationEncoding(payloadType: string, payload: Buffer): Buffer {
  const type = Buffer.from(payloadType, 'utf8');
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} `), type, Buffer.from(` ${payload.length} `), payload]);
}

/** SHA-256 of the public key in DER (SubjectPublicKeyInfo), hexadecimal: tells keys apart and gives nothing away. */
export function keyIdOf(key: KeyObject): string {
  const open = key.type === 'private' ? createPublicKey(key) : key;
  return createHash('sha256')
    .update(open.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** @param key Ed25519, private */
export function signStatement(statement: string, key: KeyObject): Envelope {
  const payload = Buffer.from(statement, 'utf8');
  const signature = sign(null, preAuthenticationEncoding(PAYLOAD_TYPE, payload), key);
  return {
    payloadType: PAYLOAD_TYPE,
    payload: payload.toString('base64'),
    signatures: [{ keyid: keyIdOf(key), sig: signature.toString('base64') }],
  };
}

/**
 * Whether the owner of a key signed exactly this statement.
 * - `other-statement`: well signed, but not what stands in `statement.json`.
 * @param key Ed25519, public
 */
export function checkEnvelope(
  envelope: Envelope,
  statement: string,
  key: KeyObject,
): 'signed' | 'wrong-key' | 'other-statement' {
  const payload = Buffer.from(envelope.payload, 'base64');
  const encoded = preAuthenticationEncoding(envelope.payloadType, payload);
  // A key id is only a hint: whoever edits an envelope can write any.
  const signed =
    envelope.payloadType === PAYLOAD_TYPE &&
    envelope.signatures.some(({ sig }) => verify(null, encoded, key, Buffer.from(sig, 'base64')));
  if (!signed) return 'wrong-key';
  return payload.equals(Buffer.from(statement, 'utf8')) ? 'signed' : 'other-statement';
}
