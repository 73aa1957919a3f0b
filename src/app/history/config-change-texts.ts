/** What 計画 and 設定 would change, as a person reads it before and after 集計を作り直す: the old beside the new. */
import { allIndicators } from '../../domain/plan/indicators';
import type { Config, Indicator } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import { valueText } from '../shared/labels';
import { settingTexts } from './config-changes';

export interface ConfigChangeTexts {
  /** A line an indicator that is new, gone, named anew, or has another target. */
  readonly targets: readonly string[];
  readonly settings: readonly string[];
}

export function configChangeTexts(before: Config, after: Config): ConfigChangeTexts {
  const [was, is] = [indicatorsOf(before), indicatorsOf(after)];
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  const settings = settingTexts(after).flatMap(([name, now], index) => {
    const [, old = ''] = settingTexts(before)[index] ?? [];
    return old === now ? [] : [ja.setup.changed(name, old, now)];
  });
  return { targets: keys.flatMap((key) => indicatorChange(was.get(key), is.get(key))), settings };
}

function indicatorsOf(config: Config): Map<string, Indicator> {
  return new Map(allIndicators(config).map((each) => [each.key, each]));
}

function indicatorChange(was: Indicator | undefined, is: Indicator | undefined): string[] {
  const words = ja.setup;
  if (is === undefined) return was === undefined ? [] : [words.indicatorGone(was.label)];
  const now = amountText(is);
  if (was === undefined) return [words.indicatorNew(is.label, now)];
  const old = amountText(was);
  return [
    ...(was.label === is.label ? [] : [words.renamed(was.label, is.label)]),
    ...(old === now ? [] : [words.targetChanged(is.label, old, now)]),
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
