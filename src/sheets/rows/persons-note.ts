/** Notes on 状態 cells: a person's words stay, ours come and go below them. Pure. */
import { ja } from '../../i18n/ja';

/** The note to write: what a person wrote of `before`, then `ours` ('' takes only ours away). */
export function withPersonsNote(before: string, ours: string): string {
  const { changedHeading, newId, changedLine } = ja.status;
  const isOurs = (line: string): boolean => line === changedHeading || line === newId || changedLine.test(line);
  const persons = before.split('\n').filter((line) => !isOurs(line));
  return [persons.join('\n').trim(), ours].filter((part) => part !== '').join('\n\n');
}
