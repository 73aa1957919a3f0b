/** The arrow of a cell that has a list to choose from, drawn as in Sheets; a press on it opens the list. */
import type { ICellCustomRender, ICellRenderContext } from '@univerjs/core';

const size = 18;
const opened = 'local-workbook-open-list';

/** What is heard when an arrow is pressed: the 0-based cell. */
export type OpenList = CustomEvent<{ readonly row: number; readonly column: number }>;

export function onOpenList(listener: (row: number, column: number) => void): void {
  document.addEventListener(opened, (event) => {
    if (event instanceof CustomEvent) listener(event.detail.row, event.detail.column);
  });
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
      document.dispatchEvent(new CustomEvent(opened, { detail: { row: info.row, column: info.col } }));
    },
    onPointerEnter: () => pointer('pointer'),
    onPointerLeave: () => pointer(''),
  };
}

function cornerOf(cell: ICellRenderContext['primaryWithCoord']) {
  return cell.isMergedMainCell ? cell.mergeInfo : cell;
}

function pointer(cursor: string): void {
  document.documentElement.style.setProperty('--list-cursor', cursor);
}
