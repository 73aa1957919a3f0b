/** Which of the engine's mutations a window applies as they are. Values, notes, rules and protections go other ways. */

import { RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorkbookNameMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { AddConditionalRuleMutation, DeleteConditionalRuleMutation } from '@univerjs/sheets-conditional-formatting';

/** Cells change their places by these. */
const SHIFTING: readonly string[] = [
  InsertColMutation.id,
  InsertRowMutation.id,
  MoveColsMutation.id,
  MoveRowsMutation.id,
  RemoveColMutation.id,
  RemoveRowMutation.id,
  ReorderRangeMutation.id,
];

export const PASSED_ON: ReadonlySet<string> = new Set([
  ...SHIFTING,
  AddConditionalRuleMutation.id,
  AddWorksheetMergeMutation.id,
  DeleteConditionalRuleMutation.id,
  InsertSheetMutation.id,
  RemoveDefinedNameMutation.id,
  RemoveSheetMutation.id,
  RemoveWorksheetMergeMutation.id,
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetDefinedNameMutation.id,
  SetFrozenMutation.id,
  SetRowDataMutation.id,
  SetRowHiddenMutation.id,
  SetRowVisibleMutation.id,
  SetTabColorMutation.id,
  SetWorkbookNameMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetHideMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
  ToggleGridlinesMutation.id,
]);

export function isShiftingMutation(id: string): boolean {
  return SHIFTING.includes(id);
}
