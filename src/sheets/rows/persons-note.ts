/** Notes on 状態 cells: a person's words stay, the add-on's come and go below them. Pure. */
import { ja } from '../../i18n/ja';

/** The note to write: what a person wrote of `before`, then the add-on's `own` words ('' takes only those away). */
export function withPersonsNote(before: string, own: string): string {
  const { changedHeading, newId, voidedBefore, ownLines } = ja.status;
  const fixed = [changedHeading, newId, voidedBefore];
  const isOwn = (line: string): boolean => fixed.includes(line) || ownLines.some((own) => own.test(line));
  const persons = before.split('\n').filter((line) => !isOwn(line));
  return [persons.join('\n').trim(), own].filter((part) => part !== '').join('\n\n');
}
