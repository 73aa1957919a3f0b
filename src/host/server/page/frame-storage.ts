/** The storage of a script's page as other browsers have it: one that refuses, or one that forgets at each opening. */

class Forgetful {
  readonly #kept = new Map<string, string>();

  get length(): number {
    return this.#kept.size;
  }

  key(index: number): string | null {
    return [...this.#kept.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#kept.set(key, String(value));
  }

  removeItem(key: string): void {
    this.#kept.delete(key);
  }

  clear(): void {
    this.#kept.clear();
  }
}

/** What the server wrote beside the script that loads this; without it storage is the browser's own. */
export function playStorage(script: Element | null): void {
  const kind = script?.getAttribute('data-storage') ?? 'kept';
  if (kind === 'kept') return;
  for (const name of ['localStorage', 'sessionStorage']) {
    const store = new Forgetful();
    Object.defineProperty(window, name, {
      configurable: true,
      get() {
        if (kind === 'throws') throw new DOMException('The operation is insecure.', 'SecurityError');
        return store;
      },
    });
  }
}
