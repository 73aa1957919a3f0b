/** What a person writes into 状態, which is the add-on's column: its own words, a cancellation, or something to ask about. */

import type { CellValue } from '../cells/cell-value';
import { canonicalName } from '../text/names';
import { VOIDED } from './strict-row';

/** What the add-on itself writes there. */
const OWN = /^(?:記録済|予定|取消|要確認：.*)$/s;
/** Only says that all is well: 記録済 says the same. */
const FINE = /^(?:済|済み|完了|ok|記録済み|入力済み?|確認済み?|報告済み?|登録済み?|[○◯〇✓✔☑])$/iu;
const MAX_LENGTH = 40;
const ASKED = /「(.*?)」とあります。取り消しますか/s;

/** Whether it takes the row out of every count. */
export function meansVoided(status: CellValue): boolean {
  if (typeof status !== 'string' || status === VOIDED) return status === VOIDED;
  return !OWN.test(status) && /^(?:取り?消し?|取り?消し?済み?)$/.test(canonicalName(status));
}

/** The words of 状態 that ask about a person's own: read back until they are answered. */
export function askedWords(word: string): string {
  return `「${word}」とあります。取り消しますか`;
}

/** Whether a person's word stands there as it was typed, and nobody has asked about it yet. */
export function isAsTyped(status: CellValue): boolean {
  return typeof status === 'string' && !OWN.test(status) && wordToAsk(status) !== null;
}

/** The person's word to ask about, for as long as nobody answered; null where there is none. */
export function wordToAsk(status: CellValue): string | null {
  if (typeof status !== 'string') return null;
  if (OWN.test(status)) return ASKED.exec(status)?.[1] ?? null;
  const word = canonicalName(status);
  if (word === '' || FINE.test(word) || meansVoided(status)) return null;
  const characters = Array.from(status.replace(/\s+/g, ' ').trim());
  return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH).join('')}…` : characters.join('');
}
