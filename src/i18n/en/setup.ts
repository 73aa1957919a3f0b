/** The words of set-up, of 設定 and 計画, and of what stands on the tabs it makes. */
import type { setup as source } from '../ja/setup';

export const setup: typeof source = {
  done: 'Set-up is done.',
  rebuilt: 'The summary has been rebuilt.',
  notApplied: (count) => `計画 or 設定 holds ${count} things to check. Please put them right and try again.`,
  firstLines: (lines, rest) => lines.map((line) => `- ${line}`).join('\n') + (rest > 0 ? `\nand ${rest} more` : ''),
  notes: {
    date: 'The day it took place: 2025/6/3, 6/3, 令和7年6月3日 or R7.6.3.',
    area: (cityWide) => `Choose from the list; ${cityWide} is for what belongs to no single area.`,
    counterparty: 'The name of a group or office. Please do not write names of persons.',
    status: 'Written by the add-on. 要確認 is followed by the reason.',
  },
  help: {
    date: 'Type a date, for example 2025/6/3, 6/3 or 令和7年6月3日.',
    area: 'Choose from the list.',
    staff: 'Choose from the staff on 設定. Other names may be typed.',
    count: 'Type a whole number of 0 or more.',
  },
  settings: {
    title: 'Settings',
    hint: 'After changing a coloured cell, choose 集計を作り直す in the menu 地域福祉KPI.',
    items: {
      startYear: ['Fiscal year', 'The calendar year in which it starts.'],
      startMonth: ['First month', '4 for April.'],
      asOf: ['As of', 'Blank is today; a date counts up to that day.'],
      onTrack: ['On track from', 'Share of the expected count; 0.9 is nine tenths.'],
      watch: ['To be watched from', 'Share of the expected count; below this is behind.'],
      sample: ['Sample data', 'はい puts “sample data” into the title of 集計.'],
    },
  },
  plan: {
    title: (year) => `Plan | ${year}`,
    hint: 'After changing a coloured cell, choose 集計を作り直す. With 各圏域 the target is for one area.',
    initiatives: 'Initiatives and qualitative goals',
  },
  history: { title: 'Change log', hint: 'Written by the add-on. Please do not edit or delete rows.' },
};
