/** Hears every key before the engine does: of two listeners at one place the first that was added is called first. */
export class KeyGate {
  /** What is done with a key; nothing until the grid is there. */
  onKey: (event: KeyboardEvent) => void = () => undefined;

  constructor() {
    window.addEventListener('keydown', (event) => this.onKey(event), true);
  }
}
