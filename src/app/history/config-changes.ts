/** What goes into 変更履歴 when 計画 and 設定 are applied: targets and settings that differ from those in force. */
import { allIndicators } from '../../domain/plan/indicators';
import type { Config, Indicator } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
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
  const [old, now] = [before, after].map((config) => new Map(allIndicators(config).map((each) => [each.key, each])));
  const keys = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])];
  const targets = keys.flatMap((key) =>
    line('targetChanged', plan, key, targetText(old?.get(key)), targetText(now?.get(key))),
  );
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

/** 訪問件数：1,440件（圏域：12、13、…）; '' for an indicator that there is none of. */
function targetText(indicator: Indicator | undefined): string {
  if (indicator === undefined) return '';
  const { label, target, unit, areaTargets } = indicator;
  return ja.history.target(
    label,
    target === null ? valueText(null) : `${target}${unit}`,
    areaTargets.rule === 'explicit' ? areaTargets.perArea.map((each) => valueText(each)).join('、') : '',
  );
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
  roles,
}: Config): [string, string][] {
  const words = ja.history.settings;
  return [
    [words.year, `${dateText(fiscalYear.first)}～${dateText(fiscalYear.last)}`],
    [words.asOf, asOf === null ? valueText(null) : dateText(asOf)],
    [words.areas, areas.join('、')],
    [words.staff, staff.join('、')],
    [words.thresholds, `${thresholds.onTrack}、${thresholds.watch}`],
    [words.closingDay, String(closingDay)],
    [words.lateUntil, lateUntil === undefined ? valueText(null) : dateText(lateUntil)],
    [words.evaluation, `${evaluation.A}、${evaluation.B}、${evaluation.C}`],
    [words.admins, roles.admins.join('、')],
    [words.recorders, roles.recorders.join('、')],
    [words.viewers, roles.viewers.join('、')],
  ];
}
