/** google.script for the script's own pages: in a frame of the page's window its calls go through that, else to the server. */
import { playStorage } from './frame-storage';
import { illegalAt, plain } from './script-values';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly message?: string };
}

/** As on the live service; further calls wait. */
const mostAtOnce = 10;
const unreachable = 'サーバーにつながりません。';
const cutOff = '途中で接続が切れました。もう一度お試しください。';

const settings: ReadonlyMap<string, keyof Handlers> = new Map([
  ['withSuccessHandler', 'success'],
  ['withFailureHandler', 'failure'],
  ['withUserObject', 'userObject'],
]);

const inFrame = typeof window !== 'undefined' && window.parent !== window;

/** A runner with these handlers: any other member is a function of the script. Each with... gives a new runner. */
function runner(handlers: Handlers): object {
  return new Proxy(Object.freeze({}), {
    get(_target, name) {
      if (typeof name !== 'string' || name === 'then') return undefined;
      const setting = settings.get(name);
      if (setting !== undefined) return (value: unknown) => runner({ ...handlers, [setting]: value });
      return (...args: unknown[]) => start(name, args, handlers);
    },
  });
}

/** @throws at once for values that cannot be sent, as on the live service */
function start(name: string, args: readonly unknown[], handlers: Handlers): void {
  const illegal = illegalAt(args);
  if (illegal !== null) throw new Error(`Failed due to illegal value in property: ${illegal}`);
  if (name.endsWith('_')) throw new TypeError(`google.script.run.${name} is not a function`);
  const sent = args.map(plain);
  waiting.push(() => call(name, sent, handlers));
  next();
}

const waiting: (() => Promise<void>)[] = [];
let running = 0;

function next(): void {
  if (running >= mostAtOnce) return;
  const work = waiting.shift();
  if (work === undefined) return;
  running += 1;
  void work().finally(() => {
    running -= 1;
    next();
  });
}

async function call(name: string, args: readonly unknown[], handlers: Handlers): Promise<void> {
  const { result, error } = await (inFrame ? throughWindow(name, args) : throughServer(name, args));
  if (error === undefined) handlers.success?.(result, handlers.userObject);
  else if (handlers.failure === undefined) console.error(error.message);
  else handlers.failure(foreignError(error.message ?? ''), handlers.userObject);
}

let ForeignError: ErrorConstructor | null = null;

/** An error as it comes on the live page: made in another frame, so that `instanceof Error` does not know it. */
function foreignError(message: string): Error {
  ForeignError ??= otherFramesError();
  return new ForeignError(message);
}

function otherFramesError(): ErrorConstructor {
  if (typeof document === 'undefined') return Error;
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const found: unknown = frame.contentWindow === null ? null : Reflect.get(frame.contentWindow, 'Error');
  frame.remove();
  return typeof found === 'function' ? (found as ErrorConstructor) : Error;
}

async function throughServer(name: string, args: readonly unknown[]): Promise<Answer> {
  try {
    const response = await fetch('/api/run', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ function: name, args, ...person() }),
    });
    return await response.json();
  } catch {
    return { error: { message: unreachable } };
  }
}

const USER = 'local-workbook.user';

/** The browser's own, which the page may be given another for. */
const ownStorage = ownStores();

function ownStores(): { readonly session: Storage; readonly local: Storage } | null {
  try {
    return { session: sessionStorage, local: localStorage };
  } catch {
    return null;
  }
}

playStorage(typeof document === 'undefined' ? null : document.currentScript);

/** Who the person chose to be on the page; the page of a phone may never have seen it. */
function person(): { user?: string } {
  try {
    const user = ownStorage?.session.getItem(USER) ?? ownStorage?.local.getItem(USER) ?? null;
    return user === null ? {} : { user };
  } catch {
    return {};
  }
}

let lastId = 0;
const asked = new Map<number, (answer: Answer) => void>();

function throughWindow(name: string, args: readonly unknown[]): Promise<Answer> {
  lastId += 1;
  const id = lastId;
  return new Promise((done) => {
    asked.set(id, done);
    sendToWindow({ kind: 'run', id, function: name, args });
  });
}

function sendToWindow(message: object): void {
  window.parent.postMessage(message, location.origin);
}

if (inFrame)
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    sendToWindow({ kind: 'region', back: event.shiftKey });
  });

if (inFrame)
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || origin !== location.origin || data?.kind !== 'ran') return;
    const done = asked.get(data.id);
    asked.delete(data.id);
    const { result, error } = data;
    done?.(error === undefined ? { result } : { error: { message: error.code === 'cutOff' ? cutOff : error.message } });
  });

/** A page of its own has no dialog to close or size, and no grid beside it. */
const host = inFrame
  ? {
      close: () => sendToWindow({ kind: 'close' }),
      setHeight: (height: number) => sendToWindow({ kind: 'size', height }),
      setWidth: (width: number) => sendToWindow({ kind: 'size', width }),
      editor: { focus: () => sendToWindow({ kind: 'focus' }) },
      origin: typeof location === 'undefined' ? '' : location.origin,
    }
  : {
      close: () => history.back(),
      setHeight: () => undefined,
      setWidth: () => undefined,
      // The live page of a web app has it as well, and there it does nothing.
      editor: { focus: () => undefined },
      origin: typeof location === 'undefined' ? '' : location.origin,
    };

Object.assign(globalThis, { google: { script: { run: runner({}), host } } });
