/** A finger that moves over the cells scrolls them, as in Sheets; one that begins on what is selected selects on. */
import type { Grid } from './grid';
import type { Scroll } from './view';

/** Pixels that a finger may stray while it presses. */
const stray = 8;
/** What is left of the speed after a frame, and pixels a frame below which the sheet rests. */
const [lasting, least] = [0.94, 0.5];

interface Finger {
  /** Kept from the engine, which would select at once. */
  readonly down: PointerEvent;
  readonly from: Scroll;
  last: PointerEvent;
  isScrolling: boolean;
  /** Pixels a millisecond. */
  speed: Scroll;
}

export class TouchScroll {
  #finger: Finger | null = null;
  #isReplaying = false;
  #gliding = 0;

  constructor(
    place: HTMLElement,
    private readonly grid: Grid,
  ) {
    place.addEventListener('pointerdown', (event) => this.#down(event), true);
    place.addEventListener('contextmenu', () => this.#pressLong(), true);
    window.addEventListener('pointermove', (event) => this.#move(event), true);
    window.addEventListener('pointerup', (event) => this.#up(event), true);
    window.addEventListener('pointercancel', () => this.#forget(), true);
  }

  #down(event: PointerEvent): void {
    if (event.pointerType !== 'touch' || this.#isReplaying) return;
    cancelAnimationFrame(this.#gliding);
    if (event.isPrimary && !this.#scrolls(event)) return;
    event.stopImmediatePropagation();
    if (!event.isPrimary) return;
    const from = this.grid.view.scroll();
    this.#finger = { down: event, from, last: event, isScrolling: false, speed: { x: 0, y: 0 } };
  }

  /** Heads, bars, editors and what is selected are the engine's. */
  #scrolls({ target, clientX, clientY }: PointerEvent): boolean {
    const { view } = this.grid;
    if (!(target instanceof HTMLCanvasElement) || !view.isOverCells(clientX, clientY)) return false;
    const { row, column, rows, columns } = this.grid.selection();
    const [first, last] = [view.boxOf(row, column), view.boxOf(row + rows - 1, column + columns - 1)];
    if (first === null || last === null) return true;
    const isAcross = clientX >= first.left && clientX <= last.right;
    return !(isAcross && clientY >= first.top && clientY <= last.bottom);
  }

  #move(event: PointerEvent): void {
    const finger = this.#of(event);
    if (finger === null) return;
    event.stopImmediatePropagation();
    const { down, from, last } = finger;
    const [x, y] = [down.clientX - event.clientX, down.clientY - event.clientY];
    if (!finger.isScrolling && Math.hypot(x, y) < stray) return;
    const time = Math.max(1, event.timeStamp - last.timeStamp);
    finger.speed = { x: (last.clientX - event.clientX) / time, y: (last.clientY - event.clientY) / time };
    finger.isScrolling = true;
    finger.last = event;
    const zoom = this.grid.zoom();
    this.grid.view.scrollTo({ x: from.x + x / zoom, y: from.y + y / zoom });
  }

  #up(event: PointerEvent): void {
    const finger = this.#of(event);
    if (finger === null) return;
    this.#forget();
    if (!finger.isScrolling) {
      this.#replay(finger.down);
      return;
    }
    event.stopImmediatePropagation();
    // A finger that rested before it was lifted throws nothing.
    if (event.timeStamp - finger.last.timeStamp < 100) this.#glide(finger.speed);
  }

  #of({ pointerId }: PointerEvent): Finger | null {
    return this.#finger?.down.pointerId === pointerId ? this.#finger : null;
  }

  #forget(): void {
    this.#finger = null;
  }

  /** The cell under the finger is selected before its menu opens. */
  #pressLong(): void {
    const finger = this.#finger;
    if (finger === null || finger.isScrolling) return;
    this.#forget();
    this.#replay(finger.down);
    finger.down.target?.dispatchEvent(new PointerEvent('pointerup', finger.down));
  }

  #replay(down: PointerEvent): void {
    this.#isReplaying = true;
    down.target?.dispatchEvent(new PointerEvent('pointerdown', down));
    this.#isReplaying = false;
  }

  #glide({ x, y }: Scroll): void {
    let [across, along] = [x * 16, y * 16];
    const step = (): void => {
      if (Math.hypot(across, along) < least) return;
      const { view } = this.grid;
      const zoom = this.grid.zoom();
      const now = view.scroll();
      view.scrollTo({ x: now.x + across / zoom, y: now.y + along / zoom });
      [across, along] = [across * lasting, along * lasting];
      this.#gliding = requestAnimationFrame(step);
    };
    step();
  }
}
