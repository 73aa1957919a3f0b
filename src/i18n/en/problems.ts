/** What is said of each problem: what happened, then what to do. */
import type { ProblemTexts } from '../words/problem-words';

export const problems: ProblemTexts['problems'] = {
  'date.invalid': ['{column} “{typed}” cannot be read as a date.', 'Type it like 2025/6/3, 令和7年6月3日 or 6/3.'],
  'date.outsideYear': [
    '{column} “{date}” is not in this fiscal year ({first} to {last}).',
    'Check the year. Record another year’s activity in that year’s workbook.',
  ],
  'date.future': [
    '{column} “{date}” is after the as-of date ({asOf}).',
    'Check the date. A planned activity counts once it has taken place.',
  ],
  'date.monthClosed': [
    '{column} “{typed}” is in a month that is already closed.',
    'Please ask the person who closes the months to use 締めを解除 in the menu.',
  ],
  'area.unknown': [
    '{column} “{typed}” is not on the list.',
    'Choose one from the list, or 市全域 when it belongs to no single area.',
  ],
  'count.notANumber': ['{column} “{typed}” cannot be read as a number.', 'Type digits only, like 12.'],
  'count.notWhole': ['{column} “{typed}” is not a whole number.', 'Type a whole number of 0 or more.'],
  'count.negative': [
    '{column} “{typed}” is negative.',
    'To take something off, correct or void the entry it belongs to.',
  ],
  'count.tooLarge': ['{column} “{typed}” is more than one entry can hold.', 'Check the digits: 9,999 is the most.'],
  'indicator.unknown': ['The indicator “{typed}” is not in the plan.', 'Choose an indicator of the plan.'],
  'indicator.wrongTab': ['The indicator “{typed}” is not counted in this tab.', 'Record it in the tab that counts it.'],
  'counterparty.required': [
    '{column} is blank, so it cannot count towards “{indicator}”.',
    'If you know it, type the organisation’s name in {column}.',
  ],
  'entry.empty': ['No count has been given.', 'Type a count. If the row is not needed, clear it.'],
  'entry.duplicate': [
    'It is the same as {tabName}, row {otherRow}.',
    'Check whether it is another activity. If not, void one of the two.',
  ],
  'entry.notFound': ['The entry “{typed}” was not found.', 'Open the list again and retry.'],
  'entry.inconsistent': [
    'The sheet does not add up ({typed}).',
    'Run 修復 in the menu; if it remains, look at that place.',
  ],
  'note.personalData': [
    '{column} “{typed}” may identify a person.',
    'Leave out names, telephone numbers and addresses; write a case number instead.',
  ],
  'request.invalid': ['The request could not be read ({field}).', 'Open the page again and retry.'],
  busy: ['Others are writing just now, so nothing has been saved yet.', 'Wait a moment and try again.'],
  internal: [
    'Something unexpected went wrong ({reference}).',
    'Try again. If it goes on, report it with the number shown.',
  ],
};
