/** Why a book file is refused. The code is for programs; server/texts.ts makes the sentence that names the file. */

export type BookFileProblem =
  /** Another live process has the book open. */
  | 'inUse'
  /** The lock was written on another machine, so nobody here can tell whether its owner lives. */
  | 'inUseElsewhere'
  | 'truncated'
  | 'damaged'
  | 'notABook'
  | 'laterVersion'
  | 'isFolder'
  | 'noFolder'
  | 'unreadable'
  | 'unwritable'
  /** The lock file is gone or another's: writing now could destroy what the other wrote. */
  | 'lockLost';

export class BookFileError extends Error {
  constructor(
    readonly code: BookFileProblem,
    readonly file: string,
    /** Short facts: the owner's pid, the version found, the system's error code. */
    readonly detail: Readonly<Record<string, string | number>> = {},
    options: ErrorOptions = {},
  ) {
    super(`${code}: ${file}`, options);
    this.name = 'BookFileError';
  }
}

/** The system's error code (`ENOENT`), or '' when the error has none. */
export function systemCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
