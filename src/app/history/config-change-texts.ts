/** What 計画 and 設定 would change, as a person reads it before and after 集計を作り直す: the old beside the new. */
import type { Config, Indicator } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import { valueText } from '../shared/labels';
import { type ChangedIndicator, changedIndicators, layoutChanges, settingTexts } from './config-changes';

export interface ConfigChangeTexts {
  /** Lines of each indicator that is new, gone, named anew, or has another target or lays it otherwise on areas or months. */
  readonly targets: readonly string[];
  readonly settings: readonly string[];
}

export function configChangeTexts(before: Config, after: Config): ConfigChangeTexts {
  const settings = settingTexts(after).flatMap(([name, now], index) => {
    const [, old = ''] = settingTexts(before)[index] ?? [];
    return old === now ? [] : [ja.setup.changed(name, old, now)];
  });
  return { targets: changedIndicators(before, after).flatMap(indicatorChange), settings };
}

function indicatorChange({ was, is }: ChangedIndicator): string[] {
  const words = ja.setup;
  if (is === undefined) return was === undefined ? [] : [words.indicatorGone(was.label)];
  const now = amountText(is);
  if (was === undefined) return [words.indicatorNew(is.label, now)];
  const old = amountText(was);
  return [
    ...(was.label === is.label ? [] : [words.renamed(was.label, is.label)]),
    ...(old === now ? [] : [words.targetChanged(is.label, old, now)]),
    ...layoutChanges(was, is).map(([name, before, after]) => words.layoutChanged(is.label, name, before, after)),
  ];
}

/** 1,440件, with the areas' own targets where they are named one by one. */
function amountText({ target, unit, areaTargets }: Indicator): string {
  const whole = target === null ? valueText(null) : `${target.toLocaleString('ja')}${unit}`;
  if (areaTargets.rule === 'stated') return ja.setup.perArea(areaTargets.perArea.toLocaleString('ja') + unit);
  if (areaTargets.rule !== 'explicit') return whole;
  return ja.setup.byArea(
    whole,
    areaTargets.perArea.map((each) => valueText(each)),
  );
}
