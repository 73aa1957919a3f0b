import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { base64, utf8, zip } from '../../../src/domain/encoding/bytes';

describe('bytes', () => {
  it('are what the platform makes of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(Buffer.from(utf8(text))).toEqual(Buffer.from(text, 'utf8'));
        expect(base64(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('base64'));
      }),
    );
  });

  it('are an archive that others open', () => {
    const entries = [
      { name: 'a.xml', text: '<a>令和7年度 😀</a>' },
      { name: 'word/b.xml', text: '' },
    ];
    const opened = unzipSync(Uint8Array.from(zip(entries)));
    expect(Object.entries(opened).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')])).toEqual(
      entries.map(({ name, text }) => [name, text]),
    );
  });
});
