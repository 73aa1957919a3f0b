/** 団体 in memory; the list is there, and empty, from the start. */
import type { OrganisationsPort } from '../../src/app/ports/organisations';
import { type Aliases, aliasesOf, noAliases } from '../../src/domain/organisations/aliases';
import type { OrganisationLine, PlacedLine } from '../../src/schema/organisations/organisations-table';
import type { MemoryService } from './memory-service';

const FIRST_ROW = 5;

export class MemoryOrganisations implements OrganisationsPort {
  lines: OrganisationLine[] | null = [];

  constructor(private readonly service: MemoryService) {}

  /** The lines as people would type them: a name, and its other spellings. */
  list(...names: readonly (readonly [name: string, ...spellings: string[]])[]): void {
    this.lines = names.map(([name, ...spellings]) => ({
      name,
      spellings,
      kind: '',
      area: '',
      first: null,
      remarks: '',
    }));
  }

  read(): readonly PlacedLine[] | null {
    this.service.read();
    return this.lines?.map((line, index) => ({ ...line, row: FIRST_ROW + index })) ?? null;
  }

  aliases(): Aliases {
    if (this.lines?.some(({ spellings }) => spellings.length > 0) !== true) return noAliases;
    this.service.read();
    return aliasesOf(this.lines).aliases;
  }

  add(lines: readonly OrganisationLine[]): void {
    if (lines.length === 0) return;
    this.service.write();
    this.lines?.push(...lines);
  }

  change(lines: readonly PlacedLine[]): void {
    if (lines.length === 0) return;
    this.service.write();
    for (const { row, ...line } of lines) if (this.lines !== null) this.lines[row - FIRST_ROW] = line;
  }

  remove(lines: readonly PlacedLine[]): void {
    if (lines.length === 0) return;
    this.service.write();
    const rows = new Set(lines.map(({ row }) => row - FIRST_ROW));
    this.lines = this.lines?.filter((_, index) => !rows.has(index)) ?? null;
  }
}
