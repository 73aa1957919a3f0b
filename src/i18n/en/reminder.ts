/** The monthly mails, for a workbook whose language is English. */
import type { reminderMail as ja } from '../ja/reminder';

export const reminderMail: typeof ja = {
  subject: (month, areas) => `[KPI] Entries for ${month}: ${areas.join(', ')}`,
  greeting: 'A note from the KPI workbook.',
  ask: (month, deadline) => `For ${month} the following is still missing. Please enter it by ${deadline}.`,
  area: (area) => `* ${area}`,
  nothing: '- Nothing has been entered yet.',
  open: (rows) => `- Rows to look at: ${rows}`,
  place: (tab, row, link) => `  ${tab}, row ${row}: ${link}`,
  more: (rows) => `  and ${rows} more (listed on the tab 点検)`,
  openBook: (link) => `Open the workbook: ${link}`,
  noWork: 'If there was no activity in the month, tell the person in charge or enter 0.',
  footer: 'This mail is sent automatically, once a month. Please do not reply to it.',
  chiefSubject: (month) => `[KPI] ${month}: entries, and progress against the year's targets`,
  chiefIntro: (asOf) => `The state on ${asOf}.`,
  figures: "* Progress against the year's targets",
  figure: (label, actual, target, unit, rest) =>
    `- ${label}: ${actual} / ${target}${unit}${rest === '' ? '' : ` (${rest})`}`,
  notReported: 'not reported',
  noTarget: 'no target',
  forecast: (count, unit) => `year-end forecast ${count}${unit}`,
  uncounted: (cells) => `- Entries that are not counted: ${cells} (listed on the tab 点検)`,
  areas: (month) => `* Entries for ${month}`,
  allDone: '- Every area is complete.',
  areaState: (area, entries, open) =>
    `- ${area}: ${entries === 0 ? 'nothing entered' : `${entries} entered`}${open > 0 ? `, ${open} rows to look at` : ''}`,
  unaddressed: (areas) => `- Not written to, for want of an address: ${areas.join(', ')}`,
};
