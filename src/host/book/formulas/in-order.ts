/** Puts what depends on one another into an order in which everything comes after what it depends on. Pure. */

interface Visit<Item> {
  readonly item: Item;
  readonly number: number;
  readonly next: readonly Item[];
  at: number;
  low: number;
  open: boolean;
}

export interface Ordered<Item> {
  /** Each after all that it depends on. */
  readonly order: readonly Item[];
  /** Those that depend on themselves, directly or by way of others. */
  readonly circular: ReadonlySet<Item>;
}

/** Everything that is reached from the roots; `dependents` are those that come right after an item (Tarjan, without recursion). */
export function inOrder<Item>(roots: Iterable<Item>, dependents: (item: Item) => Iterable<Item>): Ordered<Item> {
  const visits = new Map<Item, Visit<Item>>();
  const path: Visit<Item>[] = [];
  const waiting: Visit<Item>[] = [];
  const reversed: Item[] = [];
  const circular = new Set<Item>();

  const enter = (item: Item): void => {
    const number = visits.size;
    const visit = { item, number, next: [...dependents(item)], at: 0, low: number, open: true };
    visits.set(item, visit);
    path.push(visit);
    waiting.push(visit);
  };
  const leave = (visit: Visit<Item>): void => {
    path.pop();
    const before = path.at(-1);
    if (before !== undefined) before.low = Math.min(before.low, visit.low);
    if (visit.low !== visit.number) return;
    const together = waiting.splice(waiting.lastIndexOf(visit));
    for (const each of together) {
      each.open = false;
      reversed.push(each.item);
      if (together.length > 1 || each.next.includes(each.item)) circular.add(each.item);
    }
  };

  for (const root of roots) {
    if (!visits.has(root)) enter(root);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = visit.next[visit.at];
      visit.at += 1;
      if (next === undefined) {
        leave(visit);
        continue;
      }
      const known = visits.get(next);
      if (known === undefined) enter(next);
      else if (known.open) visit.low = Math.min(visit.low, known.number);
    }
  }
  return { order: reversed.reverse(), circular };
}
