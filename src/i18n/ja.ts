/** The Japanese texts: the source of which texts there are. The form's own (ja/form.ts) travel with the form. */

import { check } from './ja/check';
import { common } from './ja/common';
import { functions } from './ja/functions';
import { history } from './ja/history';
import { menu } from './ja/menu';
import { problems } from './ja/problems';
import { reasons } from './ja/reasons';
import { setup } from './ja/setup';
import { status } from './ja/status';
import { summary } from './ja/summary';

export const ja = { check, common, functions, history, menu, problems, reasons, setup, status, summary };

/** The shape every language has. Literals are strings here: nothing above is const. */
export type Texts = typeof ja;
