import type { CellValue } from '../../../src/domain/cells/cell-value';
import { municipalityCode } from '../../../src/domain/plan/municipality-code';

it.each([
  // Tokyo, Chiyoda, Sapporo, Mitaka: as the ministry's list has them.
  ['130001', '130001'],
  ['131016', '131016'],
  ['011002', '011002'],
  ['132047', '132047'],
  ['13101-6', '131016'],
  [' １３２０４７ ', '132047'],
  [131016, '131016'],
  // A cell that is not text loses the zero of Hokkaido.
  [11002, '011002'],
] as [CellValue, string][])('%j is the code %s', (cell, code) => {
  expect(municipalityCode(cell)).toBe(code);
});

it.each(['131017', '310116', '13101', 13101, '1310160', '調布市', '', null, true, 131016.5, -131016] as CellValue[])(
  '%j is no code',
  (cell) => {
    expect(municipalityCode(cell)).toBeNull();
  },
);
