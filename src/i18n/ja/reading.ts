/** One sentence on an indicator's figures: in the dashboard's cells, in the comparison and the report, and read aloud. */
import type { Reading } from '../../domain/totals/reading';

const number = (value: number): string => Math.round(value).toLocaleString('en-US');

/** 「訪問件数は期待より12%多く、年度末は1,480～1,610件の見込みです。」 */
export function reading({ label, unit, actual, target, against, outlook }: Reading): string {
  if (against.kind === 'notReported') return `${label}は、まだ報告がありません。`;
  const now = `${number(actual ?? 0)}${unit}`;
  if (against.kind === 'noTarget') return `${label}は${now}です（年間目標はありません）。`;
  if (against.kind === 'achieved') return `${label}は${now}で、年間目標の${number(target ?? 0)}${unit}に達しました。`;
  const ahead = outlook?.kind === 'outlook' ? rangeText(outlook, unit) : null;
  switch (against.kind) {
    case 'notYetExpected':
      return `${label}は${now}です。${ahead === null ? '' : `${ahead}。`}`;
    case 'asExpected':
      return ahead === null ? `${label}は期待どおりの${now}です。` : `${label}は期待どおりで、${ahead}。`;
    case 'farFrom': {
      const counts = `期待の${number(against.expected)}${unit}に対して${now}`;
      return ahead === null ? `${label}は、${counts}です。` : `${label}は、${counts}で、${ahead}。`;
    }
    case 'above':
      return ahead === null
        ? `${label}は${now}で、期待より${against.percent}%多いです。`
        : `${label}は期待より${against.percent}%多く、${ahead}。`;
    case 'below':
      return ahead === null
        ? `${label}は${now}で、期待より${against.percent}%少ないです。`
        : `${label}は期待より${against.percent}%少なく、${ahead}。`;
  }
}

function rangeText({ low, high }: { readonly low: number; readonly high: number }, unit: string): string {
  const range = low === high ? number(low) : `${number(low)}～${number(high)}`;
  return `年度末は${range}${unit}の見込みです`;
}
