/** The form without a browser: its components in a document in memory, over the real `call` and a workbook in memory. */
import { h, options, render } from 'preact';
import { Start } from '../../src/client/start';
import { type MemoryCall, memoryCall } from '../entry/memory-call';

// There is no picture to wait for: what follows a change follows at once.
options.requestAnimationFrame = (work) => {
  setTimeout(work);
};

// A document in memory has no height to scroll over.
Element.prototype.scrollIntoView = () => undefined;

export const TODAY = '2025-12-01';
export const AREA = '若葉・調和';

export interface Screen {
  readonly memory: MemoryCall;
  /** All that stands on the page, as text. */
  text(): string;
  /** What happened, as the form says it: the title and the lines of a notice. */
  said(title: string): string[];
  /** Presses the button whose whole text or label it is, or begins with it; `within`: a selector of what it stands in. */
  press(name: string | RegExp, within?: string): Promise<void>;
  /** Fills the field of that label. */
  fill(label: string | RegExp, value: string): Promise<void>;
  /** The value of the field of that label. */
  value(label: string | RegExp): string;
  all(selector: string): string[];
  /** Presses the device's back or forward button. */
  travel(steps: -1 | 1): Promise<void>;
  /** Answers of the server are lost until it is called again. */
  silence(silent: boolean): void;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * @param remembered what the browser kept from earlier visits
 * @param besideGrid as in the sidebar
 * @param change what the server is told otherwise
 */
export function openScreen(
  remembered: Readonly<Record<string, string>> = {},
  besideGrid = true,
  change: Parameters<typeof memoryCall>[1] = {},
): Promise<Screen> {
  localStorage.clear();
  for (const [name, value] of Object.entries({ language: 'ja', area: AREA, staff: '担当A', ...remembered }))
    localStorage.setItem(`chofu-kpi-form.${name}`, value);
  return showScreen(memoryCall(TODAY, change), besideGrid);
}

/** Opens the form again over the same workbook, in a browser that has forgotten everything but this. */
export function reopenScreen({ memory }: Screen, remembered: Readonly<Record<string, string>> = {}): Promise<Screen> {
  localStorage.clear();
  for (const [name, value] of Object.entries(remembered)) localStorage.setItem(`chofu-kpi-form.${name}`, value);
  return showScreen(memory);
}

async function showScreen(memory: MemoryCall, besideGrid = true): Promise<Screen> {
  let silent = false;
  const serve = (json: string): string | null => {
    const answer = memory.call(json);
    return silent ? null : answer;
  };
  Object.assign(globalThis, {
    besideGrid,
    google: { script: { run: runner(serve), host: { editor: { focus: () => undefined } } } },
  });
  if (shown !== null) render(null, shown);
  const place = document.createElement('div');
  shown = place;
  document.body.replaceChildren(place);
  render(h(Start, {}), place);
  await quiet();
  return screenOf(place, memory, (now) => {
    silent = now;
  });
}

/** The page of before, which must not answer the back button of the next one. */
let shown: HTMLElement | null = null;

/** google.script.run: the answer comes later, a lost one as a failure. */
function runner(serve: (json: string) => string | null) {
  type Handler = (value: unknown) => void;
  const made = (success: Handler, failure: Handler) => ({
    withSuccessHandler: (handler: Handler) => made(handler, failure),
    withFailureHandler: (handler: Handler) => made(success, handler),
    call: (json: string): void => {
      const answer = serve(json);
      underWay += 1;
      setTimeout(() => {
        underWay -= 1;
        if (answer === null) failure(new Error('NetworkError'));
        else success(answer);
      });
    },
  });
  return made(
    () => undefined,
    () => undefined,
  );
}

/** Turns of the event loop without a question under way, after which none is taken to come. */
const QUIET_TURNS = 5;
let underWay = 0;

/** Until answers have come and the page shows them. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < QUIET_TURNS; turn = underWay > 0 || isWaiting() ? 0 : turn + 1)
    await new Promise((done) => setTimeout(done));
}

/** Whether the page says that an answer is waited for. */
function isWaiting(): boolean {
  return [...document.querySelectorAll('[role=status]')].some(({ textContent }) => textContent?.endsWith('…') === true);
}

function screenOf(place: HTMLElement, memory: MemoryCall, silence: (silent: boolean) => void): Screen {
  const wordsOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const fits = (words: string, name: string | RegExp): boolean =>
    typeof name === 'string' ? words === name : name.test(words);
  const one = <T extends Element>(found: readonly T[], name: string | RegExp): T => {
    const [first] = found;
    if (first === undefined) throw new Error(`Nothing is named ${name} on: ${place.textContent}`);
    return first;
  };
  // The screen's own before those of the page, which names a screen like the button on it.
  const button = (name: string | RegExp, within = 'main'): HTMLElement =>
    one(
      [
        ...place.querySelectorAll<HTMLElement>(`${within} button`),
        ...place.querySelectorAll<HTMLElement>('button'),
      ].filter((each) => fits(wordsOf(each), name)),
      name,
    );
  const field = (name: string | RegExp): Field => {
    const labels = [...place.querySelectorAll('label')].filter((each) => fits(wordsOf(each), name));
    const label = one(labels, name);
    const own =
      label.htmlFor === '' ? label.querySelector('input, select, textarea') : document.getElementById(label.htmlFor);
    return one(own === null ? [] : [own as Field], name);
  };
  return {
    memory,
    silence,
    text: () => place.textContent ?? '',
    all: (selector) => [...place.querySelectorAll(selector)].map((each) => each.textContent ?? ''),
    said: (title) => {
      const notices = [...place.querySelectorAll('.notice')].filter((each) => (each.textContent ?? '').includes(title));
      return [...one(notices, title).querySelectorAll('li')].map((line) => line.textContent ?? '');
    },
    value: (label) => field(label).value,
    async travel(steps) {
      const gone = new Promise((done) => window.addEventListener('popstate', done, { once: true }));
      history.go(steps);
      await gone;
      await quiet();
    },
    async press(name, within) {
      button(name, within).click();
      await quiet();
    },
    async fill(label, value) {
      const found = field(label);
      if (found instanceof HTMLInputElement && ['radio', 'checkbox'].includes(found.type)) found.click();
      else {
        found.value = value;
        found.dispatchEvent(new Event(found instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
      }
      await quiet();
    },
  };
}
