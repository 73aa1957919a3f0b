/** Closer words for a problem whose detail carries a reason, by `code/reason` or by the reason alone. */
import type { reasons as source } from '../ja/reasons';
import type { ProblemText } from '../words/problem-words';
import { tableFaults } from './table-faults';

export const reasons: Readonly<Record<keyof typeof source, ProblemText>> = {
  ...tableFaults,
  'date.invalid/missing': ['{column} is blank.', 'Type the day on which it took place.'],
  'date.invalid/month': ['“{typed}” cannot be read as a month.', 'Type it like 6, 2025/6 or R7.6.'],
  'date.outsideYear/month': [
    '“{typed}” is no month of this fiscal year ({first} to {last}).',
    'Close a month of another year in that year’s book.',
  ],
  'date.future/month': ['{typed} is not over yet (as-of date {asOf}).', 'Close it after {last}.'],
  already: ['{typed} is closed already.', 'Use 締めを解除 first to close it anew.'],
  notClosed: ['{typed} is not closed.', 'Check the month and the area.'],
  edited: [
    'This row was changed after {typed} was closed. It does count.',
    'Save it with a reason from the recent entries, or use 締めを解除 and close the month anew.',
  ],
  earlierOpen: ['{typed} is not closed yet.', 'Closing months in their order keeps the running totals as they are.'],
  areaEmpty: ['“{typed}” has no entry at all in this month.', 'Check that nothing was left out.'],
  afterClosing: [
    '“{indicator}” of {area} in {typed} has changed since the closing ({fixed} then, {now} now).',
    'Look in 変更履歴, then give a reason with the row, or use 締めを解除 and close the month anew.',
  ],
  afterClosingSoFar: [
    'The running total of “{indicator}” of {area} in {typed} has changed since the closing ({fixed} then, {now} now).',
    'Look for entries in earlier months that are still open, then use 締めを解除 and close the month anew.',
  ],
  closingsGone: ['Fixed figures of {area} in {typed} are missing.', 'Use 締めを解除 and close the month anew.'],
  notKnown: [
    'Google does not say who you are, so it cannot be checked whether 設定 lets you do this ({expected}). Nothing was changed.',
    'Use the menu of the spreadsheet once to give your consent and open it again with your work account. If that does not help, leave 管理者 and 記録者 in 設定 empty: then every editor may.',
  ],
  shutsOut: [
    '設定 of this copy names neither as 管理者 nor as 記録者 {typed}: taking it in would shut you out. Nothing was changed.',
    'Ask one of its 管理者 to take it in, or add {typed} to 管理者 in 設定 of the copy.',
  ],
  notAllowed: ['設定 does not let {typed} do this. Nothing was changed.', 'Ask one of those who may: {expected}.'],
  qualityRating: ['"{typed}" has no rating for {expected} yet.', 'Choose A to D, or 評価不能.'],
  qualityComment: ['"{typed}" has no comment for {expected}.', 'Say in 所見 why it is rated so.'],
  qualityUnknown: ['The rating "{typed}" is not one that can be given.', 'Choose A to D, or 評価不能.'],
  qualityChanged: [
    'Somebody else has changed this rating since you opened it (now: {expected}).',
    'Open the screen again and add to what is there. What you typed is kept.',
  ],
  historyChanged: [
    'Row {otherRow} of {tabName} was changed afterwards.',
    'See what it was in the version history (File, Version history). This notice cannot be cleared.',
  ],
  historyInserted: ['Row {otherRow} of {tabName} was not written by the add-on.', 'Ask whoever wrote it to remove it.'],
  historyMoved: ['Row {otherRow} of {tabName} is out of order.', 'If the tab was sorted, undo it.'],
  historyRemoved: [
    '{typed} row(s) above row {otherRow} of {tabName} were removed.',
    'See what they were in the version history (File, Version history).',
  ],
  historyCut: [
    'The last {typed} row(s) of 変更履歴 were removed.',
    'See what they were in the version history (File, Version history).',
  ],
  unrecorded: [
    'There were {typed} change(s) that were not on record.',
    'They are now in 変更履歴 as 未記録の変更. If nobody knows of them, look at the version history.',
  ],
  gone: ['What entry "{typed}" said is not in 変更履歴.', 'Look at the version history (File, Version history).'],
  notGone: ['Entry "{typed}" is neither removed nor voided.', 'Check the 記録ID.'],
  impossible: ['{column} “{typed}” is no day of the calendar.', 'Check the month and the day.'],
  era: ['{column} “{typed}” is no day of that era.', 'Check the era and the year, or type it like 2025/6/3.'],
  ambiguous: ['{column} “{typed}” may be a year of Reiwa or of the common era.', 'Type it like R7.4.1 or 2025/4/1.'],
  weekday: ['{column} “{typed}” does not fall on that weekday.', 'Correct the date or the weekday.'],
  'area.unknown/missing': [
    '{column} is blank.',
    'Choose one from the list, or 市全域 when it belongs to no single area.',
  ],
  distinct: [
    '“{typed}” is counted from the names in 相手先 and takes no count.',
    'Give the count to “{over}” and the organisation’s name in 相手先.',
  ],
  twice: ['“{typed}” is given twice.', 'Put them together into one.'],
  voided: ['The entry “{typed}” has been voided.', 'Record a new one if it has to be corrected.'],
  noChange: ['There is nothing to correct.', 'Give the field that should change.'],
  copiedId: [
    'The 記録ID is the same as in row {otherRow}.',
    'This happens when a row is copied. 修復 in the menu gives it a new one.',
  ],
  unmarked: ['状態 or 記録ID does not agree with the row.', '修復 in the menu marks it again.'],
  lookAlike: [
    '{column} “{typed}” looks much like “{other}”.',
    'If it is the same organisation, write both in one way.',
  ],
  notSetUp: ['This workbook has not been set up yet.', 'Run 初期設定 in the menu.'],
  bookNewer: [
    'This workbook was made by a newer version of the add-on.',
    'Update the add-on first. Nothing was changed.',
  ],
  bookBroken: [
    'The record of the settings cannot be read.',
    '初期設定 in the menu makes it anew. What was typed stays.',
  ],
  tabMissing: ['The tab “{expected}” is missing.', '修復 or 初期設定 in the menu puts it back. What was typed stays.'],
  columnMissing: [
    'The column “{column}” is missing.',
    '修復 or 初期設定 in the menu puts it back. What was typed stays.',
  ],
  formulasGone: [
    '{typed} formulas were deleted or typed over. The figures no longer follow the entries.',
    '集計を作り直す in the menu puts them back.',
  ],
  formulaFault: [
    '{typed} is shown in place of figures ({found} cells).',
    'Delete what was typed beside or below a formula; if in doubt, 集計を作り直す in the menu puts it right.',
  ],
  tooLarge: ['The request is too long.', 'Shorten the note and try again.'],
  restoring: ['Taking in a copy was cut short.', 'Take in the same copy again: it goes on from there.'],
  'copy.missing': [
    'The copy has no “{typed}”. Nothing was changed.',
    'Choose the zip file just as it was saved by “Take a copy”.',
  ],
  'copy.broken': [
    '“{typed}” of the copy cannot be read. Nothing was changed.',
    'A copy that was saved anew by a spreadsheet program cannot be used; choose the first zip file.',
  ],
  'copy.newer': [
    'This copy was taken by a later version of the add-on. Nothing was changed.',
    'Update the add-on first.',
  ],
  notEmpty: [
    'This workbook has entries already. Nothing was changed.',
    'Take a copy in to a new workbook, right after 初期設定.',
  ],
  noTable: [
    'This cannot be read as a table. Nothing was changed.',
    'Use a CSV file, or a table copied from a spreadsheet.',
  ],
  noColumns: ['The header row lacks {expected}. Nothing was changed.', 'Use the same headers as this workbook.'],
  columnTwice: ['The header “{typed}” stands twice. Nothing was changed.', 'Keep one of them.'],
  noCount: ['No column of counts is filled.', 'Fill in a count for an indicator.'],
  migrated: [
    'This workbook was brought up to date. Copies of its tabs as they were ({typed}) are kept.',
    'If nothing is missing, open it again and choose 移行前の控えを消す in the menu.',
  ],
  method: ['There is no method “{typed}”.', 'Open the page again and retry.'],
  reason: ['No reason has been given.', 'Say in a few words why, for whoever reads it later.'],
  repairable: ['{column} “{typed}” reads as “{value}” but has not been written so yet.', '修復 in the menu does it.'],
};
