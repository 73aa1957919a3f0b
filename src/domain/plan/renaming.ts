/** Names that change while what they mean stays: areas and indicators that are called otherwise from a day on. Pure. */

import type { Config, Indicator } from './model';

export const renamedKinds = ['area', 'indicator'] as const;
export type RenamedKind = (typeof renamedKinds)[number];

/** An area by its name, an indicator by its key. */
export interface Renaming {
  readonly what: RenamedKind;
  readonly from: string;
  readonly to: string;
}

/** A renaming, and when it was made: yyyy/MM/dd HH:mm:ss. */
export interface DatedRenaming extends Renaming {
  readonly at: string;
}

/**
 * What is called `name` in something written at `at` is called now. Later renamings follow each other, so that one that was
 * taken back leaves no trace; whatever was written after a renaming means what it says.
 */
export function nameNow(renamings: readonly DatedRenaming[], what: RenamedKind, name: string, at: string): string {
  return renamings.reduce(
    (now, each) => (each.what === what && each.from === now && each.at >= at ? each.to : now),
    name,
  );
}

/** The last renaming that stands, to be taken back; null when there is none. */
export function lastInForce(renamings: readonly DatedRenaming[]): DatedRenaming | null {
  const inForce: DatedRenaming[] = [];
  for (const each of renamings) {
    const before = inForce.at(-1);
    const isTakenBack = before?.what === each.what && before.from === each.to && before.to === each.from;
    if (isTakenBack) inForce.pop();
    else inForce.push(each);
  }
  return inForce.at(-1) ?? null;
}

/** The configuration under the new name; all else as it is. */
export function renamedConfig(config: Config, renaming: Renaming): Config {
  return renamedIn[renaming.what](config, renaming);
}

const renamedIn: Readonly<Record<RenamedKind, (config: Config, renaming: Renaming) => Config>> = {
  area: (config, { from, to }) => ({ ...config, areas: config.areas.map((area) => (area === from ? to : area)) }),
  indicator: (config, renaming) => ({
    ...config,
    initiatives: config.initiatives.map((initiative) => ({
      ...initiative,
      indicators: initiative.indicators.map((each) => renamedIndicator(each, renaming)),
    })),
  }),
};

function renamedIndicator(indicator: Indicator, { from, to }: Renaming): Indicator {
  const { key, kind } = indicator;
  return {
    ...indicator,
    key: key === from ? to : key,
    kind: 'over' in kind && kind.over === from ? { ...kind, over: to } : kind,
  };
}
