/** The words of 質的評価. */
import { shareText } from '../../domain/totals/percent';
import { episodeMark, qualityHeaders, unratable } from '../words/names';

const plain = (count: number): string => count.toLocaleString('en-US');

export const quality = {
  headers: qualityHeaders,
  title: (year: string): string => `質的評価｜${year}`,
  /** Above the table, no longer than what is frozen there is wide. */
  lead: ['期間ごとに書き、自己評価を選びます。', '個人が分かることは書かないでください。'],
  notes: {
    rating: (ratings: readonly (readonly [letter: string, meaning: string])[]): string =>
      [...ratings.map(([letter, meaning]) => `${letter}…${meaning}`), '', '所見も必ず書いてください。'].join('\n'),
    figures: 'ここから右の列は、点検のたびに書き直されます。',
  },
  unratable,
  periodNames: {
    half: ['上期', '下期'],
    quarter: ['第1四半期', '第2四半期', '第3四半期', '第4四半期'],
  },
  figure: (label: string, actual: number | null, target: number | null, unit: string, share: number | null): string => {
    const count = actual === null ? '未報告' : plain(actual);
    const of = target === null ? '' : `/${plain(target)}`;
    return `${label} ${count}${of}${actual === null && target === null ? '' : unit}${share === null ? '' : `（${shareText(share)}）`}`;
  },
  past: (period: string, rating: string): string => `${period} ${rating}`,
  rated: (letter: string, meaning: string): string => (meaning === '' ? letter : `${letter}（${meaning}）`),
  episodeMark,
  episode: (day: string, area: string, text: string, row: number): string => `${day} ${area}：${text}（${row} 行目）`,
  more: (count: number): string => `ほか ${count} 件`,
};
