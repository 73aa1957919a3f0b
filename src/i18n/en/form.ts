/** The words of the form (sidebar and phone): what all screens share, and recording. */
import type { FormTexts } from '../ja/form/form';
import { checking, progress, rating, recent } from './form-lists';
import { merging } from './merging';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ordinals: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

export const form: FormTexts = {
  names: {},
  recent,
  progress,
  checking,
  merging,
  quality: rating,
  title: 'Activity log',
  language: 'Language',
  screens: { record: 'Record', recent: 'Recent', progress: 'Progress', quality: 'Goals', check: 'Check' },
  loading: 'Loading…',
  loadFailed: 'It could not be loaded. Please check the connection and try again.',
  reload: 'Load again',
  stillWorking: (seconds) =>
    `${duration(seconds)} so far. It can take some minutes. Please wait and keep this page open.`,
  whatHappened: 'What did you do?',
  otherAct: (label) => `Record “${label}”`,
  changeAct: 'Choose again',
  which: 'Which was it?',
  together: 'What else applies',
  also: 'Count it elsewhere too',
  dontCount: (act) => `Do not count “${act}”`,
  date: 'Date',
  today: 'Today',
  yesterday: 'Yesterday',
  otherDay: 'Other day',
  otherDayLabel: 'Choose the date',
  area: 'Welfare area',
  chooseArea: 'Please choose',
  staff: 'Staff',
  placeAndStaff: 'Welfare area and staff',
  noStaff: 'no staff name',
  change: 'Change',
  less: (label) => `One less: ${label}`,
  more: (label) => `One more: ${label}`,
  addDetails: 'Add an organisation or a note',
  addNote: 'Add a note',
  counterparty: 'Organisation',
  counterpartyHint: 'The name of a group or office. Please write no names of persons.',
  counterpartyNeeded: (label) => `“${label}” is counted by the organisation’s name.`,
  nthThisYear: (count) => `The ${ordinal(count)} time this fiscal year.`,
  firstThisYear: 'The first time this fiscal year.',
  timesThisYear: (count) => `${count}×`,
  lookAlike: (name) => `It looks like “${name}”. If it is the same organisation, please write it the same way.`,
  readAs: (name) => `It will be recorded as “${name}”.`,
  takeName: (name) => `Use “${name}”`,
  suggestions: 'Organisations so far',
  note: 'Note',
  episode: 'Keep as a good example (好事例)',
  noteHint: 'Please write nothing that identifies a person, such as names or phone numbers.',
  seen: {
    phone: (found) => `“${found}” looks like a telephone number.`,
    mail: (found) => `“${found}” looks like a mail address.`,
    address: (found) => `“${found}” looks like an address.`,
    myNumber: (found) => `“${found}” looks like a My Number.`,
    name: (found) => `“${found}” looks like a person’s name.`,
  },
  writeCaseCode: 'Please write a case number instead.',
  optional: 'optional',
  nothingYet: 'Choose what applies to see what will be counted.',
  day: (month, day, weekday) => `${weekdays[weekday] ?? ''} ${day} ${months[month - 1] ?? ''}`,
  indicator: (label, name) => name || label,
  amount: (label, count) => `${label} ${count}`,
  amounts: (amounts) => amounts.join(', '),
  preview: (day, area, amounts) => `${[day, area].filter((part) => part !== '').join(', ')}: ${amounts}`,
  previewLabel: 'What will be counted',
  submit: 'Record',
  submitting: 'Recording…',
  late: 'Why it is recorded after the month was closed',
  lateHint: 'The reason stays in 変更履歴, and the report names the change as one made after closing.',
  lateOffer: 'To send it as a late entry, write why it comes after closing, and send again.',
  needDate: 'Please choose a date.',
  needArea: 'Please choose a welfare area.',
  needCounts: 'Please choose at least one thing that applies.',
  refused: 'Not recorded',
  doubtful: 'Please check',
  confirm: 'Record as it is',
  retry: 'Send again',
  kept: 'What you typed is still here.',
  noAnswer: 'There was no answer',
  noAnswerReasons: {
    offline: 'The connection is down. Send again once it is back.',
    quota: 'Today’s limit of use seems to be reached. Try again later or tomorrow.',
    permission:
      'This account has not allowed the add-on yet. On a computer, open the sheet, choose 点検 in the menu 地域福祉KPI once, allow it, and try again.',
    account:
      'This account does not seem to be one that may open the sheet. Sign out of other Google accounts and open the form again; if that does not help, ask the administrator whether you are an editor of the sheet.',
    slow: 'Google was too slow and stopped half-way. Wait a minute and try again.',
    silent: 'The connection broke or the work was stopped. Please send again.',
  },
  neverTwice: 'As long as nothing is changed, sending again never records it twice.',
  unanswered: 'What was sent before has not been answered yet',
  changedSince: 'What you sent a moment ago may have been recorded. Please look under Recent before you send.',
  recorded: 'Recorded',
  recordedIn: (tab, amounts) => `In ${tab}: ${amounts}`,
  again: 'Record another',
  undo: 'Take back',
  undoing: 'Taking back…',
  undone: 'Taken back',
  undoneLine: 'The row stays in the sheet, marked 取消, and does not count.',
  undoFailed: 'It could not be taken back',
  undoReason: 'Taken back in the form right after recording',
  discard: 'Discard the draft',
};

function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} seconds` : `${minutes} min ${seconds % 60} s`;
}

function ordinal(count: number): string {
  return `${count}${ordinals[new Intl.PluralRules('en', { type: 'ordinal' }).select(count)]}`;
}
