/** Closer words for a problem whose detail carries a `reason`: key is `code/reason`, or the reason alone for any code. */
import type { reasons as source } from '../ja/reasons';
import { tableFaults } from './table-faults';

const setUpAgain = '修復 or 初期設定 in the menu puts it back. What was typed stays.';

export const reasons: typeof source = {
  ...tableFaults,
  'date.invalid/missing': {
    short: '{column} is blank',
    message: '{column} is blank.',
    advice: 'Type the day on which it took place.',
  },
  'date.invalid/impossible': {
    short: '{column} is no day of the calendar',
    message: '{column} “{typed}” is no day of the calendar.',
    advice: 'Check the month and the day.',
  },
  'date.invalid/era': {
    short: '{column}: era and year do not agree',
    message: '{column} “{typed}” is no day of that era.',
    advice: 'Check the era and the year, or type it like 2025/6/3.',
  },
  'date.invalid/ambiguous': {
    short: '{column}: which year?',
    message: '{column} “{typed}” may be a year of Reiwa or of the common era.',
    advice: 'Type it like R7.4.1 or 2025/4/1.',
  },
  'date.invalid/weekday': {
    short: '{column}: the weekday does not fit',
    message: '{column} “{typed}” does not fall on that weekday.',
    advice: 'Correct the date or the weekday.',
  },
  'area.unknown/missing': {
    short: '{column} is blank',
    message: '{column} is blank.',
    advice: 'Choose one from the list, or 市全域 when it belongs to no single area.',
  },
  'indicator.wrongTab/distinct': {
    short: 'counted from 相手先',
    message: '“{typed}” is counted from the names in 相手先 and takes no count.',
    advice: 'Give the count to “{over}” and the organisation’s name in 相手先.',
  },
  'indicator.wrongTab/twice': {
    short: 'the same indicator twice',
    message: '“{typed}” is given twice.',
    advice: 'Put them together into one.',
  },
  'entry.inconsistent/voided': {
    short: 'voided',
    message: 'The entry “{typed}” has been voided.',
    advice: 'Record a new one if it has to be corrected.',
  },
  'entry.inconsistent/noChange': {
    short: 'nothing to change',
    message: 'There is nothing to correct.',
    advice: 'Give the field that should change.',
  },
  'entry.inconsistent/copiedId': {
    short: 'the same 記録ID twice',
    message: 'The 記録ID is the same as in row {otherRow}.',
    advice: 'This happens when a row is copied. 修復 in the menu gives it a new one.',
  },
  'entry.inconsistent/unmarked': {
    short: 'not marked',
    message: '状態 or 記録ID does not agree with the row.',
    advice: '修復 in the menu marks it again.',
  },
  'entry.inconsistent/lookAlike': {
    short: 'a similar 相手先 exists',
    message: '{column} “{typed}” looks much like “{other}”.',
    advice: 'If it is the same organisation, write both in one way.',
  },
  'entry.inconsistent/notSetUp': {
    short: 'not set up',
    message: 'This workbook has not been set up yet.',
    advice: 'Run 初期設定 in the menu.',
  },
  'entry.inconsistent/bookNewer': {
    short: 'made by a newer version',
    message: 'This workbook was made by a newer version of the add-on.',
    advice: 'Update the add-on first. Nothing was changed.',
  },
  'entry.inconsistent/bookBroken': {
    short: 'record of the settings broken',
    message: 'The record of the settings cannot be read.',
    advice: '初期設定 in the menu makes it anew. What was typed stays.',
  },
  'entry.inconsistent/tabMissing': {
    short: 'tab missing',
    message: 'The tab “{expected}” is missing.',
    advice: setUpAgain,
  },
  'entry.inconsistent/columnMissing': {
    short: 'column missing',
    message: 'The column “{column}” is missing.',
    advice: setUpAgain,
  },
  'request.invalid/tooLarge': {
    short: 'too long',
    message: 'The request is too long.',
    advice: 'Shorten the note and try again.',
  },
  'request.invalid/method': {
    short: 'unknown method',
    message: 'There is no method “{typed}”.',
    advice: 'Open the page again and retry.',
  },
  'request.invalid/reason': {
    short: 'no reason',
    message: 'No reason has been given.',
    advice: 'Say in a few words why, for whoever reads it later.',
  },
  repairable: {
    short: '{column} can be repaired',
    message: '{column} “{typed}” reads as “{value}” but has not been written so yet.',
    advice: '修復 in the menu does it.',
  },
};
