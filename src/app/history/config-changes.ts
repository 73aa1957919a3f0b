/** What goes into 変更履歴 when 計画 and 設定 are applied: targets and settings that differ from those in force. */
import { allIndicators } from '../../domain/plan/indicators';
import type { Config, Indicator } from '../../domain/plan/model';
import { inOrderOf } from '../../domain/plan/plan-change';
import { ja } from '../../i18n/ja';
import { periodWords, ruleWords } from '../../i18n/words/names';
import type { ChangeLine } from '../ports/history';
import { dateText, valueText } from '../shared/labels';

/** One line an indicator, and one a setting. `tabName` answers what a fixed tab is called now; `reason` is of the targets. */
export function configChanges(
  before: Config,
  after: Config,
  tabName: (key: string) => string,
  reason = '',
): ChangeLine[] {
  const line = (kind: ChangeLine['kind'], tab: string, id: string, was: string, is: string): ChangeLine[] =>
    was === is
      ? []
      : [{ kind, tab, id, before: was, after: is, reason: kind === 'targetChanged' ? reason : '', requestId: '' }];
  const plan = tabName('plan');
  const targets = changedIndicators(before, after).flatMap(({ key, was, is }) => {
    const layout = layoutChanges(was, is);
    return line('targetChanged', plan, key, targetText(was, layout, 0), targetText(is, layout, 1));
  });
  const settings = settingTexts(before).flatMap(([name, was], index) =>
    line(
      'settingChanged',
      tabName('settings'),
      '',
      ja.history.cell(name, was),
      ja.history.cell(name, settingTexts(after)[index]?.[1] ?? ''),
    ),
  );
  return [...targets, ...settings];
}

export interface ChangedIndicator {
  readonly key: string;
  /** undefined for one that is new. */
  readonly was: Indicator | undefined;
  /** undefined for one that is gone. */
  readonly is: Indicator | undefined;
}

/** All of both, with the areas' own targets in the order of `after`. */
export function changedIndicators(before: Config, after: Config): ChangedIndicator[] {
  const byKey = (config: Config) => new Map(allIndicators(config).map((each) => [each.key, each]));
  const [old, now] = [byKey(inOrderOf(before, after.areas)), byKey(after)];
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => ({ key, was: old.get(key), is: now.get(key) }));
}

/** A name, and what it was and is. */
type LayoutChange = readonly [name: string, was: string, is: string];

/** How a target lies on areas and months, where that is another than before and no number of an area says so. */
export function layoutChanges(was: Indicator | undefined, is: Indicator | undefined): LayoutChange[] {
  if (was === undefined || is === undefined) return [];
  const words = ja.history.layout;
  const rule = ({ areaTargets }: Indicator): string => ('perArea' in areaTargets ? '' : ruleWords[areaTargets.rule]);
  const months = ({ weights }: Indicator): string => weights?.join('、') ?? words.byDays;
  const changes: LayoutChange[] = [
    [words.areas, rule(was), rule(is)],
    [words.months, months(was), months(is)],
  ];
  return changes.filter(([, before, after]) => before !== after && before !== '' && after !== '');
}

/** 訪問件数：1,440件（圏域：12、13、…）; '' for an indicator that there is none of. */
function targetText(indicator: Indicator | undefined, layout: readonly LayoutChange[], side: 0 | 1): string {
  if (indicator === undefined) return '';
  const { label, target, unit, areaTargets } = indicator;
  const text = ja.history.target(
    label,
    target === null ? valueText(null) : `${target}${unit}`,
    areaTargets.rule === 'explicit' ? areaTargets.perArea.map((each) => valueText(each)).join('、') : '',
  );
  return layout.reduce((said, [name, was, is]) => ja.history.laid(said, name, side === 0 ? was : is), text);
}

/** Each setting by its name, as words. */
export function settingTexts({
  fiscalYear,
  areas,
  staff,
  asOf,
  thresholds,
  closingDay,
  lateUntil,
  evaluation,
  quality,
  roles,
}: Config): [string, string][] {
  const words = ja.history.settings;
  return [
    [words.year, `${dateText(fiscalYear.first)}～${dateText(fiscalYear.last)}`],
    [words.asOf, asOf === null ? valueText(null) : dateText(asOf)],
    [words.areas, areas.join('、')],
    [words.staff, listText(staff)],
    [words.thresholds, `${thresholds.onTrack}、${thresholds.watch}`],
    [words.closingDay, String(closingDay)],
    [words.lateUntil, lateUntil === undefined ? valueText(null) : dateText(lateUntil)],
    [words.evaluation, `${evaluation.A}、${evaluation.B}、${evaluation.C}`],
    [words.periods, periodWords[quality.periods]],
    [words.admins, listText(roles.admins)],
    [words.recorders, listText(roles.recorders)],
    [words.viewers, listText(roles.viewers)],
  ];
}

function listText(names: readonly string[]): string {
  return names.join('、') || valueText(null);
}
