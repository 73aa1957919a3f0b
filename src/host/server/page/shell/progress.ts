/** What runs now and how far it is, at the top of the page; it can be ended while it has changed nothing. */
import type { ToWindow } from '../../../local/messages';
import { button, byId, make } from '../base/dom';
import { texts } from '../base/texts';

type ProgressMessage = Extract<ToWindow, { kind: 'progress' }>;

interface Work {
  readonly line: HTMLElement;
  readonly words: HTMLElement;
  readonly bar: HTMLProgressElement;
  readonly stop: HTMLButtonElement;
  readonly started: number;
  readonly title: string;
}

/** Seconds are counted from here on: before, a number would only flicker. */
const countFromMs = 2_000;

export class Progress {
  readonly #place = byId('work', HTMLElement);
  readonly #running = new Map<string, Work>();

  constructor(private readonly end: (id: string) => void) {
    setInterval(() => {
      for (const work of this.#running.values()) say(work);
    }, 1_000);
  }

  /** Something was started; it is shown when it takes longer than `after`. */
  start(id: string, title: string, after = 0): void {
    const words = make('span', { role: 'status' });
    const bar = make('progress', { 'aria-label': texts.howFar });
    const stop = button(texts.cancel, () => this.#stop(id), { hidden: true });
    const line = make('div', { class: 'work-line', hidden: after > 0 }, words, bar, stop);
    const work = { line, words, bar, stop, started: performance.now(), title };
    this.#running.set(id, work);
    this.#place.append(line);
    if (after > 0) setTimeout(() => line.removeAttribute('hidden'), after);
    say(work);
  }

  show({ id, calls, expected, mayEnd }: ProgressMessage): void {
    const work = this.#running.get(id);
    if (work === undefined) return;
    work.stop.hidden = !mayEnd;
    // What takes more calls than the last time is no further than nearly there.
    if (expected !== null && expected > 0) work.bar.value = Math.min(0.97, calls / expected);
    say(work);
  }

  done(id: string): void {
    this.#running.get(id)?.line.remove();
    this.#running.delete(id);
  }

  #stop(id: string): void {
    const work = this.#running.get(id);
    if (work) work.stop.hidden = true;
    this.end(id);
  }
}

function say({ words, bar, started, title }: Work): void {
  const passed = performance.now() - started;
  const seconds = passed < countFromMs ? null : Math.floor(passed / 1_000);
  const percent = bar.hasAttribute('value') ? Math.floor(bar.value * 100) : null;
  const text = texts.runningNow(title, seconds, percent);
  if (words.textContent !== text) words.textContent = text;
}
