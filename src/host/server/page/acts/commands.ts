/** What can be done in the grid beside typing: by keys, the toolbar and menus alike, each under one name. */

import { toA1 } from '../../../book/model/a1';
import type { BorderLines, CellStyle, WindowAct } from '../../../local/messages';
import { texts } from '../base/texts';
import type { Grid } from '../grid/grid';
import type { Clipboard } from './clipboard';
import type { Edits } from './edits';
import { go, isMotion, selectWhole, TARGETS } from './moves';

export interface Command {
  readonly text: string;
  /** As `keyName` gives them. */
  readonly keys?: readonly string[];
  readonly run: () => void;
  /** Whether what is selected is so already. */
  readonly isOn?: () => boolean;
}

/** What is opened beside the grid. */
export interface Panels {
  find(replace: boolean): void;
  filter(): void;
  print(): void;
  menuAtCell(): void;
  keys(): void;
  linkAtCell(): boolean;
  listAtCell(): boolean;
  nextSheet(way: 1 | -1): void;
  startFormula(): void;
}

export class Commands {
  readonly all: ReturnType<Commands['make']>;
  readonly #byKey = new Map<string, Command>();

  constructor(
    private readonly grid: Grid,
    private readonly edits: Edits,
    private readonly clipboard: Clipboard,
    private readonly panels: Panels,
  ) {
    this.all = this.make();
    for (const command of Object.values<Command>(this.all)) {
      for (const key of command.keys ?? []) this.#byKey.set(key, command);
    }
    for (const motion of Object.keys(TARGETS).filter(isMotion)) {
      this.#byKey.set(motion, { text: '', run: () => go(grid, motion, false) });
      if (!motion.startsWith('Shift+'))
        this.#byKey.set(withShift(motion), { text: '', run: () => go(grid, motion, true) });
    }
  }

  /** What the key does; undefined for one that does nothing of its own here. */
  ofKey(name: string): Command | undefined {
    return this.#byKey.get(name);
  }

  private make() {
    const { grid, edits, clipboard, panels } = this;
    return {
      undo: { text: texts.undo, keys: ['Ctrl+Z'], run: () => edits.undo() },
      redo: { text: texts.redo, keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], run: () => edits.redo() },
      cut: { text: texts.cut, run: () => void clipboard.cutNow() },
      copy: { text: texts.copy, run: () => void clipboard.copyNow() },
      paste: { text: texts.paste, run: () => void clipboard.pasteNow() },
      print: { text: texts.print, keys: ['Ctrl+P'], run: () => panels.print() },
      find: { text: texts.find, keys: ['Ctrl+F'], run: () => panels.find(false) },
      replace: { text: texts.replace, keys: ['Ctrl+H', 'Ctrl+Shift+H'], run: () => panels.find(true) },
      filter: { text: texts.filter, run: () => panels.filter() },
      bold: this.#style(
        texts.bold,
        ['Ctrl+B'],
        { name: 'fontWeight', value: 'bold' },
        { name: 'fontWeight', value: 'normal' },
      ),
      italic: this.#style(
        texts.italic,
        ['Ctrl+I'],
        { name: 'fontStyle', value: 'italic' },
        { name: 'fontStyle', value: 'normal' },
      ),
      underline: this.#style(texts.underline, ['Ctrl+U'], { name: 'fontLine', value: 'underline' }, noLine),
      strike: this.#style(
        texts.strike,
        ['Alt+Shift+5', 'Ctrl+Shift+X'],
        { name: 'fontLine', value: 'line-through' },
        noLine,
      ),
      left: this.#style(texts.alignLeft, ['Ctrl+Shift+L'], { name: 'horizontalAlignment', value: 'left' }, noAlignment),
      center: this.#style(
        texts.alignCenter,
        ['Ctrl+Shift+E'],
        { name: 'horizontalAlignment', value: 'center' },
        noAlignment,
      ),
      right: this.#style(
        texts.alignRight,
        ['Ctrl+Shift+R'],
        { name: 'horizontalAlignment', value: 'right' },
        noAlignment,
      ),
      wrap: {
        text: texts.wrap,
        run: () => this.style({ name: 'wrap', value: grid.cells.styleAt(...this.#place()).wrap !== true }),
        isOn: () => grid.cells.styleAt(...this.#place()).wrap === true,
      },
      clearLook: {
        text: texts.clearLook,
        keys: ['Ctrl+\\'],
        run: () => this.#act({ do: 'clearStyle', ...this.area() }),
      },
      merge: {
        text: texts.merge,
        run: () => this.#merge(),
        isOn: () => grid.isMerged(grid.selection()),
      },
      number: this.#format(texts.formats[3], ['Ctrl+Shift+1']),
      time: this.#format(texts.formats[7], ['Ctrl+Shift+2']),
      date: this.#format(texts.formats[6], ['Ctrl+Shift+3']),
      percent: this.#format(texts.formats[5], ['Ctrl+Shift+5']),
      sortUp: { text: texts.sortUp, run: () => edits.sort(true) },
      sortDown: { text: texts.sortDown, run: () => edits.sort(false) },
      today: { text: texts.today, keys: ['Ctrl+;'], run: () => this.#type(grid.clock.day()) },
      now: { text: texts.time, keys: ['Ctrl+Shift+;', 'Ctrl+:'], run: () => this.#type(grid.clock.time()) },
      fillDown: { text: texts.fillDown, keys: ['Ctrl+D'], run: () => edits.fillSelection('down') },
      fillRight: { text: texts.fillRight, keys: ['Ctrl+R'], run: () => edits.fillSelection('right') },
      wholeColumns: { text: texts.wholeColumns, keys: ['Ctrl+Space'], run: () => selectWhole(grid, 'columns') },
      wholeRows: { text: texts.wholeRows, keys: ['Shift+Space'], run: () => selectWhole(grid, 'rows') },
      wholeSheet: { text: texts.wholeSheet, keys: ['Ctrl+Shift+Space'], run: () => selectWhole(grid, 'all') },
      toActive: {
        text: texts.toActive,
        keys: ['Ctrl+Backspace'],
        run: () => grid.view.reveal(grid.activeCell().row, grid.activeCell().column),
      },
      list: { text: texts.openList, keys: ['Alt+ArrowDown'], run: () => void panels.listAtCell() },
      link: { text: texts.openLink, keys: ['Alt+Enter'], run: () => void panels.linkAtCell() },
      menu: {
        text: texts.cellMenu,
        keys: ['ContextMenu', 'Shift+F10', 'Ctrl+Alt+=', 'Ctrl+Alt+-'],
        run: () => panels.menuAtCell(),
      },
      hideRows: { text: texts.rowsHide, keys: ['Ctrl+Alt+9'], run: () => this.#hide('rows', true) },
      hideColumns: { text: texts.columnsHide, keys: ['Ctrl+Alt+0'], run: () => this.#hide('columns', true) },
      showRows: { text: texts.rowsShow, keys: ['Ctrl+Shift+9'], run: () => this.#hide('rows', false) },
      showColumns: { text: texts.columnsShow, keys: ['Ctrl+Shift+0'], run: () => this.#hide('columns', false) },
      nextSheet: { text: texts.nextSheet, keys: ['Ctrl+Shift+PageDown'], run: () => panels.nextSheet(1) },
      beforeSheet: { text: texts.beforeSheet, keys: ['Ctrl+Shift+PageUp'], run: () => panels.nextSheet(-1) },
      addSheet: {
        text: texts.addSheet,
        keys: ['Shift+F11'],
        run: () => this.#act({ do: 'addSheet', index: grid.sheets().length }),
      },
      formula: { text: texts.beginFormula, keys: ['='], run: () => panels.startFormula() },
      keys: { text: texts.keys, keys: ['Ctrl+/'], run: () => panels.keys() },
    } satisfies Readonly<Record<string, Command>>;
  }

  /** The selected cells as acts name them. */
  area(): { sheet: string; range: string } {
    const at = this.grid.selection();
    return { sheet: this.grid.sheetName(at.sheetId), range: toA1(at) };
  }

  style(style: CellStyle): void {
    this.#act({ do: 'style', ...this.area(), style });
  }

  border(lines: BorderLines): void {
    this.#act({ do: 'border', ...this.area(), lines });
  }

  freeze(axis: 'rows' | 'columns', count: number): void {
    const sheetId = this.grid.activeSheetId();
    const now = this.grid.frozen(sheetId);
    this.#act({ do: 'freeze', sheet: this.grid.sheetName(sheetId), ...now, [axis]: count });
  }

  #act(act: WindowAct): void {
    this.edits.act(act);
  }

  #place(): [number, number, number] {
    const { row, column } = this.grid.activeCell();
    return [this.grid.activeSheetId(), row, column];
  }

  #style(text: string, keys: readonly string[], on: CellStyle, off: CellStyle): Command {
    const isOn = (): boolean => this.grid.cells.styleAt(...this.#place())[on.name] === on.value;
    return { text, keys, isOn, run: () => this.style(isOn() ? off : on) };
  }

  #format([format, text]: readonly [string, string], keys: readonly string[]): Command {
    return { text, keys, run: () => this.#act({ do: 'numberFormat', ...this.area(), format }) };
  }

  #merge(): void {
    const merged = this.grid.isMerged(this.grid.selection());
    void this.edits.merge({ do: merged ? 'unmerge' : 'merge', ...this.area() });
  }

  #type(text: string): void {
    const [sheetId, row, column] = this.#place();
    this.edits.put({ sheetId, row, column, rows: 1, columns: 1 }, [[text]]);
  }

  #hide(axis: 'rows' | 'columns', hidden: boolean): void {
    const { sheetId, row, column, rows, columns } = this.grid.selection();
    const [at, count] = axis === 'rows' ? [row, rows] : [column, columns];
    this.#act({ do: 'setHidden', axis, sheet: this.grid.sheetName(sheetId), at, count, hidden });
  }
}

const noLine: CellStyle = { name: 'fontLine', value: 'none' };
const noAlignment: CellStyle = { name: 'horizontalAlignment', value: null };

const withShift = (name: string): string =>
  name.startsWith('Ctrl+') ? name.replace('Ctrl+', 'Ctrl+Shift+') : `Shift+${name}`;
