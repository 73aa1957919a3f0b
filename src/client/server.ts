/** The only way to the server: google.script.run's `call`, JSON in and JSON out, as a Promise. */
import type { ToldProblem } from '../i18n/en/told-problem';
import type { FormOptions } from '../schema/form-options';
import type { ParamsOf } from '../schema/requests';

interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  call(json: string): void;
}
declare const google: { readonly script: { readonly run: Runner } };

export type EntryRequest = ParamsOf<'recordEvent'>;

interface Methods {
  formOptions: { params: ParamsOf<'formOptions'>; value: FormOptions };
  recordEvent: {
    params: EntryRequest;
    value: {
      readonly entries: readonly { readonly tab: string; readonly id: string }[];
      readonly warnings: readonly ToldProblem[];
    };
  };
  voidEntry: { params: ParamsOf<'voidEntry'>; value: unknown };
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ToldProblem[] };

/**
 * Call a method of the add-on.
 * Rejects when no answer came or none that can be read: then nobody here knows whether it was done.
 */
export function call<M extends keyof Methods>(
  method: M,
  params: Methods[M]['params'],
): Promise<Answer<Methods[M]['value']>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((text) => {
        const answer = parsed(text);
        if (isAnswer<Methods[M]['value']>(answer)) resolve(answer);
        else reject(new Error('The answer cannot be read'));
      })
      .withFailureHandler(reject)
      .call(JSON.stringify({ method, params }));
  });
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** The frame of an answer; what is inside was made by the same version of the add-on that served this page. */
function isAnswer<T>(answer: unknown): answer is Answer<T> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true ? 'value' in answer : 'problems' in answer && Array.isArray(answer.problems);
}
