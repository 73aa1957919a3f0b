/** What operations work on: the book, the host's own state around it, and the execution that asks. */
import { randomUUID } from 'node:crypto';
import type { Book } from '../../book/model/types';
import type { Deferred } from '../../local/deferred';
import type { Ledger } from '../../local/ledger';
import type { BookInfo, LockName, MenuEntry, OpName, Ops, PropertyStore, RangeRef } from '../../services/protocol';
import { ServiceError } from './errors';
import type { Execution } from './execution';
import { Locks } from './locks';
import type { Manifest } from './manifest';
import { Caches, type PropertyStores } from './stores';

/** The person at the keyboard when a request names none; owns the book. */
export const OWNER = 'owner@example.com';

export interface HostState {
  readonly book: Book;
  readonly id: string;
  readonly properties: PropertyStores;
  readonly caches: Caches;
  readonly locks: Locks;
  /** Menus by their name in the menu bar. */
  readonly menus: Map<string, readonly MenuEntry[]>;
  /** The selection of each person. */
  readonly selections: Map<string, RangeRef>;
  /** Ids of sheets whose gridlines are hidden. */
  readonly withoutGridlines: Set<number>;
  /** Asks of windows that were done. */
  readonly ledger: Ledger;
  readonly htmlDir: string;
  readonly manifest: Manifest;
  /** Whether charts answer their ranges split by column. */
  readonly splitsChartRanges: boolean;
  readonly deferred: Deferred;
  /** The time that scripts see. */
  readonly now: () => Date;
  readonly baseUrl: () => string;
  /** Says that something was changed that a save should hold. */
  readonly changed: () => void;
}

export function hostState(given: Omit<HostState, 'caches' | 'locks' | 'menus' | 'selections'>): HostState {
  return { ...given, caches: new Caches(), locks: new Locks(), menus: new Map(), selections: new Map() };
}

export const newBookId = (): string => randomUUID().replaceAll('-', '');

export interface Context {
  readonly state: HostState;
  readonly book: Book;
  readonly execution: Execution;
}

/** Whether the live service keeps from the script who it is that started it: a simple trigger knows nobody but the owner. */
export function isUnknown(kind: string, user: string): boolean {
  return (kind === 'edit' || kind === 'open') && user !== OWNER;
}

type MaybePromise<T> = T | Promise<T>;

/** Handlers of some of the operations. */
export type Handlers<K extends OpName> = {
  readonly [Each in K]: (context: Context, ...args: Parameters<Ops[Each]>) => MaybePromise<ReturnType<Ops[Each]>>;
};

export function bookInfo({ state, book }: Context): BookInfo {
  return { id: state.id, name: book.name(), url: state.baseUrl(), locale: book.locale, timeZone: book.timeZone };
}

/** The key of a store or lock; 'user' ones are each person's own (a custom function sees the owner's). */
export function keyOf({ execution }: Context, name: PropertyStore | LockName): string {
  if (name !== 'user') return name;
  return `user:${execution.kind === 'customFunction' || execution.user === '' ? OWNER : execution.user}`;
}

/** Whether the manifest beside the script asks for the scope, or the person granted it when asked; without a manifest everything is allowed. */
export function hasScope({ state, execution }: Context, name: string): boolean {
  const scope = scopeUrl(name);
  const { scopes } = state.manifest;
  return scopes === null || scopes.includes(scope) || state.deferred.granted(execution.user).has(scope);
}

const SCOPE = 'https://www.googleapis.com/auth/';

/** The full name of a scope given by its full name or its last part. */
export function scopeUrl(name: string): string {
  return name.startsWith(SCOPE) ? name : SCOPE + name;
}

/** Throws in the live service's words when the script lacks the scope. */
export function requireScope(context: Context, method: string, name: string): void {
  if (hasScope(context, name)) return;
  throw new ServiceError(
    `Specified permissions are not sufficient to call ${method}. ` +
      `Required permissions: https://www.googleapis.com/auth/${name}`,
  );
}
