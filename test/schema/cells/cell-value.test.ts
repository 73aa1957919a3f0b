import { runInNewContext } from 'node:vm';
import { fromIso } from '../../../src/domain/calendar/plain-date';
import { cellValue } from '../../../src/schema/cells/cell-value';

describe('cellValue', () => {
  it.each([
    ['', null],
    [null, null],
    [undefined, null],
    ['x', 'x'],
    [0, 0],
    [false, false],
    [' ', ' '],
  ])('reads %j as %j', (value, cell) => {
    expect(cellValue(value)).toEqual(cell);
  });

  it('reads the day of a Date on the local clock, late in the evening too', () => {
    const cell = { kind: 'date', date: fromIso('2025-06-03') };
    expect(cellValue(new Date(2025, 5, 3))).toEqual(cell);
    expect(cellValue(new Date(2025, 5, 3, 23, 59, 59))).toEqual(cell);
  });

  it('knows a Date of another realm', () => {
    const cell = { kind: 'date', date: fromIso('2025-06-03') };
    expect(cellValue(runInNewContext('new Date(2025, 5, 3)'))).toEqual(cell);
  });

  it('reads a Date that no calendar here has as the number it is: 20250603 in a cell formatted as a date', () => {
    const at = (serial: number): Date => new Date(1899, 11, 30 + serial);
    expect(cellValue(at(20250603))).toBe(20250603);
    expect(cellValue(at(-1_000_000))).toBe(-1_000_000);
    expect(cellValue(at(10_000))).toEqual({ kind: 'date', date: fromIso('1927-05-18') });
    expect(cellValue(at(45811))).toEqual({ kind: 'date', date: fromIso('2025-06-03') });
  });

  it('reads a number that a date or a time has left its format on as the number that formulas see: 9, 1:30', () => {
    expect(cellValue(new Date(1900, 0, 8))).toBe(9);
    expect(cellValue(new Date(1899, 11, 30, 1, 30))).toBe(0.0625);
    expect(cellValue(new Date(1899, 11, 30, 1, 10))).toBeCloseTo(70 / 1440);
    expect(cellValue(new Date(1899, 11, 29))).toBe(-1);
  });

  it('keeps what it does not know as text', () => {
    expect(cellValue(new Date(Number.NaN))).toBe('Invalid Date');
    expect(cellValue({})).toBe('[object Object]');
  });
});
