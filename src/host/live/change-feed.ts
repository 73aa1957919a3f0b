/** The changes of the book in order and numbered, with the last of them kept for windows that were away for a while. */
import { randomUUID } from 'node:crypto';
import type { SheetExtras } from '../book/model/types';
import type { HostState } from '../execution/state/context';
import type { Facts, GridState, Seen, ToWindow } from '../local/messages';

type Changes = Extract<ToWindow, { kind: 'changes' }>;

interface Kept {
  readonly seq: number;
  /** The message as it is sent. */
  readonly text: string;
}

/** A window that missed more loads the grid anew, which is quicker by then. */
const MOST_KEPT = 2_000;
const MOST_KEPT_CHARS = 8_000_000;

export class ChangeFeed {
  readonly epoch = randomUUID();
  #seq = 0;
  #kept: Kept[] = [];
  #chars = 0;
  #facts = '';
  readonly #extras = new Map<number, string>();
  #state: { seq: number; text: string } | null = null;
  #listener: (text: string) => void = () => undefined;

  constructor(
    private readonly state: HostState,
    private readonly customFunctions: readonly string[],
  ) {
    this.#news();
    state.book.grid.watch((changes) => this.#report({ changes, ...this.#news() }));
    state.book.onChange(() => this.#look());
  }

  watch(listener: (text: string) => void): void {
    this.#listener = listener;
  }

  /** Reports at once what is still to be reported. */
  flush(): void {
    this.state.book.grid.flush();
    const news = this.#news();
    if (Object.keys(news).length > 0) this.#report({ changes: [], ...news });
  }

  /** The whole grid, as JSON text. */
  whole(): string {
    this.flush();
    if (this.#state?.seq === this.#seq) return this.#state.text;
    const whole: GridState = {
      epoch: this.epoch,
      seq: this.#seq,
      workbook: this.state.book.grid.snapshot(),
      facts: this.#currentFacts(),
      extras: Object.fromEntries(this.state.book.sheets().map(({ id }) => [id, this.state.book.grid.extras(id)])),
    };
    this.#state = { seq: this.#seq, text: JSON.stringify(whole) };
    return this.#state.text;
  }

  /** The messages after the last one that a window has seen; null when some of them are gone. */
  since(seen: Seen | null): string[] | null {
    this.flush();
    if (seen === null || seen.epoch !== this.epoch || seen.seq > this.#seq) return null;
    const oldest = this.#kept[0]?.seq ?? this.#seq + 1;
    if (seen.seq + 1 < oldest) return null;
    return this.#kept.filter(({ seq }) => seq > seen.seq).map(({ text }) => text);
  }

  #looking: NodeJS.Immediate | null = null;

  /** Facts can change without any cell. */
  #look(): void {
    this.#looking ??= setImmediate(() => {
      this.#looking = null;
      this.flush();
    });
  }

  dispose(): void {
    if (this.#looking !== null) clearImmediate(this.#looking);
  }

  #report(part: Omit<Changes, 'kind' | 'seq'>): void {
    this.#seq += 1;
    const message: Changes = { kind: 'changes', seq: this.#seq, ...part };
    const text = JSON.stringify(message);
    this.#kept.push({ seq: this.#seq, text });
    this.#chars += text.length;
    while (this.#kept.length > MOST_KEPT || (this.#chars > MOST_KEPT_CHARS && this.#kept.length > 1))
      this.#chars -= this.#kept.shift()?.text.length ?? 0;
    this.#listener(text);
  }

  /** Facts, and sheets' notes and rules, that are not as they were reported last. */
  #news(): Pick<Changes, 'facts' | 'extras'> {
    const facts = this.#currentFacts();
    const text = JSON.stringify(facts);
    const changed = text !== this.#facts;
    this.#facts = text;
    const extras = this.#newExtras();
    return { ...(changed ? { facts } : {}), ...(Object.keys(extras).length > 0 ? { extras } : {}) };
  }

  #newExtras(): Record<string, SheetExtras> {
    const news: Record<string, SheetExtras> = {};
    for (const { id } of this.state.book.sheets()) {
      const extras = this.state.book.grid.extras(id);
      const text = JSON.stringify(extras);
      if (this.#extras.get(id) !== text) news[id] = extras;
      this.#extras.set(id, text);
    }
    return news;
  }

  #currentFacts(): Facts {
    const { book, menus, withoutGridlines, now } = this.state;
    return {
      title: book.name(),
      menus: [...menus].map(([caption, entries]) => ({ caption, entries })),
      protections: book
        .protections()
        .map(({ sheetId, rect, unprotected, warningOnly, editors }) => ({
          sheetId,
          rect,
          unprotected,
          warningOnly,
          heeded: warningOnly || editors !== null,
        }))
        .filter(({ heeded }) => heeded)
        .map(({ heeded: _, ...guard }) => guard),
      names: book.namedRanges(),
      charts: book.charts(),
      withoutGridlines: [...withoutGridlines],
      customFunctions: this.customFunctions,
      clock: { timeZone: book.timeZone, minutesAhead: Math.round((now().getTime() - Date.now()) / 60_000) },
    };
  }
}
