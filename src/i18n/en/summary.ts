/** The words of the 集計 tab and of the live lines above an initiative tab. */
import type { summary as source } from '../ja/summary';

export const summary: typeof source = {
  title: (year, sample) => `${year} community welfare coordinators: summary${sample ? ' (sample data)' : ''}`,
  asOf: 'As of',
  uncounted: 'Not counted',
  hint: 'Actuals change as you type. After changing targets or areas, choose 集計を作り直す in the menu 地域福祉KPI.',
  uncountedHint:
    'Entries left out of the actuals because the date, the area or the count cannot be read. See the tab 点検.',
  progressHint:
    'Progress is actual over target; expected is the count due by the as-of date; forecast is the year at this pace.',
  distinctHint: 'Distinct counts are counted anew for each area and for the city: areas do not add up to the city.',
  withoutCounterparty: (formula) => `IF(${formula}=0,"","Rows without a counterparty: "&${formula})`,
  tabTitle: (number, tab, title) => `${number} ${tab} | ${title}`,
  tabHint: 'Type a date, an area and counts below. Full-width digits, 6/3 and 令和7年6月3日 are understood.',
  indicatorNote: (definition, unit, target) => `${definition}\nUnit: ${unit}\nTarget for the year: ${target}`,
  noTarget: 'none',
  ofIndicator: (label) => `${label} (distinct)`,
};
