/** The plan that set-up writes by default: Chofu, 令和7年度. */

import { fiscalYear } from '../domain/calendar/fiscal-year';
import type { Config } from '../domain/plan/model';
import { everybody } from '../domain/plan/roles';
import { ratingMeanings } from '../i18n/words/names';
import { partOne } from './chofu-r7-part-1';
import { partTwo } from './chofu-r7-part-2';

/** Chofu's plan for the fiscal year from April 2025. The office enters its own staff in 設定. */
export const chofuR7: Config = {
  fiscalYear: fiscalYear(2025),
  areas: [
    '緑ヶ丘・滝坂',
    '若葉・調和',
    '上ノ原・柏野',
    '北ノ台・深大寺',
    '第二・八雲台・国領',
    '染地・杉森・布田',
    '第一・富士見台・多摩川',
    '第三・石原・飛田給',
  ],
  cityWide: '市全域',
  staff: [],
  asOf: null,
  thresholds: { onTrack: 0.9, watch: 0.7 },
  evaluation: { A: 1, B: 0.8, C: 0.6 },
  quality: { periods: 'half', words: ratingMeanings },
  roles: everybody,
  closingDay: 10,
  initiatives: [...partOne, ...partTwo],
};
