/** What is said of each problem: in the 状態 cell (short), what happened (message), what to do (advice). */
import type { problems as source } from '../ja/problems';

const quoted = (value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : ` “${value}”`;
const inBrackets = (value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : ` (${value})`;

export const problems: typeof source = {
  'date.invalid': {
    short: (_d, column) => `${column} cannot be read`,
    message: (d, column) => `${column}${quoted(d.typed)} cannot be read as a date.`,
    advice: () => 'Type it like 2025/6/3, 令和7年6月3日 or 6/3.',
  },
  'date.outsideYear': {
    short: () => 'date outside the fiscal year',
    message: (d, column) => `${column}${quoted(d.date)} is not in this fiscal year (${d.first} to ${d.last}).`,
    advice: () => 'Check the year. Record another year’s activity in that year’s workbook.',
  },
  'date.future': {
    short: () => 'date after the as-of date',
    message: (d, column) => `${column}${quoted(d.date)} is after the as-of date${inBrackets(d.asOf)}.`,
    advice: () => 'Check the date. A planned activity counts once it has taken place.',
  },
  'date.monthClosed': {
    short: () => 'month already closed',
    message: (d, column) => `${column}${quoted(d.typed)} is in a month that is already closed.`,
    advice: () => 'Ask the person who closes the months to correct it.',
  },
  'area.unknown': {
    short: (_d, column) => `${column} is not on the list`,
    message: (d, column) => `${column}${quoted(d.typed)} is not on the list.`,
    advice: () => 'Choose one from the list, or 市全域 when it belongs to no single area.',
  },
  'count.notANumber': {
    short: (_d, column) => `${column} is not a number`,
    message: (d, column) => `${column}${quoted(d.typed)} cannot be read as a number.`,
    advice: () => 'Type digits only, like 12.',
  },
  'count.notWhole': {
    short: (_d, column) => `${column} is not a whole number`,
    message: (d, column) => `${column}${quoted(d.typed)} is not a whole number.`,
    advice: () => 'Type a whole number of 1 or more.',
  },
  'count.negative': {
    short: (_d, column) => `${column} is negative`,
    message: (d, column) => `${column}${quoted(d.typed)} is negative.`,
    advice: () => 'To take something off, correct or void the entry it belongs to.',
  },
  'count.tooLarge': {
    short: (_d, column) => `${column} is too large`,
    message: (d, column) => `${column}${quoted(d.typed)} is more than one entry can hold.`,
    advice: () => 'Check the digits: 9,999 is the most.',
  },
  'indicator.unknown': {
    short: () => 'indicator not in the plan',
    message: (d) => `The indicator${quoted(d.typed)} is not in the plan.`,
    advice: () => 'Choose an indicator of the plan.',
  },
  'indicator.wrongTab': {
    short: () => 'indicator of another tab',
    message: (d) => `The indicator${quoted(d.typed)} is not counted in this tab.`,
    advice: () => 'Record it in the tab that counts it.',
  },
  'counterparty.required': {
    short: (_d, column) => `${column} is blank`,
    message: (d, column) =>
      `${column} is blank, so it cannot count towards${quoted(d.indicator) || ' the organisations'}.`,
    advice: (_d, column) => `If you know it, type the organisation’s name in ${column}.`,
  },
  'entry.empty': {
    short: () => 'no count',
    message: () => 'No count has been given.',
    advice: () => 'Type a count. If the row is not needed, clear it.',
  },
  'entry.duplicate': {
    short: () => 'the same entry exists',
    message: (d) => `It is the same as ${d.tabName}, row ${d.otherRow}.`,
    advice: () => 'Check whether it is another activity. If not, void one of the two.',
  },
  'entry.notFound': {
    short: () => 'entry not found',
    message: (d) => `The entry${quoted(d.typed)} was not found.`,
    advice: () => 'Open the list again and retry.',
  },
  'entry.inconsistent': {
    short: () => 'the sheet does not add up',
    message: (d) => `The sheet does not add up${inBrackets(d.typed)}.`,
    advice: () => 'Run 修復 in the menu; if it remains, look at that place.',
  },
  'note.personalData': {
    short: () => 'personal data?',
    message: (_d, column) => `${column} may identify a person.`,
    advice: () => 'Leave out names, telephone numbers and addresses.',
  },
  'request.invalid': {
    short: () => 'request cannot be read',
    message: (d) => `The request could not be read${inBrackets(d.field)}.`,
    advice: () => 'Open the page again and retry.',
  },
  busy: {
    short: () => 'busy',
    message: () => 'Others are writing just now, so nothing has been saved yet.',
    advice: () => 'Wait a moment and try again.',
  },
  internal: {
    short: () => 'unexpected error',
    message: (d) => `Something unexpected went wrong${inBrackets(d.reference)}.`,
    advice: () => 'Try again. If it goes on, report it with the number shown.',
  },
};
