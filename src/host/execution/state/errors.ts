/** Errors of the services in the live service's own words. */

import { columnLetters } from '../../book/model/a1';
import { BookError } from '../../book/model/types';
import type { ScriptError } from '../../services/protocol';

/** Thrown by an operation; the script catches it as an Error of that name. */
export class ServiceError extends Error {
  constructor(
    message: string,
    override readonly name = 'Exception',
  ) {
    super(message);
  }
}

/** The execution has used up its time: nothing of it runs on. */
export class OutOfTime extends ServiceError {
  constructor() {
    super('Exceeded maximum execution time');
  }
}

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

function cellOf(detail: BookError['detail']): string {
  if (typeof detail.cell === 'string') return detail.cell;
  return `${columnLetters(Number(detail.column ?? 1))}${Number(detail.row ?? 1)}`;
}

function bookMessage(error: BookError): string {
  switch (error.code) {
    case 'outOfBounds':
      return OUTSIDE;
    case 'nameTaken':
      return `A sheet with the name "${error.detail.name ?? ''}" already exists. Please enter another name.`;
    case 'noSuchSheet':
      return 'Sheet not found';
    case 'rejected':
      return `The data you entered in cell ${cellOf(error.detail)} violates the data validation rules set on this cell.`;
    case 'lastSheet':
      return "You can't remove all the sheets in a document.";
    case 'tooLong':
      return 'Your input contains more than the maximum of 50000 characters in a single cell.';
    default:
      return error.message;
  }
}

/** What a script learns of an error. */
export function scriptError(thrown: unknown): ScriptError {
  if (thrown instanceof ServiceError) return { name: thrown.name, message: thrown.message };
  if (thrown instanceof BookError) return { name: 'Exception', message: bookMessage(thrown) };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { name: 'Exception', message: `Service Spreadsheets failed: ${message}` };
}
