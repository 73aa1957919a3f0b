/** The words of 新しい年度を始める, beside the form's own. */
import type { AreaChange, AreaChangeKind } from '../../../domain/plan/area-changes';

const kinds: Readonly<Record<AreaChangeKind, string>> = {
  rename: '改称',
  merge: '統合',
  split: '分割',
  transfer: '移管',
};

export const startYear = {
  kinds,
  change: ({ kind, from, to }: Pick<AreaChange, 'kind' | 'from' | 'to'>): string =>
    `${kinds[kind]}：${from.join('、')}→${to.join('、')}`,
};
