/** What is said of the start and the closing of a year: what happened, then what to do. */
import type { ProblemTexts } from '../words/problem-words';

type YearReason = Extract<keyof ProblemTexts['request.invalid'], `year.${string}`>;

export const yearProblems: Pick<ProblemTexts['request.invalid'], YearReason> = {
  'year.original': [
    'This is the original file. A new year is started in a copy of it. Nothing was changed.',
    'Choose File → Make a copy in the menu of Google Sheets, open the copy, and start the year there.',
  ],
  'year.other': [
    '“{typed}” is not the year that follows the one of this workbook. Nothing was changed.',
    'Give the year {expected}. Where years are left out, start those between first.',
  ],
  'year.target': [
    'The target “{typed}” of “{expected}” is no whole number of 0 or more.',
    'Type a whole number or leave it blank.',
  ],
  'year.key': [
    'The new key “{typed}” of “{expected}” cannot be used.',
    'It begins with the key of the same initiative and is not in use yet (outreach.visits2).',
  ],
  'year.areas': [
    'The change of areas “{typed}” cannot be made.',
    'It goes from areas that there are to names that are free: 改称 from one to one, 統合 from several to one, 分割 from one to several.',
  ],
  'year.notEarlier': [
    'This copy is of the year {typed}, which is not before the year of this workbook. Nothing was changed.',
    'Choose a copy of an earlier year.',
  ],
  'year.plan': [
    'With these choices “{expected}” ({typed}) of 計画 or 設定 could not be read. Nothing was changed.',
    'An indicator that another one is counted over goes or stays together with it. Look for names that are the same.',
  ],
  'year.copy': [
    'This is a copy of the workbook of {typed}. A year is closed in the original. Nothing was changed.',
    'To make this copy the next year’s, use 新しい年度を始める in the menu.',
  ],
  'year.closed': ['{typed} is closed already.', 'Use 年度の締めを解除 in the menu to open it again.'],
  'year.notClosed': ['{typed} is not closed.', 'To open a single month again, use 締めを解除 in the menu.'],
  'year.notOver': [
    '{typed} is not over yet.',
    'It can be closed from {last} on. Leave the as-of date of 設定 blank if it was left behind.',
  ],
  'year.address': [
    'The address “{typed}” of the new year’s workbook cannot be read.',
    'Paste what the browser shows on top, beginning with https://, or leave it blank.',
  ],
  'year.open': [
    'Of {typed}, {months} months are open, and 点検 lists {found} things to look at. The year was not closed.',
    'Close the months and go through 点検, or write why the year is closed as it stands.',
  ],
};
