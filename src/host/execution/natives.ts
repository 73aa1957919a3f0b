/** What Utilities needs of Node: bytes travel as base64 text, so that only strings cross into a realm. */
import { createHash, randomUUID } from 'node:crypto';

const ALGORITHMS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Blocks this thread. */
export function sleep(milliseconds: number): void {
  if (milliseconds > 0) Atomics.wait(pause, 0, 0, milliseconds);
}

const signed = (buffer: Buffer): number[] => [...new Int8Array(buffer)];

function digest(name: string, base64: string): number[] {
  const algorithm = ALGORITHMS[name];
  if (algorithm === undefined) throw new Error(`Unknown digest ${name}`);
  return signed(createHash(algorithm).update(Buffer.from(base64, 'base64')).digest());
}

/** Runs one by name; arguments are what bridge.ts's native() was given. */
export function runNative(name: string, args: readonly unknown[]): unknown {
  const [first, second] = args;
  switch (name) {
    case 'uuid':
      return randomUUID();
    case 'sleep':
      sleep(Number(first));
      return null;
    case 'encodeText':
      return Buffer.from(String(first), 'utf8').toString('base64');
    case 'encodeBytes':
      return Buffer.from(Array.isArray(first) ? first.map(Number) : []).toString('base64');
    case 'decodeText':
      return Buffer.from(String(first), 'base64').toString('utf8');
    case 'decodeBytes':
      return signed(Buffer.from(String(first), 'base64'));
    case 'digest':
      return digest(String(first), String(second));
    default:
      throw new Error(`Unknown native ${name}`);
  }
}
