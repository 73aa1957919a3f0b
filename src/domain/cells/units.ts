/** Units of counts: which words mean the same, what each counts, and which of them an indicator takes. */

import { foldWidth } from '../text/text';

/** A unit by its usual word, the words that mean the same, and what a number with it is: 人数 of 25人. */
interface Unit {
  readonly unit: string;
  readonly words: readonly string[];
  readonly counted: string;
}

const PLACES = '箇個か課ケヶカヵ';

const table: readonly Unit[] = [
  { unit: '件', words: ['件数', 'ケース', '案件', '事例', '例'], counted: '件数' },
  { unit: '回', words: ['回数', '度', 'かい'], counted: '回数' },
  { unit: '団体', words: ['団体数', 'グループ', 'サークル', '組織', '法人', '機関', '事業所'], counted: '団体の数' },
  {
    unit: '箇所',
    words: [...[...PLACES].map((letter) => `${letter}所`), '箇処', '場所', '拠点', '会場', '施設'],
    counted: '箇所の数',
  },
  { unit: '人', words: ['名', '名様', '人数', '人分', '者', 'にん'], counted: '人数' },
  { unit: '世帯', words: ['家族', '家庭', '戸', '軒', '世帯数'], counted: '世帯の数' },
  { unit: '社', words: ['企業', '会社'], counted: '会社の数' },
  { unit: '店', words: ['店舗'], counted: '店の数' },
  { unit: '校', words: ['学校'], counted: '学校の数' },
  { unit: '組', words: ['ペア', 'くみ'], counted: '組の数' },
  { unit: '日', words: ['日間', '日数'], counted: '日数' },
  { unit: '時間', words: ['h', 'hr', '分', '分間', '時間半'], counted: '時間' },
  { unit: '円', words: ['千円', '万円'], counted: '金額' },
  { unit: '部', words: ['枚', '冊', '通', '点', '本', '台', '袋', '箱', '束'], counted: '品物や印刷物の数' },
  { unit: '個', words: ['つ', 'コ', 'こ', 'ケ', 'ヶ', 'ヵ'], counted: '個数' },
  { unit: '歳', words: ['才'], counted: '年齢' },
  { unit: 'か月', words: ['ヶ月', 'カ月', 'ヵ月', '箇月', '週間', '週', '年', '月'], counted: '期間' },
  { unit: 'km', words: ['キロ', 'm'], counted: '距離' },
];

const byWord: ReadonlyMap<string, Unit> = new Map(
  table.flatMap((each) => [each.unit, ...each.words].map((word) => [word, each] as const)),
);

/** Accepted wherever counts are typed. */
const ANYWHERE = '件';
const TIMES = '回';

/** The usual word of a unit; one that is not known stays as it is. */
export function usualUnit(word: string): string {
  const plain = foldWidth(word);
  return byWord.get(plain)?.unit ?? plain;
}

/** What a number with this unit is: 人数 of 名. */
export function countedIn(unit: string): string {
  const word = foldWidth(unit);
  // 人参加 begins with what it counts.
  const parts = Array.from(word, (_, length) => word.slice(0, word.length - length));
  return parts.map((part) => byWord.get(part)?.counted).find((counted) => counted !== undefined) ?? `${word}の数`;
}

/** The units that an indicator takes where 計画 says nothing else: its own and 件; 回 too where it counts 件. */
export function defaultUnits(unit: string): string[] {
  const own = usualUnit(unit);
  const units = own === ANYWHERE ? [ANYWHERE, TIMES] : [own, ANYWHERE];
  return units.filter((each) => each !== '');
}

/** An indicator as far as units go: its own, and all that it takes. */
export interface InUnits {
  readonly unit: string;
  readonly units: readonly string[];
}

/** Whether a count with this unit is one of the indicator's; 件 always is. */
export function takesUnit({ unit, units }: InUnits, word: string): boolean {
  const wanted = usualUnit(word);
  return wanted === ANYWHERE || [unit, ...units].some((each) => usualUnit(each) === wanted);
}

/** Whether the word is a unit that people write behind numbers. */
export function isKnownUnit(word: string): boolean {
  return byWord.has(foldWidth(word));
}
