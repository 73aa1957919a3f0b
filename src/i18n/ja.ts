/** The texts of the workbook, which is Japanese whoever opens it. The form's own (ja/form.ts) travel with the form. */

import { about, start } from './ja/about';
import { backup } from './ja/backup';
import { breakdown } from './ja/breakdown';
import { check } from './ja/check';
import { closing } from './ja/closing';
import { dashboard } from './ja/dashboard';
import { functions } from './ja/functions';
import { history } from './ja/history';
import { kinds } from './ja/kinds';
import { menu } from './ja/menu';
import { months } from './ja/months';
import { organisations } from './ja/organisations';
import { pending } from './ja/pending';
import { problems } from './ja/problems';
import { quality } from './ja/quality';
import { reminder } from './ja/reminder';
import { report } from './ja/report';
import { planChange, setup } from './ja/setup';
import { status } from './ja/status';
import { summary } from './ja/summary';
import { closeYear } from './ja/years/close-year';
import { lastYear } from './ja/years/last-year';
import { startYear } from './ja/years/start-year';

export const ja = {
  about,
  backup,
  breakdown,
  check,
  closing,
  dashboard,
  functions,
  history,
  kinds,
  lastYear,
  menu,
  months,
  organisations,
  pending,
  planChange,
  problems,
  quality,
  reminder,
  report,
  setup,
  start,
  startYear,
  closeYear,
  status,
  summary,
};
