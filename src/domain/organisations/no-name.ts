/** What stands in 相手先 and is no organisation's name: marks for the line above, words for none, several names at once. */

import { type CellValue, cellText } from '../cells/cell-value';
import { withFormsJoined } from '../text/names';
import { visible } from '../text/text';

/**
 * Nobody is named by these, exactly as they stand: native formulas know the same list. Every word is here in the form in
 * which canonicalName writes it back, and as people type it where that differs.
 */
export const noNames: readonly string[] = [
  '〃 ″ ′′ " ” “ 〻 々 々々 同 同上 (同上) （同上） 同前 同じ 上に同じ 上と同じ 以下同じ 以下同文 同左 同右 同会 同団体 上記 ditto',
  '－ - ― — – ー ─ ‐ − ～ 〜 ~ -- --- ―― ーー / ／ . ・ * ＊ ※ × x ? ？ … ...',
  'なし 無し 無 ナシ ない 該当なし 特になし 特に無し とくになし (なし) （なし） 0 ０',
  '不明 未 未定 検討中 不詳 未確認 確認中 調整中 要確認 匿名 未記入 空欄 非公開',
  '各所 各地 各団体 各種団体 各種 各関係機関 関係各所 関係機関 関係団体 関係者 関係者一同 全団体 諸団体 複数 複数団体 多数 いろいろ 色々 様々',
  'その他 その他多数 ほか 他 など 等 団体 個人 地域住民 住民 n/a N/A na NA none None unknown TBD',
].flatMap((line) => line.split(' '));

const known: ReadonlySet<string> = new Set(noNames);

/** Whether the text, exactly as it stands, names nobody. */
export function namesNobody(text: string): boolean {
  return known.has(text);
}

/** Before a digit a comma is part of a number. */
const BETWEEN_NAMES = /[、，､;；]|,(?!\d)|及び|ならびに|並びに/;
/** Beside a digit a stroke is part of a number. */
const STROKE_BETWEEN_NAMES = /(^|\D)[/／](?!\d)/g;
/** Between two names, and within one: only where each part is a whole name by its end. */
const JOINING = /[&+|]| |と(?=[^と]{2})|(?=[\u2460-\u2473])/;
/** How names of organisations end. */
const GROUP =
  /.(?:会|団体?|園|社|校|部|クラブ|センター|サロン|カフェ|食堂|組合|法人|サークル|グループ|館|所|院|店|家|ネット(?:ワーク)?|ホーム|連盟|連合|隊)$/;
/** So many, and none by its name. */
const COUNTED =
  /^(?:約|計|全|他|ほか)?(\d{1,3})(?:の)?(?:団体|組織|法人|(?:自治|町)会|[かヶカ箇]所|社|校|園|店|館|グループ|サークル|機関|事業所)(?:ほど|程度|くらい)?$/;
const AND_OTHERS = /(?:ほか|他|外)(?:\s*\d+\s*(?:団体|件|か所|ヶ所|名|者))?$|(?:など|等)$/;
const BRACKETED = /\([^()]*\)|（[^（）]*）|「[^「」]*」|【[^【】]*】/g;

/** The names that a cell seems to hold where they are more than one; else none. */
export function severalNames(cell: CellValue): readonly string[] {
  const text = cellText(cell);
  const bare = text.normalize('NFKC').replace(BRACKETED, '');
  const lines = typedLines(cell);
  const parts = (lines.length > 1 ? lines : bare.replace(STROKE_BETWEEN_NAMES, '$1、').split(BETWEEN_NAMES)).map(
    (part) => visible(part).trim(),
  );
  const named = parts.filter((part) => part !== '');
  if (named.length > 1) return named.every((part) => [...part].length > 1) ? named : [];
  const [one = ''] = named;
  const joined = withFormsJoined(one)
    .split(JOINING)
    .map((part) => part.trim());
  if (joined.length > 1 && joined.every((part) => GROUP.test(part))) return joined;
  const first = one.replace(AND_OTHERS, '').trim();
  return first !== one && [...first].length > 2 ? [first, one.slice(first.length).trim()] : [];
}

/** Whether a text is hardly a name: a number, a day, signs alone, the error of a formula. */
export function isHardlyName(text: string): boolean {
  return text !== '' && !namesNobody(text) && (!/\p{L}/u.test(text) || /^#[A-Z]/.test(text));
}

/** How many organisations a cell counts without naming them: 3団体; null where it names one or several. */
export function countedNames(cell: CellValue): number | null {
  const [, digits] = COUNTED.exec(cellText(cell).normalize('NFKC').trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** The lines of a cell that hold anything. To glue them together would make a new name. */
export function typedLines(cell: CellValue): readonly string[] {
  return typeof cell === 'string'
    ? cell.split(/[\r\n\v\u2028\u2029]+/).filter((line) => visible(line).trim() !== '')
    : [];
}
