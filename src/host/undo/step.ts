/** Something a person does that can be taken back: running it answers the step that takes it back, which can be taken back too. */
import type { Book } from '../book/model/types';
import { HostError } from '../local/local-workbook';
import type { EditEvent, RangeRef } from '../services/protocol';
import type { ShiftLog } from './shift-log';

export interface Scene {
  readonly book: Book;
  readonly log: ShiftLog;
}

export interface Ran {
  /** Takes it back. */
  readonly back: Step;
  /** Edits of cells, for onEdit. */
  readonly edited: readonly EditEvent[];
  /** What to select, so that the person sees what happened; null to leave the selection. */
  readonly shows: RangeRef | null;
}

export interface Step {
  /** The cells that it changes or takes away, for the rights of who does it; throws when they are gone. */
  touches(scene: Scene): readonly RangeRef[];
  run(scene: Scene): Ran;
}

export function cannotUndo(): HostError {
  return new HostError(409, 'cannotUndo', 'The cells have been moved or deleted since.');
}

/** A place that is remembered while rows and columns change. */
export class Place {
  readonly #mark: number;

  constructor(
    log: ShiftLog,
    private readonly ref: RangeRef,
  ) {
    this.#mark = log.mark;
  }

  /** @throws HostError when its cells are gone */
  now({ book, log }: Scene): RangeRef {
    const ref = log.place(this.#mark, this.ref);
    if (ref === null || !book.sheets().some(({ id }) => id === ref.sheetId)) throw cannotUndo();
    return ref;
  }
}

/** How something at a place is read and put. */
export interface Swappable<T> {
  read(book: Book, at: RangeRef): T;
  put(book: Book, at: RangeRef, value: T): void;
  /** Whether everyone may change it, also where cells are protected. */
  readonly free?: boolean;
}

/** Puts something at a place; what was there before is put back when it is undone. */
function swap<T>(scene: Scene, ref: RangeRef, what: Swappable<T>, next: T): Step {
  return changed(scene, ref, what, (book, at) => what.put(book, at, next));
}

/** Changes something at a place in any way; what was there before is put back when it is undone. */
export function changed<T>(
  scene: Scene,
  ref: RangeRef,
  what: Swappable<T>,
  change: (book: Book, at: RangeRef) => void,
): Step {
  const place = new Place(scene.log, ref);
  return {
    touches: (now) => (what.free ? [] : [place.now(now)]),
    run(now) {
      const at = place.now(now);
      const before = what.read(now.book, at);
      change(now.book, at);
      return { back: swap(now, at, what, before), edited: [], shows: at };
    },
  };
}
