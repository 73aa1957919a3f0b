/** The words of the copy that 控えを取る makes. */
import { cityTotal, closingStates, historyHeaders } from '../names';

export const backup = {
  names: {
    entries: '記録',
    plan: '目標',
    settings: '設定',
    closings: '確定',
    quality: '質的評価',
    history: '変更履歴',
  },
  columns: {
    initiative: '事業キー',
    tab: 'タブ',
    row: '行',
    indicator: '指標キー',
    label: '指標',
    count: '数',
    unit: '単位',
    area: '福祉圏域',
    target: '年間目標',
    item: '項目',
    value: '値',
  },
  /** Without the seal: it means nothing outside the workbook. */
  history: historyHeaders.slice(0, -1),
  city: cityTotal,
  closed: closingStates.closed,
  reopened: closingStates.reopened,
};
