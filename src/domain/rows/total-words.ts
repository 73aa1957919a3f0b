/** Words by which people mark a line that adds up others: 小計, 合計, 6月計. */

import { type CellValue, cellText } from '../cells/cell-value';
import { canonicalName } from '../text/names';

const MAX_LENGTH = 20;
/** 計 alone ends many words that mean no total (家計, 会計, 統計): only a span of time or place before it makes one of it. */
const TOTAL =
  /^(?:.*(?:小計|合計|累計|総計|通算|トータル|subtotal|total)|(?:.*(?:月|週|日|期|年|年度|圏域|地区|市|全体|以上|まで|ここ)(?:分|の)*)?計|.*(?:月末?|週|期|年度?)(?:分|の)?(?:集計|まとめ)|合算|延べ計|総数|sum|Σ|∑)(?:行|欄|数|件数|回数)?(?:は|です|[:=])?(?:\d+\D?)?(?:です)?$/i;
/** What a total's word has at least: most texts have none of it. */
const HINT = /計|合算|総数|まとめ|トータル|total|sum|[Σ∑]/i;
/** Words for all of the city that are no name of an area: they head a line of totals as often as not. */
const WHOLE =
  /^(?:全?[8八]?(?:圏域|地区|区域|地域|エリア)|(?:全|各)(?:圏域|地区|区域|地域|エリア)|全(?:市|域|体|部|て)(?:計|分)?|(?:市|圏域|地区)(?:全体|全部|内)|市(?:域|内)全[体域]|市内(?:一円|各[地所]|全[体域])?|[本当]?市|総数|すべて|all)$/i;
/** A municipality by its name, this one or another: 調布市, 調布市全域, 府中市. */
const MUNICIPALITY = /^(?:[^・、/]{2,3}[都道府県])?[^・、/]{1,5}(?:市|[区町村](?=全))(?:全域|全体|内)?$/;
const REMARK = /\(([^()]*)\)$/;

/** Whether the text of a cell says that its line is a total. */
export function saysTotal(cell: CellValue): boolean {
  if (typeof cell !== 'string' || !HINT.test(cell.slice(0, 2 * MAX_LENGTH).normalize('NFKC'))) return false;
  const { named, remark } = readings(cell);
  return [...named, remark].some((words) => words !== '' && words.length <= MAX_LENGTH && TOTAL.test(words));
}

/** Whether what stands for an area means all areas together, or a total. */
export function saysWhole(cell: CellValue): boolean {
  return saysTotal(cell) || readings(cell).named.some((words) => WHOLE.test(words));
}

/** Whether what stands for an area is the name of a municipality. */
export function namesMunicipality(cell: CellValue): boolean {
  return readings(cell).named.some((words) => MUNICIPALITY.test(words));
}

/** The text with and without what stands in a bracket at its end, and that: 計（8圏域）, 全市（合計）. */
function readings(cell: CellValue): { readonly named: readonly string[]; readonly remark: string } {
  if (typeof cell !== 'string') return { named: [], remark: '' };
  const name = canonicalName(cellText(cell)).replace(/^[【［[「<〈*※\s-]+|[】］\]」>〉*\s-]+$/g, '');
  const whole = name.replace(/^\((.*)\)$/, '$1');
  const [brackets = '', remark = ''] = REMARK.exec(whole) ?? [];
  return { named: [whole, whole.slice(0, whole.length - brackets.length).trim()], remark };
}
