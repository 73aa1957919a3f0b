import fc from 'fast-check';
import { BookFileError } from '../../../src/host/store/book-file-error';
import { decodeBook, encodeBook } from '../../../src/host/store/book-format';

const sample = { format: 'inner', sheets: { 集計: [['訪問件数', 1440, null, true]] }, text: 'a\nb "c" 𠮷' };

function encoded(snapshot: unknown = sample): Buffer {
  return Buffer.concat([...encodeBook(snapshot)]);
}

function refusal(bytes: Buffer): string {
  try {
    decodeBook(bytes, 'year.book.json');
    return 'opened';
  } catch (error) {
    return error instanceof BookFileError ? error.code : String(error);
  }
}

describe('the bytes of a book file', () => {
  it('gives back any JSON that was put in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(decodeBook(encoded(plain), 'f')).toEqual(plain);
      }),
    );
  });

  it('is itself one JSON document', () => {
    expect(JSON.parse(encoded().toString('utf8'))).toMatchObject({ version: 1, snapshot: sample });
  });

  it('is refused as cut short wherever it is cut', () => {
    const whole = encoded();
    for (let length = 0; length < whole.length; length++) {
      expect([length, refusal(whole.subarray(0, length))]).toEqual([length, 'truncated']);
    }
  });

  it('is refused when any byte of the snapshot is changed', () => {
    const whole = encoded();
    const first = whole.indexOf('\n') + 1;
    for (let at = first; at < whole.length - 3; at++) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect([at, refusal(changed)]).toEqual([at, 'damaged']);
    }
  });

  it('is refused when something was appended', () => {
    expect(refusal(Buffer.concat([encoded(), Buffer.from('x')]))).toBe('damaged');
  });

  it('is refused as of a later version, whatever a later version holds', () => {
    const later = encoded().toString('utf8').replace('"version":1', '"version":2');
    expect(refusal(Buffer.from(later))).toBe('laterVersion');
    expect(refusal(Buffer.from('{"format":"chofu-kpi-book-file","version":9,"snapshot":{}}'))).toBe('laterVersion');
  });

  it('opens a book that a formatter laid out anew, unless its content was changed', () => {
    const whole: { snapshot: { text: string } } = JSON.parse(encoded().toString('utf8'));
    expect(decodeBook(Buffer.from(JSON.stringify(whole, null, 2)), 'f')).toEqual(sample);
    whole.snapshot.text = 'changed';
    expect(refusal(Buffer.from(JSON.stringify(whole, null, 2)))).toBe('damaged');
  });

  it.each([
    ['another JSON file', '{"name":"package"}'],
    ['JSON of no object', '[1,2]\n'],
    ['a text', 'こんにちは\n'],
    ['bytes of a picture', '\u0089PNG\r\n\u001a\n'],
  ])('refuses %s as no book', (_name, text) => {
    expect(refusal(Buffer.from(text, 'latin1'))).toBe('notABook');
  });
});
