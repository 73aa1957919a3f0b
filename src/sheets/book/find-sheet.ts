/** Finding a tab by its id or its name. */

/** The sheet with this id, else of this name, else null. */
export function findSheet(sheets: readonly Sheet[], id: number | undefined, name: string): Sheet | null {
  return sheets.find((sheet) => sheet.getSheetId() === id) ?? sheets.find((sheet) => sheet.getName() === name) ?? null;
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
