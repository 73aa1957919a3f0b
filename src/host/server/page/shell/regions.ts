/** F6 goes round the parts of the page, Shift+F6 the other way: no part holds the keys for itself. */

interface Region {
  readonly place: () => HTMLElement | null;
  readonly focus: () => void;
}

const focusable = 'button:not([disabled]):not([hidden]), select, input, textarea, a[href], [tabindex="0"]';

/** The first thing in a part that can take the keys, the chosen tab before all. */
function focusFirst(place: HTMLElement | null): void {
  const chosen = place?.querySelector<HTMLElement>('[aria-selected=true]');
  const first = [...(place?.querySelectorAll<HTMLElement>(focusable) ?? [])].find((each) => each.offsetParent !== null);
  (chosen ?? first)?.focus();
}

export class Regions {
  readonly #regions: readonly Region[];

  constructor(focusGrid: () => void) {
    const part = (selector: string): Region => {
      const place = (): HTMLElement | null => document.querySelector<HTMLElement>(selector);
      return { place, focus: () => focusFirst(place()) };
    };
    const side = (): HTMLElement | null => document.querySelector<HTMLElement>('#side:not([hidden])');
    this.#regions = [
      part('.top'),
      part('#tools'),
      { place: () => document.querySelector<HTMLElement>('.grid-place'), focus: focusGrid },
      { place: side, focus: () => side()?.querySelector('iframe')?.focus() },
      part('#tabs'),
    ];
  }

  /** From the part that has the keys to the next one that is shown. */
  next(way: 1 | -1): void {
    const shown = this.#regions.filter(({ place }) => place() !== null);
    const active = document.activeElement;
    const at = shown.findIndex(({ place }) => place()?.contains(active));
    const from = at >= 0 ? at : shown.findIndex(({ place }) => place()?.matches('.grid-place'));
    shown.at((from + way + shown.length) % shown.length)?.focus();
  }
}
