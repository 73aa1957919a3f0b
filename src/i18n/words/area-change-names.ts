/** The fixed words of 圏域の変遷 on 設定. */
import type { AreaChangeKind } from '../../domain/plan/area-changes';

/** Headers, in order. */
export const areaChangeHeaders = {
  day: '圏域の変遷：変わった日',
  kind: '変わり方',
  from: '変わる前の圏域',
  to: '変わった後の圏域',
} as const;

export const areaChangeWords: Readonly<Record<AreaChangeKind, string>> = {
  rename: '改称',
  merge: '統合',
  split: '分割',
  transfer: '移管',
};
