/** JSON from outside: decoded strictly and bounded in depth, so that nothing after it can run out of stack. */
import { HostError, type Json } from '../local/local-workbook';

/** google.script.run's arguments and a block of cells need fewer than ten. */
export const deepest = 64;

/**
 * The value in the bytes of a request's body.
 * @throws HostError 400 badJson
 */
export function parseJsonBytes(bytes: Buffer): unknown {
  const text = utf8(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw badJson('JSON として読めません。');
  }
}

/** Whether a value is JSON throughout (JSON.parse reads 1e999 as Infinity), no deeper than `deepest`. Keeps its own stack. */
export function isJson(value: unknown): value is Json {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth > deepest) return false;
    if (typeof next.value === 'number' && !Number.isFinite(next.value)) return false;
    if (typeof next.value === 'object' && next.value !== null) {
      const depth = next.depth + 1;
      for (const item of Object.values(next.value)) waiting.push({ value: item, depth });
    } else if (!['string', 'number', 'boolean'].includes(typeof next.value) && next.value !== null) {
      return false;
    }
  }
  return true;
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badJson('文字コードが UTF-8 ではありません。');
  }
}

function badJson(message: string): HostError {
  return new HostError(400, 'badJson', message);
}
