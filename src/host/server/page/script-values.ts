/** What may be handed to google.script.run: plain values, and one form as the only argument. */

type Kind = 'plain' | 'form' | 'illegal';

function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'plain';
  if (typeof value !== 'object') return ['number', 'string', 'boolean'].includes(typeof value) ? 'plain' : 'illegal';
  if (typeof HTMLFormElement !== 'undefined' && value instanceof HTMLFormElement) return 'form';
  if (Array.isArray(value)) return 'plain';
  const proto: unknown = Object.getPrototypeOf(value);
  // An object of another realm has another Object.prototype, whose own prototype is null.
  return proto === null || Object.getPrototypeOf(proto) === null ? 'plain' : 'illegal';
}

/** The name of the first part that cannot be sent; null when all can. */
export function illegalAt(args: readonly unknown[]): string | null {
  for (const [index, arg] of args.entries()) {
    const kind = kindOf(arg);
    if (kind === 'form' && args.length === 1) continue;
    const found = kind === 'form' ? String(index) : illegalPart(arg, String(index));
    if (found !== null) return found;
  }
  return null;
}

function illegalPart(value: unknown, name: string): string | null {
  const kind = kindOf(value);
  if (kind !== 'plain') return name;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    // In a list it arrives as null; as a named part it is refused.
    if (part === undefined && !Array.isArray(value)) return key;
    const found = illegalPart(part, key);
    if (found !== null) return found;
  }
  return null;
}

/** The value as it is sent. */
export function plain(value: unknown): unknown {
  if (kindOf(value) === 'form' && value instanceof HTMLFormElement) {
    const texts = [...new FormData(value)].filter(([, part]) => typeof part === 'string');
    return Object.fromEntries(texts);
  }
  return value === undefined ? null : value;
}
