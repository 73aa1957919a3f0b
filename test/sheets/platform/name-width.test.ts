import { chofuR7 } from '../../../src/plans/chofu-r7';
import {
  breaksBetweenWords,
  brokenName,
  headSize,
  nameWidth,
  textHeight,
} from '../../../src/sheets/platform/name-width';

/** The lines that letters of 11 pixels make in a column, 8 pixels of which stay free. */
function lines(name: string, width: number): string[] {
  const room = Math.floor((width - 8) / 11);
  const letters = [...name];
  return Array.from({ length: Math.ceil(letters.length / room) }, (_, at) =>
    letters.slice(at * room, (at + 1) * room).join(''),
  );
}

describe('nameWidth', () => {
  it.each([
    ['第一・富士見台・多摩川', ['第一・富士見台・', '多摩川']],
    ['緑ヶ丘・滝坂', ['緑ヶ丘・滝坂']],
    ['必要ペース（月）', ['必要ペース', '（月）']],
    ['住民・専門機関との継続支援', ['住民・専門機関との継続支援']],
    ['市全域', ['市全域']],
    ['公式の文言：事業内容（貼り付け欄）', ['公式の文言：事業内容', '（貼り付け欄）']],
    ['記録画面での言い方', ['記録画面での', '言い方']],
  ])('lets %s break between its words alone', (name, expected) => {
    expect(lines(name, nameWidth(name, 64))).toEqual(expected);
  });

  it('cuts none of the areas, in two lines at most', () => {
    for (const area of chofuR7.areas) {
      const found = lines(area, nameWidth(area, 64));
      expect(found.length).toBeLessThanOrEqual(2);
      expect(found.slice(0, -1).every((line) => line.endsWith('・'))).toBe(true);
    }
  });
});

describe('brokenName', () => {
  it.each([
    ['第一・富士見台・多摩川', '第一・富士見台・\n多摩川'],
    ['第二・八雲台・国領', '第二・八雲台・\n国領'],
    ['若葉・調和', '若葉・調和'],
    ['飛田給', '飛田給'],
  ])('breaks %s behind ・ alone', (name, expected) => {
    expect(brokenName(name, 8)).toBe(expected);
  });
});

describe('breaksBetweenWords', () => {
  it.each([
    ['第一・富士見台・多摩川', true],
    ['染地・杉森・布田', true],
    ['第二・八雲台・国領', false],
  ])('says of %s in lines of eight letters: %s', (name, expected) => {
    expect(breaksBetweenWords(name, 8)).toBe(expected);
  });
});

describe('headSize', () => {
  it.each([
    ['of usual size where all heads have room', [['研修', 120]], 10],
    ['up to the last pixel', [['団体への働きかけ', 120]], 10],
    [
      'one size smaller where one has not',
      [
        ['訪問件数', 84],
        ['新規相談受付', 84],
      ],
      9,
    ],
    [
      'smallest where one needs two lines',
      [
        ['ネットワーク会議', 120],
        ['情報交換・連携会議', 108],
      ],
      8,
    ],
  ] as const)('is %s', (_, heads, size) => {
    expect(headSize(heads.map(([header, width]) => ({ header, width })))).toBe(size);
  });
});

it.each([
  ['', 24],
  ['メニューの「点検」を選ぶと、数えられていない入力と直し方が出ます。', 24],
  [
    '管理者（kanri.tantou.1@city.example.jp、kanri.tantou.2@city.example.jp、kanri.tantou.3@city.example.jp）にお尋ねください。',
    45,
  ],
])('a row for %j in 700 pixels is %d high', (text, height) => {
  expect(textHeight(text, 700, 24)).toBe(height);
});
