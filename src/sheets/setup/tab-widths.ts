/** How wide the columns of an initiative tab are made, and whose widths follow the version. */
import type { AppliedStore } from '../book/applied-store';
import { type ColumnWidth, followWidths, keepWidths } from '../book/follow-widths';
import type { InitiativeTab } from '../book/initiative-tab';
import { tabColumns } from '../book/layout';
import { setWidths } from '../platform/style';

/** Reads, and answers the work that writes. */
export function tabWidths(tab: InitiativeTab, store: AppliedStore): () => void {
  const { sheet, initiative, fresh } = tab;
  const widths = widthsOf(tab);
  if (!fresh) return followWidths(store, initiative.key, sheet, widths);
  return () => {
    setWidths(
      sheet,
      widths.map(({ width }) => width),
    );
    keepWidths(store, initiative.key, sheet, widths);
  };
}

/** In the order in which columns are set up, in which those of a tab stand that was made just now. */
export function widthsOf({ initiative, located }: InitiativeTab): ColumnWidth[] {
  return tabColumns(initiative).map(({ key, width, former }, at) => ({
    column: located.columns.get(key) ?? at + 1,
    width,
    former,
  }));
}
