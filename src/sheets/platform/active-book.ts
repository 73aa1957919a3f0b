/** The spreadsheet that the script belongs to. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Its id, kept at set-up for pages that are not given it. */
const KEY = 'chofu-kpi.book';

/**
 * Documents disagree on whether a web app is given the active spreadsheet. Where it is not, the one that was kept is opened,
 * which takes the wider scope of `npm run deploy -- --phone-scope`; null where that is not allowed either.
 */
export function activeBook(): Spreadsheet | null {
  const active: Spreadsheet | null = SpreadsheetApp.getActiveSpreadsheet();
  return active ?? keptBook();
}

function keptBook(): Spreadsheet | null {
  try {
    const id = PropertiesService.getScriptProperties().getProperty(KEY);
    return id === null ? null : SpreadsheetApp.openById(id);
  } catch {
    return null;
  }
}

/** An execution is one file's. */
let idOnce: string | null = null;

/** The id of the file: asked for once. */
export function fileId(spreadsheet: Spreadsheet): string {
  idOnce ??= spreadsheet.getId();
  return idOnce;
}

/** Keeps its id. */
export function keepBook(spreadsheet: Spreadsheet): void {
  const properties = PropertiesService.getScriptProperties();
  const id = fileId(spreadsheet);
  if (properties.getProperty(KEY) !== id) properties.setProperty(KEY, id);
}
