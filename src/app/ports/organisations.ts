/** What the use cases ask of 団体. Every member says what it costs. */
import type { Aliases } from '../../domain/organisations/aliases';
import type { OrganisationLine, PlacedLine } from '../../schema/organisations/organisations-table';

export interface OrganisationsPort {
  /** Every line: one read; null when the tab or its table is not there. */
  read(): readonly PlacedLine[] | null;
  /** What other spellings are read as: one read in an execution where the list has any, none where it has none. */
  aliases(): Aliases;
  /** Adds lines below the others: a few writes, whatever their number. */
  add(lines: readonly OrganisationLine[]): void;
  /** Writes lines that were read before anew, times aside: a few writes, one where they stand together. */
  change(lines: readonly PlacedLine[]): void;
  /** Takes lines that were read before away: one write for those that stand together. */
  remove(lines: readonly PlacedLine[]): void;
}
