/** The clock that a script sees: Date without arguments reads ahead or behind by a fixed number of milliseconds. */

/** Puts a Date that is `offset` ms ahead in the place of the realm's own; instances stay ordinary Dates. */
export function installClock(offset: number): void {
  if (offset === 0) return;
  const RealDate = Date;
  const now = () => RealDate.now() + offset;
  const ShiftedDate: DateConstructor = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, newTarget): Date =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === ShiftedDate ? target : newTarget),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  Object.defineProperty(RealDate.prototype, 'constructor', {
    value: ShiftedDate,
    writable: true,
    configurable: true,
  });
  globalThis.Date = ShiftedDate;
}
