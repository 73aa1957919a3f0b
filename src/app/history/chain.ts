/** The seals of 変更履歴: each line's seal covers its cells and the seal before it, so that no line can be altered unseen. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '../../domain/encoding/bytes';
import type { ChainFault } from '../ports/history';

/** What a line is sealed with: its number from 1, and the first 20 hex digits of a SHA-256 (FIPS 180-4). */
export interface Seal {
  readonly number: number;
  readonly hash: string;
}

export interface SealedLine {
  readonly cells: readonly string[];
  /** The seal as it stands; '' for none. */
  readonly seal: string;
}

export const noSeal: Seal = { number: 0, hash: '' };
const DIGITS = 20;

export function sealText({ number, hash }: Seal): string {
  return `${number}-${hash}`;
}

/** null for what is no seal. */
export function readSeal(text: string): Seal | null {
  const [, number, hash = ''] = /^(\d{1,9})-([0-9a-f]{20})$/.exec(text) ?? [];
  return number === undefined ? null : { number: Number(number), hash };
}

export function nextSeal(before: Seal, cells: readonly string[]): Seal {
  const hash = textHash(JSON.stringify([before.number, before.hash, ...cells.map(wellFormed)]));
  return { number: before.number + 1, hash: hash.slice(0, DIGITS) };
}

/** SHA-256 of a text's UTF-8, in hex. @throws URIError for what is not well-formed */
export function textHash(text: string): string {
  const bytes = sha256(Uint8Array.from(utf8(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What was altered, in the order of lines. `kept` is the last seal as it was kept outside; the lines may be ahead of it,
 * for an execution can be ended between the two. Lines above the first sealed one are older than seals.
 */
export function chainFaults(lines: readonly SealedLine[], kept: Seal | null): ChainFault[] {
  const faults: ChainFault[] = [];
  let before = noSeal;
  lines.forEach(({ cells, seal: text }, index) => {
    const seal = readSeal(text);
    if (seal === null) {
      if (before.number > 0 || text !== '') faults.push({ kind: 'inserted', index });
      return;
    }
    const skipped = seal.number - before.number - 1;
    if (skipped < 0) {
      faults.push({ kind: 'moved', index });
      return;
    }
    if (skipped > 0) faults.push({ kind: 'removed', index, count: skipped });
    else if (nextSeal(before, cells).hash !== seal.hash) faults.push({ kind: 'changed', index });
    before = seal;
  });
  if (kept !== null && before.number < kept.number) faults.push({ kind: 'cut', count: kept.number - before.number });
  return faults;
}

/** Half a surrogate pair, which UTF-8 cannot say, as the sign for it. */
export function wellFormed(text: string): string {
  if (!/[\ud800-\udfff]/.test(text)) return text;
  return [...text].map((character) => (/^[\ud800-\udfff]$/.test(character) ? '\ufffd' : character)).join('');
}
