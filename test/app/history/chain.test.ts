import fc from 'fast-check';
import { chainFaults, nextSeal, noSeal, readSeal, type SealedLine, sealText } from '../../../src/app/history/chain';
import { anyText } from '../../run/any-text';

function sealed(cells: readonly (readonly string[])[]): SealedLine[] {
  let last = noSeal;
  return cells.map((line) => {
    last = nextSeal(last, line);
    return { cells: line, seal: sealText(last) };
  });
}

const keptOf = (lines: readonly SealedLine[]) => readSeal(lines.at(-1)?.seal ?? '');
const books = fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), {
  minLength: 2,
  maxLength: 12,
});

describe('the chain of 変更履歴', () => {
  it('finds nothing in lines that are as they were written', () => {
    fc.assert(
      fc.property(books, (cells) => {
        const lines = sealed(cells);
        expect(chainFaults(lines, keptOf(lines))).toEqual([]);
        // An execution was ended between the line and the seal kept outside.
        expect(chainFaults(lines, keptOf(lines.slice(0, -1)))).toEqual([]);
      }),
    );
  });

  it('names the line whose cell was changed, whichever it is', () => {
    fc.assert(
      fc.property(books, fc.nat(), fc.nat(), (cells, line, cell) => {
        const lines = sealed(cells);
        const at = line % lines.length;
        const altered = lines.map((each, index) =>
          index === at
            ? {
                ...each,
                cells: each.cells.map((text, place) => (place === cell % each.cells.length ? `${text}x` : text)),
              }
            : each,
        );
        expect(chainFaults(altered, keptOf(lines))).toEqual([{ kind: 'changed', index: at }]);
      }),
    );
  });

  it('names where lines were removed, also the last ones', () => {
    fc.assert(
      fc.property(books, fc.nat(), fc.integer({ min: 1, max: 3 }), (cells, line, some) => {
        const lines = sealed(cells);
        const at = line % lines.length;
        const left = lines.filter((_, index) => index < at || index >= at + some);
        const gone = lines.length - left.length;
        const fault =
          at + some >= lines.length ? { kind: 'cut', count: gone } : { kind: 'removed', index: at, count: gone };
        expect(chainFaults(left, keptOf(lines))).toEqual([fault]);
      }),
    );
  });

  it('names a line that was put in, and one that was moved', () => {
    const lines = sealed([['a'], ['b'], ['c'], ['d']]);
    const [a, b, c, d] = lines as [SealedLine, SealedLine, SealedLine, SealedLine];
    const kept = keptOf(lines);
    expect(chainFaults([a, { cells: ['x'], seal: '' }, b, c, d], kept)).toEqual([{ kind: 'inserted', index: 1 }]);
    expect(chainFaults([a, b, b, c, d], kept)).toEqual([{ kind: 'moved', index: 2 }]);
    expect(chainFaults([a, c, b, d], kept)).toEqual([
      { kind: 'removed', index: 1, count: 1 },
      { kind: 'moved', index: 2 },
    ]);
    expect(chainFaults([{ cells: ['before seals'], seal: '' }, ...lines], kept)).toEqual([]);
    expect(chainFaults([], kept)).toEqual([{ kind: 'cut', count: 4 }]);
  });
});
