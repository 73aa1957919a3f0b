/** Counts the calls of a script that take time and never reach the workbook: getRow, getSheetId, the steps of builders. */
import { callsMade, host } from './base/bridge';

let depth = 0;

/** Wraps a class's own methods; what a method calls in turn is part of it. */
export function metered(...classes: readonly { readonly prototype: object }[]): void {
  for (const { prototype } of classes) {
    for (const [name, { value, ...rest }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (name === 'constructor' || name === 'toString' || typeof value !== 'function') continue;
      Object.defineProperty(prototype, name, { ...rest, value: counted(value) });
    }
  }
}

function counted(method: (...args: unknown[]) => unknown) {
  return function (this: unknown, ...args: unknown[]): unknown {
    if (depth > 0) return method.apply(this, args);
    const before = callsMade();
    depth += 1;
    try {
      return method.apply(this, args);
    } finally {
      depth -= 1;
      if (callsMade() === before) host.localCall();
    }
  };
}
