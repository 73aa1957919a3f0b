/** The context of an execution. */
import { BookStateError } from '../../app/shared/book-state-error';
import { activeBook } from '../platform/active-book';
import { SheetContext } from './context';

/** @throws BookStateError where the script is given no spreadsheet */
export function openContext(): SheetContext {
  const spreadsheet = activeBook();
  if (spreadsheet === null) throw new BookStateError('unreachable');
  return new SheetContext(spreadsheet);
}
