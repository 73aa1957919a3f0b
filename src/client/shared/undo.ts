/** Changes of entries at the press of one button, with a reason that the form gives: an undo, and the undo of that. */
import type { ParamsOf } from '../../schema/requests/requests';
import { sentences } from './described';
import type { Env } from './env';
import { freshId } from './fresh-id';
import { call, NoAnswer } from './server';

type UndoMethod = 'voidEntry' | 'restoreEntry';

export interface Undo {
  readonly method: UndoMethod;
  /** The entries of one event. */
  readonly ids: readonly string[];
  readonly reason: string;
  /** It may be in a closed month. */
  readonly late: boolean;
}

/**
 * The work of one button. Answers what stands in the way, empty when all is done; pressed again it goes on where it
 * stopped, and what was done is recognised as the same.
 */
export function undoer(
  { language, texts }: Env,
  { method, ids, reason, late }: Undo,
): () => Promise<readonly string[]> {
  // What is restored was seen voided: where somebody else has restored it meanwhile, it is to stay as it is.
  const seen = method === 'restoreEntry' && { voided: true };
  const requests = ids.map(
    (id): ParamsOf<UndoMethod> => ({ requestId: freshId(), id, reason, ...(late && { late }), ...seen }),
  );
  return async () => {
    for (const request of requests) {
      try {
        const answer = await call(method, request);
        if (!answer.ok) return sentences(language, answer.problems);
      } catch (error) {
        return [texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent']];
      }
    }
    return [];
  };
}
