/** The English texts, of the same shape as the Japanese. */

import { check } from './en/check';
import { common } from './en/common';
import { functions } from './en/functions';
import { history } from './en/history';
import { menu } from './en/menu';
import { problems } from './en/problems';
import { reasons } from './en/reasons';
import { setup } from './en/setup';
import { status } from './en/status';
import { summary } from './en/summary';
import type { Texts } from './ja';

export const en: Texts = { check, common, functions, history, menu, problems, reasons, setup, status, summary };
