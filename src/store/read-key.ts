import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BadInput } from '../core/problem.ts';

const MAKE_PRIVATE = 'make one with: openssl genpkey -algorithm ed25519 -out sekisho.key';
const MAKE_PUBLIC = 'take it from the private key: openssl pkey -in sekisho.key -pubout -out sekisho.pub';

/** Ed25519 private key in PEM. @throws BadInput that says nothing of what is in the file */
export function readSigningKey(file: string): KeyObject {
  const pem = readPem(file, MAKE_PRIVATE);
  if (pem.includes('ENCRYPTED')) {
    throw new BadInput({ file, message: 'this key is locked with a passphrase', hint: MAKE_PRIVATE });
  }
  return ed25519(file, MAKE_PRIVATE, 'no private key in PEM', () => createPrivateKey(pem));
}

/** Ed25519 public key in PEM. @throws BadInput that says nothing of what is in the file */
export function readPublicKey(file: string): KeyObject {
  const pem = readPem(file, MAKE_PUBLIC);
  if (pem.includes('PRIVATE KEY')) {
    throw new BadInput({
      file,
      message: 'this is the private key; it stays where signatures are made',
      hint: MAKE_PUBLIC,
    });
  }
  return ed25519(file, MAKE_PUBLIC, 'no public key in PEM', () => createPublicKey(pem));
}

function readPem(file: string, hint: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadInput({ file, message: `it cannot be read (${(error as NodeJS.ErrnoException).code})`, hint });
  }
}

function ed25519(file: string, hint: string, otherwise: string, read: () => KeyObject): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch {
    throw new BadInput({ file, message: otherwise, hint });
  }
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw new BadInput({ file, message: `the key is ${key.asymmetricKeyType ?? 'of another kind'}, not Ed25519`, hint });
}
