/** google.script.run for the entry page: each call becomes POST /api/run, as Google's own frame would carry it. */

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

const settings: ReadonlyMap<string, keyof Handlers> = new Map([
  ['withSuccessHandler', 'success'],
  ['withFailureHandler', 'failure'],
  ['withUserObject', 'userObject'],
]);

/** A runner with these handlers: any other member is a function of the script. Each with... gives a new runner. */
function runner(handlers: Handlers): object {
  return new Proxy(Object.freeze({}), {
    get(_target, name) {
      if (typeof name !== 'string' || name === 'then') return undefined;
      const setting = settings.get(name);
      if (setting !== undefined) return (value: unknown) => runner({ ...handlers, [setting]: value });
      return (...args: unknown[]) => void call(name, args, handlers);
    },
  });
}

async function call(name: string, args: readonly unknown[], handlers: Handlers): Promise<void> {
  const fail = (message: string): void => {
    if (handlers.failure === undefined) console.error(message);
    else handlers.failure(new Error(message), handlers.userObject);
  };
  let answer: { result?: unknown; error?: { message?: string } };
  try {
    const response = await fetch('/api/run', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ function: name, args }),
    });
    answer = await response.json();
  } catch {
    fail('サーバーにつながりません。');
    return;
  }
  if (answer.error === undefined) handlers.success?.(answer.result, handlers.userObject);
  else fail(answer.error.message ?? '');
}

/** A page of its own has no dialog to close or size; editor is where Google shows the spreadsheet. */
const host = { close: () => history.back(), setHeight: () => undefined, setWidth: () => undefined };

Object.assign(globalThis, { google: { script: { run: runner({}), host } } });
