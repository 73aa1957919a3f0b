/** Protections and developer metadata: what Univer has no like of. They follow rows, columns and sheets, and are saved. */

import type { Engine } from '../engine/engine';
import { MOST_METADATA } from '../engine/limits';
import { type AxisChange, shiftRect } from '../model/spans';
import { type Book, BookError, type MetadataInfo, type ProtectionInfo } from '../model/types';
import type { Follower } from './structure';

type Operations = Pick<
  Book,
  | 'protections'
  | 'addProtection'
  | 'updateProtection'
  | 'removeProtection'
  | 'metadata'
  | 'addMetadata'
  | 'updateMetadata'
  | 'removeMetadata'
>;

interface Saved {
  readonly protections: readonly ProtectionInfo[];
  readonly metadata: readonly MetadataInfo[];
  /** The number that the next new one gets: ids are never used twice. */
  readonly next: number;
}

export class Attachments implements Operations, Follower {
  #protections: ProtectionInfo[];
  #metadata: MetadataInfo[];
  #next: number;

  constructor(
    private readonly engine: Engine,
    saved: unknown,
  ) {
    const read = isSaved(saved) ? saved : { protections: [], metadata: [], next: 1 };
    this.#protections = structuredClone([...read.protections]);
    this.#metadata = structuredClone([...read.metadata]);
    this.#next = read.next;
  }

  saved(): Saved {
    return structuredClone({ protections: this.#protections, metadata: this.#metadata, next: this.#next });
  }

  protections(): ProtectionInfo[] {
    return [...this.#protections];
  }

  addProtection(protection: Omit<ProtectionInfo, 'id'>): ProtectionInfo {
    this.#requirePlace(protection);
    const added: ProtectionInfo = { ...protection, id: `p${this.#next++}` };
    this.#protections.push(added);
    this.engine.changed();
    return added;
  }

  updateProtection(protection: ProtectionInfo): void {
    this.#requirePlace(protection);
    this.#protections = this.#protections.map((each) => (each.id === protection.id ? protection : each));
    this.engine.changed();
  }

  removeProtection(id: string): void {
    this.#protections = this.#protections.filter((each) => each.id !== id);
    this.engine.changed();
  }

  metadata(): MetadataInfo[] {
    return [...this.#metadata];
  }

  addMetadata(entry: Omit<MetadataInfo, 'id'>): MetadataInfo {
    if (entry.sheetId !== null) this.engine.sheet(entry.sheetId);
    this.#requireMetadataRoom(entry, null);
    const added: MetadataInfo = { ...entry, id: this.#next++ };
    this.#metadata.push(added);
    this.engine.changed();
    return added;
  }

  updateMetadata(entry: MetadataInfo): void {
    this.#requireMetadataRoom(entry, entry.id);
    this.#metadata = this.#metadata.map((each) => (each.id === entry.id ? entry : each));
    this.engine.changed();
  }

  removeMetadata(id: number): void {
    this.#metadata = this.#metadata.filter((each) => each.id !== id);
    this.engine.changed();
  }

  shifted(sheetId: number, change: AxisChange): void {
    this.#protections = this.#protections.flatMap((each) => {
      if (each.sheetId !== sheetId) return [each];
      const rect = each.rect === null ? null : shiftRect(each.rect, change);
      if (each.rect !== null && rect === null) return [];
      const unprotected = each.unprotected.flatMap((area) => shiftRect(area, change) ?? []);
      return [{ ...each, rect, unprotected }];
    });
  }

  removeSheet(sheetId: number): void {
    this.#protections = this.#protections.filter((each) => each.sheetId !== sheetId);
    this.#metadata = this.#metadata.filter((each) => each.sheetId !== sheetId);
  }

  // Counted for each place by itself: the spreadsheet, and every sheet.
  #requireMetadataRoom(entry: Omit<MetadataInfo, 'id'>, replaced: number | null): void {
    const others = this.#metadata.filter(({ sheetId, id }) => sheetId === entry.sheetId && id !== replaced);
    const size = [...others, entry].reduce((sum, { key, value }) => sum + key.length + (value?.length ?? 0), 0);
    if (size <= MOST_METADATA) return;
    const place = entry.sheetId === null ? 'the spreadsheet' : 'the sheet';
    const message = `Developer metadata of ${place} would exceed the limit of ${MOST_METADATA} characters.`;
    throw new BookError('tooLarge', message, { limit: MOST_METADATA });
  }

  #requirePlace(protection: Omit<ProtectionInfo, 'id'>): void {
    const areas = [...(protection.rect === null ? [] : [protection.rect]), ...protection.unprotected];
    this.engine.sheet(protection.sheetId);
    for (const area of areas) this.engine.requireInside(protection.sheetId, area);
  }
}

/** Whether saved attachments have their shape; the snapshot's reader refuses what has not. */
export function isSaved(value: unknown): value is Saved {
  if (typeof value !== 'object' || value === null) return false;
  if (!('protections' in value) || !('metadata' in value) || !('next' in value)) return false;
  return Array.isArray(value.protections) && Array.isArray(value.metadata) && Number.isInteger(value.next);
}
