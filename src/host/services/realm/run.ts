/** Runs the one function that an execution is for, with the arguments or the event that its kind gets. */
import type { Wire } from '../../book/model/types';
import type { Job, JobResult } from '../protocol';
import { host, ScriptException } from './base/bridge';
import { AuthMode } from './base/enums';
import { User } from './base/session';
import { fromWire } from './base/values';
import { HtmlOutput } from './services/html';
import { cellResult, clientResult, plainError } from './services/serialise';
import { rangeOf } from './sheets/range';
import { spreadsheet } from './sheets/spreadsheet';

type Callable = (...args: unknown[]) => unknown;
type CellArg = Wire | Wire[][] | { readonly missing: true };

const PATH = /^[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u;

export type Globals = Readonly<Record<string, unknown>>;

/** The global scope as it is now. */
export function globals(): Globals {
  const scope = globalThis as unknown as Globals;
  return Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, scope[name]]));
}

/** Names of the global functions that the script made (or put in the place of others), without private ones (a trailing _). */
function scriptFunctions(before: Globals): string[] {
  return Object.entries(globals())
    .filter(([name, value]) => typeof value === 'function' && !name.endsWith('_') && before[name] !== value)
    .map(([name]) => name);
}

/** A function by the name that a menu or a trigger has for it; 'object.method' is allowed. */
function named(path: string): Callable {
  // Function bodies see const and let of the script's top level, which are no properties of the global object.
  const root = path.split('.')[0];
  const found: unknown = PATH.test(path)
    ? new Function(`return typeof ${root} === 'undefined' ? undefined : ${path}`)()
    : null;
  if (typeof found !== 'function') throw new ScriptException(`Script function not found: ${path}`);
  return found as Callable;
}

function event(job: Job): Record<string, unknown> {
  if (job.kind === 'web') return webEvent(job.query);
  if (job.kind === 'trigger') return clockEvent(job.trigger);
  const common = { authMode: AuthMode.LIMITED, source: spreadsheet, user: new User(job.user) };
  if (job.event === null) return common;
  const { range, value, oldValue } = job.event;
  return {
    ...common,
    range: rangeOf(range),
    ...(value === null ? {} : { value }),
    ...(oldValue === null ? {} : { oldValue }),
  };
}

/** By the clock of UTC, unlike what its name suggests: the documented fields are those of that zone. */
function clockEvent(triggerUid: string): Record<string, unknown> {
  const now = new Date();
  return {
    authMode: AuthMode.FULL,
    triggerUid,
    timezone: 'UTC',
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'day-of-month': now.getUTCDate(),
    'day-of-week': ((now.getUTCDay() + 6) % 7) + 1,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
  };
}

function webEvent(query: Job['query']): Record<string, unknown> {
  const pairs = Object.entries(query);
  return {
    parameter: Object.fromEntries(pairs),
    parameters: Object.fromEntries(pairs.map(([key, value]) => [key, [value]])),
    queryString: pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join('&'),
    contextPath: '',
    contentLength: -1,
  };
}

function cellArg(arg: CellArg): unknown {
  if (Array.isArray(arg)) return arg.map((row) => row.map(fromWire));
  if (typeof arg === 'object' && 'missing' in arg) return undefined;
  return fromWire(arg);
}

const attribute = (text: string): string => text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page of doGet with the meta tags that addMetaTag asked for. */
function page(output: unknown): { html: string; title: string } {
  if (!(output instanceof HtmlOutput))
    throw new ScriptException('The script completed but the returned value is not a supported return type.');
  const tags = output
    .getMetaTags()
    .map((tag) => `<meta name="${attribute(tag.getName())}" content="${attribute(tag.getContent())}">`)
    .join('');
  const content = output.getContent();
  const html = /<head[^>]*>/i.test(content) ? content.replace(/<head[^>]*>/i, (head) => head + tags) : tags + content;
  return { html, title: output.getTitle() };
}

function invoke(job: Job, known: Globals): unknown {
  switch (job.kind) {
    case 'inspect':
      return scriptFunctions(known);
    case 'call': {
      const scope = globalThis as unknown as Record<string, unknown>;
      if (!scriptFunctions(known).includes(job.function))
        throw new ScriptException(`google.script.run.${job.function} is not a function`, 'TypeError');
      return (scope[job.function] as Callable)(...job.args);
    }
    case 'menu':
      return named(job.function)();
    case 'customFunction':
      return named(job.function)(...(job.args as readonly CellArg[]).map(cellArg));
    default:
      return named(job.function)(event(job));
  }
}

function resultOf(job: Job, value: unknown): unknown {
  if (job.kind === 'call' || job.kind === 'inspect') return clientResult(value);
  if (job.kind === 'customFunction') return cellResult(value);
  return job.kind === 'web' ? page(value) : null;
}

/** Hands the worker the two steps of this execution; `known` are the globals that are not the script's. */
export function prepare(job: Job, known: Globals): void {
  let result: JobResult = { value: null };
  const calculate = (work: () => unknown) => {
    try {
      result = { value: resultOf(job, work()) };
    } catch (thrown) {
      result = { error: plainError(thrown) };
    }
  };
  host.ready(
    () => {
      let given: unknown;
      calculate(() => {
        given = invoke(job, known);
        return given instanceof Promise ? null : given;
      });
      // Only microtasks can settle it: they have run before the worker asks for the result.
      if (given instanceof Promise)
        given.then(
          (value: unknown) => calculate(() => value),
          (error: unknown) => calculate(() => rethrow(error)),
        );
    },
    () => JSON.stringify(result),
  );
}

function rethrow(error: unknown): never {
  throw error;
}
