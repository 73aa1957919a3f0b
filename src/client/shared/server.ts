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
export type Silence = 'offline' | 'quota' | 'permission' | 'account' | 'slow' | 'silent';

export class NoAnswer extends Error {
  constructor(readonly why: Silence) {
    super(why);
  }
}

/** Longer than the server waits for its lock and works. */
const SHORT_MS = 90_000;
/** Google ends all work after six minutes. */
const LONG_MS = 390_000;

/** How long an answer may take before nobody waits for it any more: minutes where a whole book is read and written. */
const patience: Readonly<Record<AnsweredMethod, number>> = {
  formOptions: SHORT_MS,
  keepForm: SHORT_MS,
  counterparties: SHORT_MS,
  recordEvent: SHORT_MS,
  listEntries: SHORT_MS,
  correctEntry: SHORT_MS,
  voidEntry: SHORT_MS,
  restoreEntry: SHORT_MS,
  listQuality: SHORT_MS,
  saveQuality: SHORT_MS,
  summary: SHORT_MS,
  completeness: SHORT_MS,
  acknowledge: SHORT_MS,
  showCell: SHORT_MS,
  check: LONG_MS,
  repair: LONG_MS,
  reportFile: LONG_MS,
  exportBook: LONG_MS,
  importTable: LONG_MS,
  restoreBook: LONG_MS,
  startYear: LONG_MS,
  mergeOrganisations: LONG_MS,
  undoMerge: LONG_MS,
};

/**
 * Call a method of the add-on.
 * @throws NoAnswer when no answer came or none that can be read: then nobody here knows whether it was done
 */
export function call<M extends AnsweredMethod>(method: M, params: ParamsOf<M>): Promise<Answer<ValueOf<M>>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer(silence(null))), patience[method]);
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
  if (/authori[sz]|required permissions?|do not have permission to call|承認|権限が必要/i.test(message))
    return 'permission';
  if (/PERMISSION_DENIED|permission|unable to open|権限/i.test(message)) return 'account';
  if (/timed? ?out|execution time|Service error|実行時間|タイムアウト|サービス エラー/i.test(message)) return 'slow';
  return navigator.onLine === false ? 'offline' : 'silent';
}

/** Whether there is a grid beside the form whose cells can be shown: the sidebar's page says so, a web app's does not. */
export function besideGrid(): boolean {
  return Reflect.get(globalThis, 'besideGrid') === true;
}

/** Whether the page was opened to start a year. */
export function startsYear(): boolean {
  return Reflect.get(globalThis, 'opens') === 'year';
}

/** Whether the page was opened for the guide alone. */
export function opensGuide(): boolean {
  return Reflect.get(globalThis, 'opens') === 'guide';
}

/** What the page's address filled in: an area and a person, '' where it names none. */
export function filledIn(): { readonly area: string; readonly staff: string } {
  const said: unknown = Reflect.get(globalThis, 'filledIn');
  const part = (name: 'area' | 'staff'): string => {
    const value: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, name) : '';
    return typeof value === 'string' ? value : '';
  };
  return { area: part('area'), staff: part('staff') };
}

/** Selects a row of the grid and hands it the keyboard; a row that cannot be shown is left where it is. */
export async function showRow({ tab, row }: { readonly tab: string; readonly row: number }): Promise<void> {
  try {
    const answer = await call('showCell', { tab, row });
    if (answer.ok) focusGrid();
  } catch {
    // Nothing was asked for but to look: the row is still where the notice says.
  }
}

/** Hand the keyboard to the grid. */
export function focusGrid(): void {
  google.script.host?.editor?.focus();
}
