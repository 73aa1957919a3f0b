/** LockService, PropertiesService and CacheService. */
import type { LockName, PropertyStore } from '../../protocol';
import { call, mismatch, ScriptException } from '../base/bridge';
import { declare, service } from '../base/declared';

const VALUE_LIMIT = 9 * 1024;
const CACHE_KEY_LIMIT = 250;
const CACHE_VALUE_LIMIT = 100 * 1024;
const CACHE_SECONDS = { default: 600, most: 21_600 } as const;

class Lock {
  readonly #name: LockName;

  constructor(name: LockName) {
    this.#name = name;
  }

  tryLock(milliseconds: unknown): boolean {
    if (typeof milliseconds !== 'number') throw mismatch('LockService.Lock.tryLock', [milliseconds]);
    return call('lock.try', 'Lock.tryLock', this.#name, milliseconds);
  }

  waitLock(milliseconds: unknown): void {
    if (typeof milliseconds !== 'number') throw mismatch('LockService.Lock.waitLock', [milliseconds]);
    if (!call('lock.try', 'Lock.waitLock', this.#name, milliseconds))
      throw new ScriptException('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return call('lock.has', 'Lock.hasLock', this.#name);
  }

  releaseLock(): void {
    call('lock.release', 'Lock.releaseLock', this.#name);
  }
}
declare(Lock, 'Lock');

export const lockService = service('LockService', {
  getScriptLock: () => new Lock('script'),
  getDocumentLock: () => new Lock('document'),
  getUserLock: () => new Lock('user'),
});

const bytes = (text: string): number => encodeURIComponent(text).replace(/%../g, '_').length;

function texts(values: unknown, method: string, limit: number): Record<string, string> {
  if (values === null || typeof values !== 'object') throw mismatch(method, [values]);
  const pairs = Object.entries(values).map(([key, value]) => [key, String(value)] as const);
  if (pairs.some(([key]) => key === '')) throw new ScriptException('Invalid argument: key');
  if (pairs.some(([, value]) => bytes(value) > limit)) throw new ScriptException('Argument too large: value');
  return Object.fromEntries(pairs);
}

class Properties {
  readonly #store: PropertyStore;

  constructor(store: PropertyStore) {
    this.#store = store;
  }

  #all(member: string): Record<string, string> {
    return call('properties.get', `Properties.${member}`, this.#store);
  }

  getProperty(key: unknown): string | null {
    const all = this.#all('getProperty');
    return Object.hasOwn(all, String(key)) ? (all[String(key)] ?? null) : null;
  }

  getProperties(): Record<string, string> {
    return this.#all('getProperties');
  }

  getKeys(): string[] {
    return Object.keys(this.#all('getKeys'));
  }

  setProperty(key: unknown, value: unknown): this {
    const values = texts({ [String(key)]: value }, 'Properties.setProperty', VALUE_LIMIT);
    call('properties.set', 'Properties.setProperty', this.#store, values, false);
    return this;
  }

  setProperties(values: unknown, deleteAllOthers: unknown = false): this {
    const all = texts(values, 'Properties.setProperties', VALUE_LIMIT);
    call('properties.set', 'Properties.setProperties', this.#store, all, deleteAllOthers === true);
    return this;
  }

  deleteProperty(key: unknown): this {
    call('properties.delete', 'Properties.deleteProperty', this.#store, String(key));
    return this;
  }

  deleteAllProperties(): this {
    call('properties.set', 'Properties.deleteAllProperties', this.#store, {}, true);
    return this;
  }
}
declare(Properties, 'Properties');

export const propertiesService = service('PropertiesService', {
  getScriptProperties: () => new Properties('script'),
  getDocumentProperties: () => new Properties('document'),
  getUserProperties: () => new Properties('user'),
});

function seconds(given: unknown): number {
  if (given === undefined) return CACHE_SECONDS.default;
  if (typeof given !== 'number' || given < 1 || given > CACHE_SECONDS.most)
    throw new ScriptException('Argument too large: expirationInSeconds');
  return given;
}

function cacheKey(key: unknown): string {
  const text = String(key);
  if (text.length > CACHE_KEY_LIMIT) throw new ScriptException('Argument too large: key');
  return text;
}

class Cache {
  readonly #store: PropertyStore;

  constructor(store: PropertyStore) {
    this.#store = store;
  }

  get(key: unknown): string | null {
    const name = cacheKey(key);
    return call('cache.get', 'Cache.get', this.#store, [name])[name] ?? null;
  }

  getAll(keys: unknown): Record<string, string> {
    if (!Array.isArray(keys)) throw mismatch('CacheService.Cache.getAll', [keys]);
    return call('cache.get', 'Cache.getAll', this.#store, keys.map(cacheKey));
  }

  put(key: unknown, value: unknown, expirationInSeconds?: unknown): void {
    const values = texts({ [cacheKey(key)]: value }, 'CacheService.Cache.put', CACHE_VALUE_LIMIT);
    call('cache.put', 'Cache.put', this.#store, values, seconds(expirationInSeconds));
  }

  putAll(values: unknown, expirationInSeconds?: unknown): void {
    const all = texts(values, 'CacheService.Cache.putAll', CACHE_VALUE_LIMIT);
    Object.keys(all).forEach(cacheKey);
    call('cache.put', 'Cache.putAll', this.#store, all, seconds(expirationInSeconds));
  }

  remove(key: unknown): void {
    call('cache.remove', 'Cache.remove', this.#store, [cacheKey(key)]);
  }

  removeAll(keys: unknown): void {
    if (!Array.isArray(keys)) throw mismatch('CacheService.Cache.removeAll', [keys]);
    call('cache.remove', 'Cache.removeAll', this.#store, keys.map(cacheKey));
  }
}
declare(Cache, 'Cache');

export const cacheService = service('CacheService', {
  getScriptCache: () => new Cache('script'),
  getDocumentCache: () => new Cache('document'),
  getUserCache: () => new Cache('user'),
});
