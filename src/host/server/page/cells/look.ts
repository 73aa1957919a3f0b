/** How cells look in a window: number formats, what was typed and is not yet confirmed, conditional formats, marks of notes and lists. */
import {
  CellValueType,
  type ICellData,
  type ICellDataForSheetInterceptor,
  InterceptorEffectEnum,
  type ITextStyle,
  type Nullable,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, type ISheetLocation, SheetInterceptorService } from '@univerjs/sheets';
import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import { AUTOMATIC, formatNumber, formatText } from '../../../book/model/number-format';
import { texts as pageTexts } from '../base/texts';
import { checkBox, linkSpot, listArrow } from './cell-presses';
import { linesOf } from './editing-text';
import type { Extras } from './extras';
import { linkOf } from './link';
import type { Overlay } from './overlay';
import type { Injector } from './univer';

type Seen = Nullable<ICellDataForSheetInterceptor>;
type Place = ISheetLocation & { readonly rawData: Nullable<ICellData> };

const noteMark = { tr: { color: '#f29900', size: 7 } };
const invalidMark = { tl: { color: '#d93025', size: 6 } };
const mostTexts = 20_000;
/** The engine's errors by the names that Sheets shows. */
const errorTexts: Readonly<Record<string, string>> = {
  '#GETTING_DATA': pageTexts.calculating,
  '#SPILL!': '#REF!',
  '#CYCLE!': '#REF!',
  '#CALC!': '#N/A',
};

/** The number format that shows: the cell's own, else the one that a formula's result came with. */
export function formatOf(cell: Nullable<ICellData>, place: Pick<ISheetLocation, 'workbook'>): string {
  const own = cell ? place.workbook.getStyles().getStyleByCell(cell)?.n?.pattern : undefined;
  if (own !== undefined && own !== '' && own !== AUTOMATIC) return own;
  const { format } = cell?.custom ?? {};
  return typeof format === 'string' ? format : AUTOMATIC;
}

export function styleCells(injector: Injector, overlay: Overlay, extras: Extras): void {
  const interceptors = injector.get(SheetInterceptorService);
  const conditional = injector.get(ConditionalFormattingService);
  const arrow = listArrow();
  const { texts, asText } = shownTexts();
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'local-workbook-look',
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    priority: 100,
    handler: (cell, place, next) => {
      const typed = overlay.at(place.subUnitId, place.row, place.col);
      if (typed !== undefined) return next(asTyped(cell, typed));
      if (texts.size > mostTexts) texts.clear();
      let seen: Seen = asText(cell, place);
      seen = styled(seen, place, conditional);
      return next(linked(marked(seen, place, extras, arrow), place));
    },
  });
}

function asTyped(cell: Seen, typed: string): Seen {
  const { p: _p, custom: _custom, ...rest } = cell ?? {};
  return { ...rest, v: typed, t: CellValueType.STRING };
}

function shownTexts() {
  const texts = new Map<string, string>();
  const asText = (cell: Seen, place: Place): Seen => {
    if (!cell || cell.v === null || cell.v === undefined || cell.p) return cell;
    const isNumber = typeof cell.v === 'number' && cell.t !== CellValueType.BOOLEAN;
    if (!isNumber && typeof cell.v !== 'string') return cell;
    const lines = isNumber ? undefined : linesOf(cell.v);
    if (lines) return { ...cell, p: { ...lines, documentStyle: { textStyle: lettersOf(cell, place) } } };
    const pattern = formatOf(cell, place);
    const error = cell.custom?.formula ? errorTexts[String(cell.v)] : undefined;
    if (error !== undefined) return { ...cell, v: error };
    if (!isNumber && (!pattern.includes('@') || pattern === '@')) return cell;
    const key = `${pattern}\n${isNumber ? '' : "'"}${cell.v}`;
    let text = texts.get(key);
    if (text === undefined) {
      text = typeof cell.v === 'number' ? formatNumber(pattern, cell.v) : formatText(pattern, String(cell.v));
      texts.set(key, text);
    }
    return { ...cell, v: text, t: cell.t ?? null };
  };
  return { texts, asText };
}

/** Several lines are drawn as a document of their own, which knows nothing of the cell's letters. */
function lettersOf(cell: ICellData, place: Place): ITextStyle {
  const { ff, fs, it, bl, ul, st, cl } = place.workbook.getStyles().getStyleByCell(cell) ?? {};
  return Object.fromEntries(Object.entries({ ff, fs, it, bl, ul, st, cl }).filter(([, set]) => set !== undefined));
}

function styled(cell: Seen, place: Place, conditional: ConditionalFormattingService): Seen {
  const style = conditional.composeStyle(place.unitId, place.subUnitId, place.row, place.col)?.style;
  if (!style) return cell;
  const own = cell ? place.workbook.getStyles().getStyleByCell(cell) : undefined;
  return { ...cell, s: { ...own, ...style } };
}

function marked(cell: Seen, place: Place, extras: Extras, arrow: ReturnType<typeof listArrow>): Seen {
  const { row, col, subUnitId } = place;
  const note = extras.noteAt(subUnitId, row, col) !== undefined;
  const rule = extras.ruleAt(subUnitId, row, col);
  if (!note && rule === undefined) return cell;
  const invalid = rule !== undefined && !extras.isValid(rule, place.rawData, formatOf(place.rawData, place));
  return {
    ...cell,
    ...(note || invalid
      ? { markers: { ...cell?.markers, ...(note ? noteMark : {}), ...(invalid ? invalidMark : {}) } }
      : {}),
    ...(rule && extras.hasList(rule) ? { customRender: [...(cell?.customRender ?? []), arrow] } : {}),
    ...(rule?.criteria === 'CHECKBOX' ? box(cell) : {}),
  };
}

const pressed = checkBox();

function box(cell: Seen): Partial<ICellDataForSheetInterceptor> {
  const checked = cell?.v === 1 || cell?.v === true || cell?.v === 'TRUE';
  return { v: checked ? '✓' : '□', t: CellValueType.STRING, customRender: [...(cell?.customRender ?? []), pressed] };
}

function linked(cell: Seen, { rawData }: Place): Seen {
  if (!rawData?.p && !rawData?.custom && typeof rawData?.v !== 'string') return cell;
  if (linkOf(rawData) === undefined) return cell;
  const words = rawData.p?.body?.dataStream ?? String(rawData.v ?? '');
  return { ...cell, customRender: [...(cell?.customRender ?? []), linkSpot(words.trim())] };
}
