/** The declared subset: any member that a service class does not declare throws NotEmulated, by a proxy below its prototype. */
import { NotEmulated } from './bridge';

/** Marks objects of the services, which no result may carry out of its realm. */
const SERVICE = Symbol('service');

export function isServiceObject(value: object): boolean {
  return SERVICE in value;
}

/** Names that the language itself looks up on any object. */
const LANGUAGE = new Set<PropertyKey>([
  'toJSON',
  'then',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__proto__',
]);

function strictBase(nameOf: (receiver: unknown) => string): object {
  return new Proxy(Object.create(null) as object, {
    get(_target, key, receiver) {
      if (typeof key === 'symbol') return Reflect.get(Object.prototype, key);
      if (LANGUAGE.has(key) || key in Object.prototype) return Reflect.get(Object.prototype, key);
      throw new NotEmulated(`${nameOf(receiver)}.${key}`);
    },
  });
}

/** Makes a service class (the root of its chain) strict; `name` is the live name, also what its objects print as. */
export function declare(root: { readonly prototype: object }, name: string | ((receiver: unknown) => string)): void {
  const nameOf = typeof name === 'string' ? () => name : name;
  Object.setPrototypeOf(root.prototype, strictBase(nameOf));
  Object.defineProperty(root.prototype, SERVICE, { value: true });
  Object.defineProperty(root.prototype, 'toString', {
    value(this: unknown) {
      return nameOf(this);
    },
    configurable: true,
    writable: true,
  });
}

/** A service object (a singleton such as LockService) with only the members given. */
export function service<T extends object>(name: string, members: T): T {
  const object = Object.create(strictBase(() => name)) as T;
  Object.defineProperties(object, Object.getOwnPropertyDescriptors(members));
  Object.defineProperty(object, SERVICE, { value: true });
  Object.defineProperty(object, 'toString', { value: () => name, configurable: true, writable: true });
  return Object.freeze(object);
}
