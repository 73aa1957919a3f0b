/** What can be pressed in a cell: the arrow of a list to choose from, drawn as in Sheets, and a box to tick. */
import type { ICellCustomRender, ICellRenderContext } from '@univerjs/core';

const size = 18;
type Press = 'list' | 'tick' | 'link';
type Pressed = (row: number, column: number) => void;

const listeners = new Map<Press, Pressed>();

/** Whom to notify that a cell, given by its 0-based row and column, was pressed. */
export function onPress(what: Press, listener: Pressed): void {
  listeners.set(what, listener);
}

export function listArrow(): ICellCustomRender {
  return {
    zIndex: 10,
    drawWith(context, { primaryWithCoord }) {
      const { endX, endY, startY } = cornerOf(primaryWithCoord);
      const [x, y] = [endX - size / 2 - 1, Math.min((startY + endY) / 2, endY - size / 2)];
      context.save();
      context.beginPath();
      context.fillStyle = '#5f6368';
      context.moveTo(x - 4, y - 2);
      context.lineTo(x + 4, y - 2);
      context.lineTo(x, y + 3);
      context.closePath();
      context.fill();
      context.restore();
    },
    isHit({ x, y }, info) {
      const { endX, endY, startY } = cornerOf(info.primaryWithCoord);
      return x >= endX - size && x <= endX && y >= startY && y <= endY;
    },
    onPointerDown(info) {
      listeners.get('list')?.(info.row, info.col);
    },
    onPointerEnter: () => pointer('pointer'),
    onPointerLeave: () => pointer(''),
  };
}

/** A link's words lead where it points; a press beside them selects the cell. */
export function linkSpot(text: string): ICellCustomRender {
  const width = [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x100 ? 8 : 14), 8);
  return {
    drawWith: () => undefined,
    isHit({ x, y }, info) {
      const { startX, endX, startY, endY } = cornerOf(info.primaryWithCoord);
      return x >= startX && x <= Math.min(endX, startX + width) && y >= startY && y <= endY;
    },
    onPointerDown: (info) => listeners.get('link')?.(info.row, info.col),
    onPointerEnter: () => pointer('pointer'),
    onPointerLeave: () => pointer(''),
  };
}

/** A box is text of its cell; a press near its middle ticks it. */
export function checkBox(): ICellCustomRender {
  return {
    drawWith: () => undefined,
    isHit({ x, y }, info) {
      const { startX, endX, startY, endY } = cornerOf(info.primaryWithCoord);
      return Math.abs(x - (startX + endX) / 2) <= size && y >= startY && y <= endY;
    },
    onPointerDown: (info) => listeners.get('tick')?.(info.row, info.col),
    onPointerEnter: () => pointer('pointer'),
    onPointerLeave: () => pointer(''),
  };
}

function cornerOf(cell: ICellRenderContext['primaryWithCoord']) {
  return cell.isMergedMainCell ? cell.mergeInfo : cell;
}

function pointer(cursor: string): void {
  document.body.classList.toggle('pressable', cursor !== '');
}
