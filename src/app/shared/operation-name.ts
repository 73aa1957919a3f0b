/** What people call the operation of a method. */
import { ja } from '../../i18n/ja';

/** '' for a method that leaves nothing pending, or none at all. */
export function operationName(method: string): string {
  const names: Readonly<Record<string, string>> = ja.pending.operations;
  return Object.hasOwn(names, method) ? (names[method] ?? '') : '';
}
