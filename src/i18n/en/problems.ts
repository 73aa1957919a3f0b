/** What is said of each problem: in the 状態 cell (short), what happened (message), what to do (advice). */
import type { problems as source } from '../ja/problems';

export const problems: typeof source = {
  'date.invalid': {
    short: '{column} cannot be read',
    message: '{column} “{typed}” cannot be read as a date.',
    advice: 'Type it like 2025/6/3, 令和7年6月3日 or 6/3.',
  },
  'date.outsideYear': {
    short: 'date outside the fiscal year',
    message: '{column} “{date}” is not in this fiscal year ({first} to {last}).',
    advice: 'Check the year. Record another year’s activity in that year’s workbook.',
  },
  'date.future': {
    short: 'date after the as-of date',
    message: '{column} “{date}” is after the as-of date ({asOf}).',
    advice: 'Check the date. A planned activity counts once it has taken place.',
  },
  'date.monthClosed': {
    short: 'month already closed',
    message: '{column} “{typed}” is in a month that is already closed.',
    advice: 'Ask the person who closes the months to correct it.',
  },
  'area.unknown': {
    short: '{column} is not on the list',
    message: '{column} “{typed}” is not on the list.',
    advice: 'Choose one from the list, or 市全域 when it belongs to no single area.',
  },
  'count.notANumber': {
    short: '{column} is not a number',
    message: '{column} “{typed}” cannot be read as a number.',
    advice: 'Type digits only, like 12.',
  },
  'count.notWhole': {
    short: '{column} is not a whole number',
    message: '{column} “{typed}” is not a whole number.',
    advice: 'Type a whole number of 1 or more.',
  },
  'count.negative': {
    short: '{column} is negative',
    message: '{column} “{typed}” is negative.',
    advice: 'To take something off, correct or void the entry it belongs to.',
  },
  'count.tooLarge': {
    short: '{column} is too large',
    message: '{column} “{typed}” is more than one entry can hold.',
    advice: 'Check the digits: 9,999 is the most.',
  },
  'indicator.unknown': {
    short: 'indicator not in the plan',
    message: 'The indicator “{typed}” is not in the plan.',
    advice: 'Choose an indicator of the plan.',
  },
  'indicator.wrongTab': {
    short: 'indicator of another tab',
    message: 'The indicator “{typed}” is not counted in this tab.',
    advice: 'Record it in the tab that counts it.',
  },
  'counterparty.required': {
    short: '{column} is blank',
    message: '{column} is blank, so it cannot count towards “{indicator}”.',
    advice: 'If you know it, type the organisation’s name in {column}.',
  },
  'entry.empty': {
    short: 'no count',
    message: 'No count has been given.',
    advice: 'Type a count. If the row is not needed, clear it.',
  },
  'entry.duplicate': {
    short: 'the same entry exists',
    message: 'It is the same as {tabName}, row {otherRow}.',
    advice: 'Check whether it is another activity. If not, void one of the two.',
  },
  'entry.notFound': {
    short: 'entry not found',
    message: 'The entry “{typed}” was not found.',
    advice: 'Open the list again and retry.',
  },
  'entry.inconsistent': {
    short: 'the sheet does not add up',
    message: 'The sheet does not add up ({typed}).',
    advice: 'Run 修復 in the menu; if it remains, look at that place.',
  },
  'note.personalData': {
    short: 'personal data?',
    message: '{column} may identify a person.',
    advice: 'Leave out names, telephone numbers and addresses.',
  },
  'request.invalid': {
    short: 'request cannot be read',
    message: 'The request could not be read ({field}).',
    advice: 'Open the page again and retry.',
  },
  busy: {
    short: 'busy',
    message: 'Others are writing just now, so nothing has been saved yet.',
    advice: 'Wait a moment and try again.',
  },
  internal: {
    short: 'unexpected error',
    message: 'Something unexpected went wrong ({reference}).',
    advice: 'Try again. If it goes on, report it with the number shown.',
  },
};
