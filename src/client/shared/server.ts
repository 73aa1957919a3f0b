/** The only way to the server: google.script.run's `call`, JSON in and JSON out, as a Promise. */
import type { ParamsOf } from '../../schema/requests/requests';
import { type Answer, type AnsweredMethod, readAnswer, type ValueOf } from './answers';

interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  call(json: string): void;
}
interface Host {
  /** There where the form stands beside a spreadsheet. */
  readonly editor?: { focus(): void };
}
declare const google: { readonly script: { readonly run: Runner; readonly host?: Host } };

/** Why no answer came; what follows from it is said by the texts of this name. */
export type Silence = 'offline' | 'quota' | 'account' | 'silent';

export class NoAnswer extends Error {
  constructor(readonly why: Silence) {
    super(why);
  }
}

/** Longer than the server waits for its lock and works; Google's own limit of six minutes is no answer for a person. */
const PATIENCE_MS = 90_000;

/**
 * Call a method of the add-on.
 * @throws NoAnswer when no answer came or none that can be read: then nobody here knows whether it was done
 */
export function call<M extends AnsweredMethod>(method: M, params: ParamsOf<M>): Promise<Answer<ValueOf<M>>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer(silence(null))), PATIENCE_MS);
    google.script.run
      .withSuccessHandler((json) => {
        clearTimeout(timer);
        try {
          resolve(readAnswer(method, json));
        } catch {
          reject(new NoAnswer('silent'));
        }
      })
      .withFailureHandler((error) => {
        clearTimeout(timer);
        reject(new NoAnswer(silence(error)));
      })
      .call(JSON.stringify({ method, params }));
  });
}

/** An error that comes from the server may be of another frame's Error, which instanceof does not know. */
function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('message' in error)) return '';
  return typeof error.message === 'string' ? error.message : '';
}

/** As Google words them, in either language. */
function silence(error: unknown): Silence {
  const message = messageOf(error);
  if (/too many times|quota|limit exceeded|上限|回数が多/i.test(message)) return 'quota';
  if (/PERMISSION_DENIED|authoriz|unable to open|権限|承認/i.test(message)) return 'account';
  return navigator.onLine === false ? 'offline' : 'silent';
}

/** Whether there is a grid beside the form whose cells can be shown: the sidebar's page says so, a web app's does not. */
export function besideGrid(): boolean {
  return Reflect.get(globalThis, 'besideGrid') === true;
}

/** Whether the sidebar was opened to start a year. */
export function startsYear(): boolean {
  return Reflect.get(globalThis, 'startsYear') === true;
}

/** Hand the keyboard to the grid. */
export function focusGrid(): void {
  google.script.host?.editor?.focus();
}
