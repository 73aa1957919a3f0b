/** Script, document and user properties (saved with the book) and the caches (not saved). */

type Texts = Record<string, string>;

export interface StoredProperties {
  readonly script: Texts;
  readonly document: Texts;
  readonly users: Record<string, Texts>;
}

/** Keys and values of one store together. */
const STORE_BYTES = 524_288;

const bytesOf = (text: string): number => Buffer.byteLength(text);

const empty = (): Texts => Object.create(null) as Texts;

/** A copy without a prototype, so that keys such as __proto__ are keys like any other. */
function copy(texts: Texts): Texts {
  return Object.assign(empty(), texts);
}

/** Keys are 'script', 'document' or 'user:<e-mail>'. */
export class PropertyStores {
  readonly #stores = new Map<string, Texts>();

  constructor(stored: StoredProperties) {
    this.#stores.set('script', copy(stored.script));
    this.#stores.set('document', copy(stored.document));
    for (const [user, texts] of Object.entries(stored.users)) this.#stores.set(`user:${user}`, copy(texts));
  }

  get(store: string): Texts {
    return this.#stores.get(store) ?? empty();
  }

  /** False, and nothing is set, when the store would hold more than it may. */
  set(store: string, values: Texts, deleteOthers: boolean): boolean {
    const next = copy({ ...(deleteOthers ? {} : this.get(store)), ...values });
    const size = Object.entries(next).reduce((sum, [key, value]) => sum + bytesOf(key) + bytesOf(value), 0);
    if (size > STORE_BYTES) return false;
    this.#stores.set(store, next);
    return true;
  }

  delete(store: string, key: string): void {
    const texts = copy(this.get(store));
    delete texts[key];
    this.#stores.set(store, texts);
  }

  stored(): StoredProperties {
    const users = [...this.#stores].filter(([key]) => key.startsWith('user:'));
    return {
      script: this.get('script'),
      document: this.get('document'),
      users: Object.fromEntries(users.map(([key, texts]) => [key.slice('user:'.length), texts])),
    };
  }
}

interface Cached {
  readonly value: string;
  readonly until: number;
}

const MOST_ITEMS = 1000;

/** Entries vanish at their time, and the oldest ones when there are too many, as on the live service. */
export class Caches {
  readonly #entries = new Map<string, Cached>();

  get(store: string, keys: readonly string[]): Texts {
    const found = empty();
    for (const key of keys) {
      const entry = this.#entries.get(`${store}\n${key}`);
      if (entry !== undefined && entry.until > Date.now()) found[key] = entry.value;
    }
    return found;
  }

  put(store: string, values: Texts, seconds: number): void {
    for (const [key, value] of Object.entries(values)) {
      this.#entries.delete(`${store}\n${key}`);
      this.#entries.set(`${store}\n${key}`, { value, until: Date.now() + seconds * 1000 });
    }
    for (const oldest of [...this.#entries.keys()].slice(0, Math.max(0, this.#entries.size - MOST_ITEMS)))
      this.#entries.delete(oldest);
  }

  remove(store: string, keys: readonly string[]): void {
    for (const key of keys) this.#entries.delete(`${store}\n${key}`);
  }
}
