/** What is said by reason where reasons are many: of what does not fit together, and of counts that are no numbers. */
import type { ProblemTexts } from '../words/problem-words';
import { repairable } from './problem-parts';
import { tableFaults } from './table-faults';

export const inconsistencies: ProblemTexts['entry.inconsistent'] = {
  '': ['The sheet does not add up ({typed}).', 'Run 修復 in the menu; if it remains, look at that place.'],
  ...tableFaults,
  notSetUp: ['This workbook has not been set up yet.', 'Run 初期設定 in the menu.'],
  bookNewer: [
    'This workbook was made by a newer version of the add-on.',
    'Update the add-on first. Nothing was changed.',
  ],
  bookBroken: [
    'The record of the settings cannot be read.',
    '初期設定 in the menu makes it anew. What was typed stays.',
  ],
  bookUnreachable: [
    'This form could not open the sheet. Nothing was written.',
    'Open the sheet on a computer and use 記録する in the menu 地域福祉KPI. Administrators find more in the README, "Recording on a phone".',
  ],
  regionOther: [
    'The locale ({typed}) or the time zone ({zone}) of the file is not the Japanese one. “10/4” may be read as 10 April, and days may be off by one.',
    'In File, Settings, choose Japan and Tokyo. Then check the dates that were typed so far.',
  ],
  regionSet: [
    'The locale ({typed}) and the time zone ({zone}) of the file were set to Japan and Tokyo.',
    'So that dates are read as they are meant. File, Settings shows them.',
  ],
  planTooLarge: [
    'The plan is too large ({indicators} indicators, {areas} areas): what is kept of it with the sheet would take {found} characters, of {max}. Nothing was changed.',
    'Take away indicators or areas, or shorten their names, and try again.',
  ],
  migrated: [
    'This workbook was brought up to date. Copies of its tabs as they were ({typed}) are kept.',
    'If nothing is missing, open it again and choose 移行前の控えを消す in the menu.',
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
  lastYearGone: [
    'Lines are gone: {typed}. They are compared with nothing any more.',
    'If that was a slip, copy them back from the version history of Google Sheets; else choose このままでよい (変更履歴 has it).',
  ],
  sortedApart: [
    'From this row to row {otherRow}, {found} rows stand beside the 記録ID of others. This happens when only some columns are sorted. The counts are not affected.',
    '修復 in the menu puts 記録ID and 状態 back beside what they belong to.',
  ],
  unmarked: ['状態 or 記録ID does not agree with the row.', '修復 in the menu marks it again.'],
  totalLine: ['The line “{typed}” does not count.', 'It is not needed: 集計 adds up. You may clear it.'],
  headerLine: ['A row of headers (“{typed}”) stands among the entries.', 'It is not needed: clear it.'],
  total: [
    'This line says “{typed}”. If it is a total, it is counted twice.',
    '集計 adds up by itself: clear the line if it is not needed. If it is an activity, leave it as it is.',
  ],
  monthTotal: [
    'The counts of this line ({typed}) are the sum of {found} other lines of the month. If it is a total, it is counted twice.',
    '集計 adds up by itself: clear the line if it is not needed. If it is an activity, leave it as it is.',
  ],
  spanTotal: [
    'The counts of this line ({typed}) are the sum of {found} other lines from {first} to {last}. If it is a total, it is counted twice.',
    '集計 adds up by itself: clear the line if it is not needed. If it is an activity, leave it as it is.',
  ],
  runningTotal: [
    'The monthly lines of this area only grow, for {found} months (this one: {typed}). Running totals would count earlier months again.',
    'If they are running totals, write the count of the month alone. Else leave them as they are.',
  ],
  whole: [
    'The counts of “{typed}” ({counts}) are the sum of the areas’ lines of the same day ({date}). If it is a total, it is counted twice.',
    '“{typed}” is for what belongs to no single area: clear a line of totals. If it is another activity, leave it as it is.',
  ],
  statusWord: [
    '状態 says “{typed}”. Is the entry to be voided? For now it does count.',
    'To void it, write 取消 into 状態. Else say that it is right as it is, or clear 状態.',
  ],
  lookAlike: [
    '{column} “{typed}” and “{other}” differ only in {differing}.',
    'If they are one organisation, “Merge organisations” writes both in one way. If they are two, leave them.',
  ],
  aliasTaken: [
    '“{typed}”, another spelling of “{name}”, is a name or a spelling of “{other}” too. It is read as neither.',
    'If they are one organisation, use “Merge organisations”. If they are two, delete the spelling.',
  ],
  mergeName: ['“{typed}” cannot be the name of an organisation.', 'Give one name at a time.'],
  mergeNothing: ['There is nothing to merge.', 'Choose one or more names beside the one that stays.'],
  mergeAlias: ['“{typed}” is another spelling of “{other}”.', 'Choose “{other}” as the name that stays.'],
  mergeTaken: [
    '“{typed}” is a spelling of “{other}” already. Nothing was changed.',
    'Merge “{other}” as well, or delete the spelling there.',
  ],
  mergeTooMany: [
    '“{typed}” has more spellings than a cell can hold. Nothing was changed.',
    'Delete spellings on the tab 団体 that are no longer used.',
  ],
  noMerge: ['There is no merging to undo.', 'See 団体の統合 in 変更履歴.'],
  mergedFurther: ['“{typed}” was merged into “{other}” afterwards.', 'Undo that one first.'],
  listedTwice: ['“{typed}” is in row {otherRow} as well.', 'Put what is written into one row and delete the other.'],
  hardlyName: [
    '{column} “{typed}” is hardly the name of an organisation. It counts as one.',
    'Type the name. 不明 stands for one that is not known, and counts as none.',
  ],
  severalNames: [
    '{column} “{typed}” seems to hold {found} organisations. It counts as one.',
    'If they are separate organisations, give each a row of its own. If it is one name, leave it.',
  ],
  repairable,
  noChange: ['There is nothing to correct.', 'Give the field that should change.'],
  voided: ['The entry “{typed}” has been voided.', 'Record a new one if it has to be corrected.'],
  noEarlier: ['Entry "{typed}" has no earlier content to go back to.', 'Check its 記録ID and the time in 変更履歴.'],
  earlierOpen: ['{typed} is not closed yet.', 'Closing months in their order keeps the running totals as they are.'],
  afterClosing: [
    '“{indicator}” of {area} in {typed} has changed since the closing ({fixed} then, {now} now).',
    'Look in 変更履歴, then give a reason with the row, or use 締めを解除 and close the month anew.',
  ],
  afterClosingSoFar: [
    'The running total of “{indicator}” of {area} in {typed} has changed since the closing ({fixed} then, {now} now).',
    'Look for entries in earlier months that are still open, then use 締めを解除 and close the month anew.',
  ],
  closingsGone: ['Fixed figures of {area} in {typed} are missing.', 'Use 締めを解除 and close the month anew.'],
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
  historyTypedOver: [
    'Something was typed into row {otherRow} of {tabName}, so it cannot show the changes.',
    'Delete what was typed. The record is kept, and shows again.',
  ],
  historyNotShown: [
    '{typed} does not show the changes as it should. The record is kept.',
    'Choose 修復 in the menu, and they show again.',
  ],
  historyRemoved: [
    '{typed} row(s) below row {otherRow} of {tabName} were removed.',
    'See what they were in the version history (File, Version history).',
  ],
  historyCut: [
    'The newest {typed} row(s) of 変更履歴 were removed.',
    'See what they were in the version history (File, Version history).',
  ],
  unrecorded: [
    'There were {typed} change(s) that were not on record.',
    'They are now in 変更履歴 as 未記録の変更. If nobody knows of them, look at the version history.',
  ],
  yearChanged: [
    'With another year ({typed} → {expected}), {found} counts would fall out of the totals. Nothing was applied.',
    'For the next year, make a copy of this file and choose 新しい年度を始める in its menu. Put the year in 設定 back.',
  ],
  keyChanged: [
    'The key of the initiative “{other}” is now “{typed}” instead of “{expected}”. Nothing was applied.',
    'Entries hang on the key: put “{expected}” back in 計画, in the keys of its indicators too. Names of initiatives, tabs and indicators may change.',
  ],
  areaDropped: [
    'The area “{typed}” would be gone, and {found} counts would no longer count.',
    'Is it a renaming (“{other}”)? Then 集計を作り直す in the menu moves the entries along.',
    ' If not, put the name back in 設定, or change the area of those rows first.',
  ],
  indicatorDropped: [
    'The indicator “{typed}” would be gone or counted otherwise, and {found} counts would no longer count.',
    'Is it a renaming (“{other}”)? Then 集計を作り直す in the menu moves the entries along.',
    ' If not, put its line in 計画 back.',
  ],
  ownTargetDropped: [
    'The own target {found} of {area} for “{typed}” would no longer be used.',
    'Make the header of its column in 計画 the name of an area of today.',
  ],
  unitChanged: [
    'The unit of “{typed}” changes from “{was}” to “{now}”. {found} counts stay as they are and are read as “{now}”.',
    'If it counts something else now, make it a new indicator.',
  ],
  targetOdd: ['The target {found} of “{typed}” ({area}) may be too large.', 'Check the number in 計画.'],
  targetJumped: [
    'The target of “{typed}” ({area}) goes from {expected} to {found}: perhaps a digit too many.',
    'Check the number in 計画.',
  ],
  targetShrunk: [
    'The target of “{typed}” ({area}) goes from {expected} to {found}: perhaps a slip of digits, or a share (100% is 1).',
    'Check the number in 計画. A target is a number, no share.',
  ],
  remindersStopped: [
    'The reminders have not run since {at} ({by}).',
    'お知らせメール in the menu starts them again, or lets somebody else take them over. Nobody is written to twice.',
  ],
  remindersFailed: [
    'The last run of the reminders ({at}) did not come to its end ({by}).',
    'It is tried again the next day. If that goes on, start them again with お知らせメール in the menu.',
  ],
  lineVoided: [
    'This line says “{typed}” in 状態, so it is left out.',
    'If it took place, clear 状態. Otherwise the line is not needed.',
  ],
  quotes: [
    'The quotation marks of this line do not fit, and its cells cannot be told apart.',
    'Correct the " in the table. Where it stands for “the same as above”, write that out.',
  ],
  noteDoubtful: [
    '備考 says “{typed}”. The entry counts.',
    'If it is no count of what was done, type 取消 into 状態; else choose このままでよい.',
  ],
  otherTable: [
    'A header with other columns stands above this line or in it. Nobody can tell whose count it is.',
    'Import one table at a time, each with its own header.',
  ],
  separators: [
    'This line has more cells than the header, or a number is divided by its separator.',
    'Take the comma out of the number, or put "quotation marks" around the cell. The table can also be copied and pasted.',
  ],
  copyBeside: [
    'The sheet “{typed}” has the headers of “{other}” and is not in the totals. The {found} counts in it do not count.',
    'Move the rows that are needed to “{other}”, or delete the sheet. To keep it, clear its header row.',
  ],
  columnBeside: [
    'The column “{typed}” ({other}) is not in the totals. The {found} cells filled in it do not count.',
    'Move what is needed to a column of 計画, or put its line back into 計画. Else delete the column; to keep it, clear its header.',
  ],
  tabBeside: [
    'The initiative of the sheet “{typed}” is not in 計画, and not in the totals. The {found} cells filled in it do not count.',
    'To go on counting them, put its lines back into 計画; else delete the sheet. To keep it, clear its header row.',
  ],
  copyInstead: [
    'The tab “{other}” is gone, and the sheet “{typed}” with its headers holds {found} counts, which do not count.',
    '修復 in the menu can use “{typed}” as “{other}”.',
  ],
  notRenamable: [
    '“{typed}” cannot be renamed to “{expected}”.',
    'Give a name that is there, and one that is not in use.',
  ],
  restoring: ['Importing a copy was cut short.', 'Import the same copy again: it goes on from there.'],
  pendingUnreadable: [
    'The record of an interrupted operation “{operation}” ({at}) ({by}) cannot be read, so it was not finished.',
    'Look at the entries of that time and enter what is missing. Then open the workbook again and choose 止まった操作の控えを消す in the menu.',
  ],
};

export const noNumber: ProblemTexts['count.notANumber'] = {
  '': ['{column} “{typed}” cannot be read as a number.', 'Type digits only, like 12.'],
  unit: [
    '{column} “{typed}” is not counted in {unit} ({counted}).',
    'Type the number that is counted ({wanted}). Further units can be added to 入力できる単位 in 計画.',
  ],
  none: [
    '{column} “{typed}” is no number and does not count.',
    'Type 0 if there was none; clear it if it is not known yet.',
  ],
  unsaid: [
    '{column} “{typed}” is no number and does not count.',
    'Type the number, 0 if there was none, or clear it while it is not known yet.',
  ],
  partOf: [
    '{column} “{typed}” holds two numbers.',
    'Type the whole count alone. The part goes to its own column “{indicator}”.',
  ],
  bracketed: [
    '{column} “{typed}” may be a negative number or a part of another.',
    'Type digits only, without brackets. A part is not needed here.',
  ],
  percent: ['{column} “{typed}” is a percentage and does not count.', 'Type the count itself.'],
  time: ['{column} “{typed}” is a time and does not count.', 'Type the count itself.'],
  day: ['{column} “{typed}” has the form of a date and does not count.', 'Type digits only, like 3.'],
  ditto: [
    '{column} “{typed}” means the same as above. No number is filled in.',
    'Type the number: rows may be sorted.',
  ],
  formula: ['{column} “{typed}” is the error of a formula.', 'Correct the formula, or type the number.'],
  money: ['{column} “{typed}” has the form of money and does not count.', 'Type the count itself.'],
  total: [
    '{column} “{typed}” says that it is a total. It is not counted.',
    'A line of totals is not needed: 集計 adds up. Else type the number alone.',
  ],
  ordinal: ['{column} “{typed}” is one of several, not how many.', 'Type 1 if it is the entry of that one time.'],
  exponent: ['{column} “{typed}” is a shortened number and does not count.', 'Type digits only, like 1000.'],
  separator: [
    '{column} “{typed}” may have thousands, decimals, or be two numbers.',
    'Type digits only, without a separator.',
  ],
  about: ['{column} “{typed}” leaves the number open.', 'Type digits only, once the number is known.'],
  numeral: ['{column} “{typed}” is not written in digits.', 'Type digits, like 3.'],
  repairable,
};
