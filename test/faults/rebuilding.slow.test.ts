/** Each of them, disturbed at places spread over its calls: one try takes thousands of them. */
import { rebuildingDisturbed } from './rebuilding';

rebuildingDisturbed(
  ['修復', '集計を作り直す', '初期設定'],
  Array.from({ length: 29 }, (_, n) => n * 60 + 3),
);
