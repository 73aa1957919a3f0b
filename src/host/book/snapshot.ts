/** The saved form of a book: Univer's own snapshot in an envelope that says format and version. */

import { IResourceManagerService, type IWorkbookData, UniverInstanceType } from '@univerjs/core';
import { type Engine, SAVED_ID } from './engine/engine';
import type { SavedResults } from './formulas/saved-results';
import { BookError } from './model/types';
import { isSaved } from './structure/attachments';

export const FORMAT = 'chofu-kpi-book';
export const VERSION = 1;

/** What is saved. */
export interface BookSnapshot {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly locale: string;
  readonly timeZone: string;
  readonly workbook: IWorkbookData;
  readonly attachments: unknown;
  readonly charts: unknown;
  /** Null while something was left to calculate. */
  readonly results: SavedResults | null;
}

/** What was saved, as far as it was looked at. */
export interface ReadSnapshot extends Omit<BookSnapshot, 'results'> {
  readonly results: unknown;
}

/** The workbook with what its plugins keep, as plain JSON that shares nothing with the live one. */
export function workbookSnapshot(engine: Engine): IWorkbookData {
  const resources = engine.injector
    .get(IResourceManagerService)
    .getResourcesByType(engine.unitId, UniverInstanceType.UNIVER_SHEET)
    .filter(({ data }) => data !== '' && data !== '{}');
  const data: IWorkbookData = { ...engine.workbook.getSnapshot(), id: SAVED_ID, resources };
  return JSON.parse(JSON.stringify(data));
}

/** Checks a snapshot from outside; throws a BookError 'badSnapshot' that says what is wrong. */
export function readSnapshot(snapshot: unknown): ReadSnapshot {
  if (!isRecord(snapshot)) throw bad('This is not a saved book.');
  const { format, version, workbook, locale, timeZone, attachments, charts, results } = snapshot;
  if (format !== FORMAT) throw bad('This is not a saved book.');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw bad('The saved book names no version.');
  if (version > VERSION) {
    throw bad(`The book was saved by a later version (${version}); this one reads up to ${VERSION}.`);
  }
  if (!isWorkbook(workbook) || typeof locale !== 'string' || typeof timeZone !== 'string' || !isSaved(attachments)) {
    throw bad('The saved book is broken: parts of it are missing.');
  }
  // The engine works on the very object that it is given; the caller's stays as it is.
  const own = structuredClone(workbook);
  return { format: FORMAT, version: VERSION, locale, timeZone, workbook: own, attachments, charts, results };
}

function isWorkbook(value: unknown): value is IWorkbookData {
  if (!isRecord(value)) return false;
  const { id, sheetOrder, sheets, styles } = value;
  if (typeof id !== 'string' || !Array.isArray(sheetOrder) || !isRecord(sheets) || !isRecord(styles)) return false;
  return sheetOrder.length > 0 && sheetOrder.every((sheetId) => isSheet(sheets[String(sheetId)]));
}

function isSheet(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { id, name, cellData, rowCount, columnCount } = value;
  const counts = Number.isInteger(rowCount) && Number.isInteger(columnCount);
  return typeof id === 'string' && /^\d+$/.test(id) && typeof name === 'string' && isRecord(cellData) && counts;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bad(message: string): BookError {
  return new BookError('badSnapshot', message);
}
