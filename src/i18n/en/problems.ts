/** What is said of each problem, by code and reason: what happened, then what to do. A problem without words does not compile. */

import type { ProblemText, ProblemTexts } from '../words/problem-words';
import { failures } from './failures';
import { repairable } from './problem-parts';
import { inconsistencies, noNumber } from './reasons';
import { yearProblems } from './year-problems';

const notADate: ProblemText = [
  '{column} “{typed}” cannot be read as a date.',
  'Type it like 2025/6/3, 令和7年6月3日 or 6/3.',
];
const unknownArea: ProblemText = [
  '{column} “{typed}” is not on the list.',
  'Choose one from the list, or 市全域 when it belongs to no single area.',
];

export const problems: ProblemTexts = {
  'date.invalid': {
    '': notADate,
    missing: ['{column} is blank.', 'Type the day on which it took place.'],
    notADate: notADate,
    impossible: ['{column} “{typed}” is no day of the calendar.', 'Check the month and the day.'],
    ambiguous: ['{column} “{typed}” may be a year of Reiwa or of the common era.', 'Type it like R7.4.1 or 2025/4/1.'],
    era: ['{column} “{typed}” is no day of that era.', 'Check the era and the year, or type it like 2025/6/3.'],
    weekday: ['{column} “{typed}” does not fall on that weekday.', 'Correct the date or the weekday.'],
    number: notADate,
    ditto: ['{column} “{typed}” means the same as above. No date is filled in.', 'Type the date: rows may be sorted.'],
    order: ['{column} “{typed}” may be {date} or {other}.', 'Type the year first, like 2025/6/3.'],
    twoYears: [
      '{column} “{typed}” may be {date} or {other}.',
      'Type it with its year. What took place on {other} belongs in the workbook of its own year.',
    ],
    shortYear: [
      '{column} “{typed}” may be a year of Reiwa or of the common era.',
      'If {era} ({date}) is meant, type it so.',
    ],
    eraOver: ['{column} “{typed}” is no day of that era.', 'If {era} ({date}) is meant, type it so.'],
    merged: [
      '{column} is blank: the cell is merged with one above it or to its left.',
      'Unmerge the cells and type the day in every row.',
    ],
    months: ['“{typed}” is more than one month.', 'Take one month at a time, the earlier one first: type it like 6.'],
    month: ['“{typed}” cannot be read as a month.', 'Type it like 6, 2025/6 or R7.6.'],
    repairable,
    readAs: ['“{typed}” was read as {value}.', 'If that is wrong, correct the day in the table.'],
    wholeMonth: [
      '“{typed}” is a month; a day is needed.',
      'For the total of a month, use its last day ({last}). The button for lines of months does so, too.',
    ],
    range: ['“{typed}” is not one day.', 'Give each day its line, or the last day of the month for a month’s total.'],
    trailing: [
      'Behind the day “{typed}” says “{rest}”, so it is no date.',
      'If it took place, keep the date alone and put “{rest}” into 備考. A line that was cancelled or planned is not needed.',
    ],
    monthOnly: ['“{typed}” names a month; a day is needed.', 'For a total of the month, type its last day ({last}).'],
    moved: [
      'The date was {other} when it was recorded, and is today’s ({date}) now.',
      'A formula such as =TODAY() changes from day to day. Type the day itself, like 2025/6/3.',
    ],
    likely: ['{column} “{typed}” cannot be read as a date.', 'If {date} is meant, type it so.'],
  },
  'date.outsideYear': {
    '': [
      '{column} “{date}” is not in this fiscal year ({first} to {last}).',
      'Check the year. Record another year’s activity in that year’s workbook.',
    ],
    lastYear: [
      '{column} “{typed}” reads as a day of the year before ({date}).',
      'Record it in that year’s workbook. If it is planned for this year ({first} to {last}), type it with its year.',
    ],
    shift1904: [
      '{column} “{date}” is not in this fiscal year ({first} to {last}). All these rows are four years and a day off.',
      'They seem to come from a workbook that counts from 1904. Correct this one to {other}.',
    ],
    month: [
      '“{typed}” is no month of this fiscal year ({first} to {last}).',
      'Close a month of another year in that year’s book.',
    ],
  },
  'date.future': {
    '': [
      '{column} “{date}” is after the as-of date ({asOf}).',
      'Check the date. A planned activity counts once it has taken place.',
    ],
    asOfFixed: [
      '{column} “{date}” is after the as-of date of 設定 ({asOf}).',
      'Check whether the as-of date in 設定 was left behind. When it is blank, everything up to today counts.',
    ],
    month: ['{typed} is not over yet (as-of date {asOf}).', 'Close it after {last}.'],
  },
  'date.monthClosed': {
    '': [
      '{column} “{typed}” is in a month that is already closed.',
      'Please ask the person who closes the months to use 締めを解除 in the menu.',
    ],
    already: ['{typed} is closed already.', 'Use 締めを解除 first to close it anew.'],
    edited: [
      'This row was changed after {typed} was closed. It does count.',
      'Save it with a reason from the recent entries, or use 締めを解除 and close the month anew.',
    ],
    left: [
      'This row counted in {typed}, which is closed, and has left it.',
      'Save it with a reason from the recent entries, or put it back.',
    ],
    leftOnRecord: [
      'An entry that counted in {typed} ({area}), which is closed, has left it without a reason (it said: {before}).',
      'Give the reason from the recent entries. If it was a slip, 記録を復元 in the menu takes it back.',
    ],
    yearOver: [
      '{typed} is closed, and late entries were taken up to {last}.',
      'If it has to be changed, ask an administrator for 年度の締めを解除 in the menu, or for a later day in 設定.',
    ],
    yearClosed: ['{typed} is closed as a whole.', 'Use 年度の締めを解除 in the menu first.'],
    withReason: [
      '{column} “{typed}” is in a month that is already closed.',
      'It is imported with the reason that was given.',
    ],
  },
  'area.unknown': {
    '': unknownArea,
    merged: [
      '{column} is blank: the cell is merged with one above it or to its left.',
      'Unmerge the cells and choose the area in every row.',
    ],
    missing: ['{column} is blank.', 'Choose one from the list, or 市全域 when it belongs to no single area.'],
    unknown: unknownArea,
    whole: [
      '{column} “{typed}” is no area.',
      'A line of totals is not needed: 集計 adds up. For an activity, choose its area from the list.',
    ],
    ditto: [
      '{column} “{typed}” means the same as above. No area is filled in.',
      'Choose it from the list: rows may be sorted.',
    ],
    municipality: [
      '{column} “{typed}” is a city and no area.',
      'A line of this city’s totals is not needed: 集計 adds up. For an activity, choose the area that it concerned.',
    ],
    several: [
      '{column} “{typed}” names more than one area.',
      'Type a row for each area, or choose 市全域 for one activity that cannot be divided.',
    ],
    meant: ['{column} “{typed}” is not on the list.', 'Do you mean “{value}”? Then choose it from the list.'],
    ofMonth: [
      'There is no area “{typed}”.',
      'For one area, type its name as it stands. For all areas, leave it empty.',
    ],
    repairable,
  },
  'count.notANumber': noNumber,
  'count.notWhole': { '': ['{column} “{typed}” is not a whole number.', 'Type a whole number of 0 or more.'] },
  'count.negative': {
    '': ['{column} “{typed}” is negative.', 'To take something off, correct or void the entry it belongs to.'],
  },
  'count.tooLarge': {
    '': ['{column} “{typed}” is more than one entry can hold.', 'Check the digits: 9,999 is the most.'],
    unusual: [
      '{column} “{typed}” is far from the usual counts ({low} to {high}). It does count.',
      'Check the digits. If it is right, leave it as it is.',
    ],
  },
  'indicator.unknown': {
    '': ['The indicator “{typed}” is not in the plan.', 'Choose an indicator of the plan.'],
    otherwise: [
      'The column “{typed}” is taken for another number than “{other}”, and not used.',
      'If it is the same number, call the column “{other}” alone.',
    ],
  },
  'indicator.wrongTab': {
    '': ['The indicator “{typed}” is not counted in this tab.', 'Record it in the tab that counts it.'],
    twice: ['“{typed}” is given twice.', 'Put them together into one.'],
    distinct: [
      '“{typed}” is counted from the names in 相手先 and takes no count.',
      'Give the count to “{over}” and the organisation’s name in 相手先.',
    ],
  },
  'counterparty.required': {
    '': [
      '{column} is blank, so it cannot count towards “{indicator}”.',
      'If you know it, type the organisation’s name in {column}.',
    ],
    noName: [
      '{column} “{typed}” names no organisation, so it does not count towards “{indicator}”.',
      'If you know it, type the organisation’s name.',
    ],
    ditto: [
      '{column} “{typed}” does not say which organisation. Nothing is filled in from the line above.',
      'Type the name, so that it is still clear when the rows are sorted.',
    ],
  },
  'entry.empty': {
    '': ['No count has been given.', 'Type a count. If the row is not needed, clear it.'],
    merged: [
      '{column} is merged with a cell above it or to its left: the count of this row (“{typed}” by 変更履歴) is gone.',
      'Unmerge the cells, and enter the count of this row again.',
    ],
    noCount: ['No column of counts is filled.', 'Fill in a count for an indicator.'],
    areaEmpty: ['“{typed}” has no entry at all in this month.', 'Check that nothing was left out.'],
  },
  'entry.duplicate': {
    '': [
      'It is the same as {tabName}, row {otherRow}.',
      'Check whether it is another activity. If not, void one of the two.',
    ],
    series: [
      'From row {otherRow} to this one everything is the same but the day, which runs on ({first} to {last}). They do count.',
      'If they were filled down by dragging, clear the rows that are not needed. Else leave them as they are.',
    ],
  },
  'entry.notFound': {
    '': ['The entry “{typed}” was not found.', 'Open the list again and retry.'],
    gone: ['What entry "{typed}" said is not in 変更履歴.', 'Look at the version history (File, Version history).'],
  },
  'entry.inconsistent': inconsistencies,
  'note.personalData': {
    '': [
      '{column} “{typed}” may identify a person.',
      'Leave out names, telephone numbers and addresses; write a case number instead.',
    ],
  },
  'request.invalid': {
    '': ['The request could not be read ({field}).', 'Open the page again and retry.'],
    tooLarge: ['The request is too long.', 'Shorten the note and try again.'],
    method: ['There is no method “{typed}”.', 'Open the page again and retry.'],
    reason: ['No reason has been given.', 'Say in a few words why, for whoever reads it later.'],
    notKnown: [
      'Google does not say who you are, so it cannot be checked whether 設定 lets you do this ({expected}). Nothing was changed.',
      'Use the menu of the spreadsheet once to give your consent and open it again with your work account. If that does not help, leave 管理者 and 記録者 in 設定 empty: then every editor may.',
    ],
    listShutsOut: [
      '設定 does not name {typed}: applying it would shut you out. Nothing was changed.',
      'Add {typed} to 管理者 on 設定, or empty that line, then choose it again.',
    ],
    shutsOut: [
      '設定 of this copy names neither as 管理者 nor as 記録者 {typed}: taking it in would shut you out. Nothing was changed.',
      'Ask one of its 管理者 to take it in, or add {typed} to 管理者 in 設定 of the copy.',
    ],
    notAllowed: ['設定 does not let {typed} do this. Nothing was changed.', 'Ask one of those who may: {expected}.'],
    notClosed: ['{typed} is not closed.', 'Check the month and the area.'],
    noQuestion: ['There is no such question any more ({typed}).', 'Run 点検 again.'],
    noTable: [
      'This cannot be read as a table. Nothing was changed.',
      'Use a CSV file, or a table copied from a spreadsheet.',
    ],
    columnTwice: ['The header “{typed}” stands twice. Nothing was changed.', 'Keep one of them.'],
    noColumns: ['The header row lacks {expected}. Nothing was changed.', 'Use the same headers as this workbook.'],
    notEmpty: [
      'This workbook has entries already. Nothing was changed.',
      'Take a copy in to a new workbook, right after 初期設定.',
    ],
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
    ...yearProblems,
  },
  'request.otherContent': {
    '': [
      'This was sent before with other content. What was sent first stands as it is; what came now was not saved.',
      'Look at the first entry in the list. If what came now is needed too, open the page again and enter it anew.',
    ],
  },
  busy: { '': ['Others are writing just now, so nothing has been saved yet.', 'Wait a moment and try again.'] },
  internal: failures,
};
