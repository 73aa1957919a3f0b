/** What is said of failures of the platform and of the program, by kind. */
import type { ProblemTexts } from '../words/problem-words';

export const failures: ProblemTexts['internal'] = {
  '': ['Something unexpected went wrong ({reference}).', 'Try again. If it goes on, report it with the number shown.'],
  slow: [
    'Google was too slow and stopped half-way ({reference}).',
    'Wait a minute and try again. What was begun is finished or taken back by what is done next.',
  ],
  unsure: [
    'It was written, but Google did not say so ({reference}).',
    'Look at the sheet. Doing the same once more never writes it twice.',
  ],
  quota: ['Google’s limit of use is reached for now ({reference}).', 'Try again later or tomorrow.'],
  permission: [
    'This account is not allowed to do it ({reference}).',
    'Check that you are an editor of the sheet, and choose any item of the menu 地域福祉KPI once to allow it.',
  ],
  protected: [
    'Something is protected and cannot be written ({reference}).',
    'Take away the protection that stops it: Data, Protect sheets and ranges.',
  ],
  tooManyCells: [
    'The sheet has reached Google’s limit of 10 million cells, so no rows or columns can be added ({reference}). What was typed is as it was.',
    'Delete tabs that nobody uses, or free columns and rows at the right and below, and try again.',
  ],
  tooManyTabs: [
    'The sheet has reached Google’s limit of 200 tabs, so none can be made ({reference}). What was typed is as it was.',
    'Delete tabs that nobody uses, or move them to another sheet, and try again.',
  ],
  longText: [
    'A text is longer than a cell takes (50,000 characters), so it cannot be written ({reference}).',
    'Divide or shorten the text.',
  ],
  tooMuchKept: [
    'What is kept with the sheet has reached Google’s limit ({reference}). What was typed is as it was.',
    'Report it with the number shown.',
  ],
};
