/** The rows above the entries of an initiative tab, which warn whoever writes there. */
import type { InitiativeTab } from '../book/initiative-tab';
import { protectLightly } from '../platform/guards';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

export function protectHead({ sheet, located }: InitiativeTab, recorded: readonly Protection[]): void {
  protectLightly(recorded, headName({ located }), sheet.getRange(headRows({ located })));
}

/** All columns, also those that people put in. */
export function headRows({ located }: Pick<InitiativeTab, 'located'>): string {
  return `1:${located.headerRow}`;
}

/** Protections are known by it. */
export function headName({ located }: Pick<InitiativeTab, 'located'>): string {
  return `A1:${located.headerRow}`;
}
