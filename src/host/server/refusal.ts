/** A start that is refused for a reason the person at the terminal can act on. */
import { BookFileError } from '../store/book-file-error';
import { bookSentence, type Said } from './texts';

export class Refusal extends Error {
  constructor(
    readonly said: Said,
    options: ErrorOptions = {},
  ) {
    super(said.en, options);
    this.name = 'Refusal';
  }
}

/** What to say of an error at the start or the end; null when it is none that was foreseen. */
export function sentenceOf(error: unknown): Said | null {
  if (error instanceof Refusal) return error.said;
  if (error instanceof BookFileError) return bookSentence(error);
  return null;
}

/** One line for a sentence's brackets. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Object && 'message' in error ? String(error.message) : String(error);
  return text.split('\n')[0]?.slice(0, 300) ?? '';
}
