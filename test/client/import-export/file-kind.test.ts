/** Files are named for what they are, and read where that is certain. */
import { strToU8, zipSync } from 'fflate';
import { archiveKind, textOf, type WrongFile } from '../../../src/client/import-export/file-kind';
import { sourceOf } from '../../../src/client/import-export/source';

const TABLE = '日付,福祉圏域,研修\r\n6/3,市全域,1\r\n';
const bytes = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers);

/** Text in UTF-16. */
function wide(text: string, big: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

/** 日付,福祉圏域,研修 and a line, in encodings that the platform only reads. */
const SHIFT_JIS = bytes(
  ...[0x93, 0xfa, 0x95, 0x74, 0x2c, 0x95, 0x9f, 0x8e, 0x83, 0x8c, 0x97, 0x88, 0xe6, 0x2c, 0x8c, 0xa4, 0x8f, 0x43, 0x0d],
  ...[0x0a, 0x36, 0x2f, 0x33, 0x2c, 0x8e, 0x73, 0x91, 0x53, 0x88, 0xe6, 0x2c, 0x31, 0x0d, 0x0a],
);
const EUC_JP = bytes(
  ...[0xc6, 0xfc, 0xc9, 0xd5, 0x2c, 0xca, 0xa1, 0xbb, 0xe3, 0xb7, 0xf7, 0xb0, 0xe8, 0x2c, 0xb8, 0xa6, 0xbd, 0xa4, 0x0d],
  ...[0x0a, 0x36, 0x2f, 0x33, 0x2c, 0xbb, 0xd4, 0xc1, 0xb4, 0xb0, 0xe8, 0x2c, 0x31, 0x0d, 0x0a],
);

describe('textOf', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', strToU8(TABLE)],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, ...strToU8(TABLE))],
    ['UTF-16 LE with its mark', wide(TABLE, false, true)],
    ['UTF-16 BE with its mark', wide(TABLE, true, true)],
    ['UTF-16 LE', wide(TABLE, false, false)],
    ['UTF-16 BE', wide(TABLE, true, false)],
    ['Shift_JIS', SHIFT_JIS],
    ['EUC-JP', EUC_JP],
  ])('reads %s', (_name, content) => {
    expect(textOf(content)).toBe(TABLE);
  });

  it.each<[string, Uint8Array, WrongFile]>([
    ['nothing', bytes(), 'empty'],
    ['blank lines', strToU8('\n \n'), 'empty'],
    ['an Excel book of old', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'xls'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'pdf'],
    ['rich text', strToU8('{\\rtf1\\ansi'), 'rtf'],
    ['a page that is called .xls', strToU8('<html><table><tr><td>日付</td></tr></table>'), 'html'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49), 'binary'],
    [
      'two encodings in one',
      bytes(...strToU8('日付,福祉圏域\n'), ...SHIFT_JIS, ...strToU8('研修会\u3042\u3044')),
      'mixed',
    ],
  ])('names %s', (_name, content, wrong) => {
    expect(textOf(content)).toEqual({ wrong });
  });
});

it.each<[readonly string[], WrongFile | null]>([
  [['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'], 'xlsx'],
  [['[Content_Types].xml', 'word/document.xml'], 'docx'],
  [['[Content_Types].xml', 'ppt/presentation.xml'], 'pptx'],
  [['mimetype', 'content.xml', 'styles.xml'], 'ods'],
  [['写真/1.jpg', 'メモ.txt'], 'zip'],
  [[], 'zip'],
  [['控え/記録.csv', '控え/計画（指標）.csv'], null],
])('an archive of %j is %s', (names, kind) => {
  expect(archiveKind(names)).toBe(kind);
});

it('takes the CSV files of a copy, whatever else lies in the archive', async () => {
  const archive = zipSync({ '控え/記録.csv': strToU8(TABLE), '控え/.DS_Store': bytes(0, 1), '__MACOSX/x': bytes(0) });
  const file = new Blob([archive]);
  expect(await sourceOf(file)).toEqual({ kind: 'copy', files: [{ name: '記録.csv', text: TABLE }] });
});
