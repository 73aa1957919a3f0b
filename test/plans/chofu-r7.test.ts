/** The plan's figures, against the published plan's table. */

import { eraFiscalYear } from '../../src/domain/calendar/era';
import { toIso } from '../../src/domain/calendar/plain-date';
import { areaTargets, cityTarget } from '../../src/domain/plan/area-targets';
import { allIndicators, columnIndicators } from '../../src/domain/plan/indicators';
import { chofuR7 } from '../../src/plans/chofu-r7';

/** Tab, key, label, unit, the city's target, each area's. */
const published: readonly (readonly [string, string, string, string, number, number | null])[] = [
  ['連携', 'network.meetings', 'ネットワーク会議', '回', 8, 1],
  ['連携', 'network.exchanges', '情報交換・連携会議', '回', 6, null],
  ['相談', 'consultation.received', '相談受付', '件', 48, 6],
  ['訪問', 'outreach.visits', '訪問件数', '件', 1440, 180],
  ['訪問', 'outreach.newConsultations', '新規相談受付', '件', 48, 6],
  ['訪問', 'outreach.support', '訪問相談支援', '件', 400, 50],
  ['継続支援', 'participation.family', '本人・家族への継続支援', '件', 400, 50],
  ['継続支援', 'participation.partners', '住民・専門機関との継続支援', '件', 800, 100],
  ['受け皿', 'resources.approaches', '社会資源への働きかけ', '件', 400, 50],
  ['地域づくり', 'community.groups', '働きかけた団体', '団体', 160, 20],
  ['地域づくり', 'community.approaches', '団体への働きかけ', '回', 480, 60],
  ['交流の場', 'places.launched', '交流の場の立ち上げ', '箇所', 8, 1],
  ['居場所', 'hubs.launches', '居場所の立ち上げ支援', '回', 1, null],
  ['居場所', 'hubs.expansions', '居場所の拡充支援', '回', 2, null],
  ['啓発', 'awareness.activities', '啓発', '回', 800, 100],
  ['研修', 'training.sessions', '研修', '回', 16, 2],
  ['担い手', 'facilitators.courses', '養成講座', '回', 11, null],
  ['担い手', 'facilitators.followups', '修了生との活動', '回', 4, null],
];

it('has the published indicators and targets, in order', () => {
  const areas = chofuR7.areas.length;
  const rows = chofuR7.initiatives.flatMap(({ tab, indicators }) =>
    indicators.map((each) => [tab, each.key, each.label, each.unit, cityTarget(each, areas), areaTargets(each, areas)]),
  );
  expect(rows).toEqual(published.map((row) => [...row.slice(0, 5), new Array(8).fill(row[5])]));
});

it('has eleven initiatives, eight areas, and the year', () => {
  expect(chofuR7.initiatives).toHaveLength(11);
  expect(new Set(chofuR7.areas).size).toBe(8);
  expect(eraFiscalYear(chofuR7.fiscalYear)).toBe('令和7年度');
  expect([toIso(chofuR7.fiscalYear.first), toIso(chofuR7.fiscalYear.last)]).toEqual(['2025-04-01', '2026-03-31']);
});

it('counts organisations over a column of the same tab, which is the only one without a column', () => {
  const community = chofuR7.initiatives.find(({ key }) => key === 'community');
  expect(community?.indicators[0]?.kind).toEqual({ kind: 'distinct', over: 'community.approaches' });
  expect(chofuR7.initiatives.flatMap(columnIndicators)).toHaveLength(17);
});

it('has unique keys, tabs and labels, keys that name their initiative, and a sentence wherever one is read', () => {
  const indicators = allIndicators(chofuR7);
  expect(new Set(indicators.map(({ key }) => key)).size).toBe(18);
  expect(new Set(indicators.map(({ label }) => label)).size).toBe(18);
  expect(new Set(chofuR7.initiatives.map(({ tab }) => tab)).size).toBe(11);
  for (const initiative of chofuR7.initiatives) {
    expect(initiative.indicators.every(({ key }) => key.startsWith(`${initiative.key}.`))).toBe(true);
    const sentences = [initiative.goal, initiative.effect, ...initiative.indicators.map((each) => each.definition)];
    for (const sentence of sentences) expect(sentence).toMatch(/^[^。]+。(?:[^。]+。)?$/);
  }
});
