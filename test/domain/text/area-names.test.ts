import { canonicalArea, likelyArea, severalAreas } from '../../../src/domain/text/area-names';
import { chofuR7 } from '../../../src/plans/chofu-r7';

const { areas, cityWide } = chofuR7;

it.each([
  ['第2・八雲台・国領', '第二・八雲台・国領'],
  ['第２、八雲台、國領', '第二・八雲台・国領'],
  ['上の原・柏野', '上ノ原・柏野'],
  ['上ノ原柏野', '上ノ原・柏野'],
  ['上の原 柏野圏域', '上ノ原・柏野'],
  ['北の台・深大寺', '北ノ台・深大寺'],
  ['緑が丘・滝坂', '緑ヶ丘・滝坂'],
  ['緑ヶ丘・瀧坂', '緑ヶ丘・滝坂'],
  ['第1・富士見台・多摩川', '第一・富士見台・多摩川'],
  ['第3・石原・飛田給', '第三・石原・飛田給'],
  ['市全域', '市全域'],
  ['全市', null],
  ['第二', null],
])('%s is taken for %s', (typed, area) => {
  expect(canonicalArea(typed, areas, cityWide)).toBe(area);
});

it.each([
  ['第二', '第二・八雲台・国領'],
  ['国領', '第二・八雲台・国領'],
  ['八雲台・国領', '第二・八雲台・国領'],
  ['布田小', '染地・杉森・布田'],
  ['染地・杉森・布多', '染地・杉森・布田'],
  ['緑ヶ丘・瀧坂', '緑ヶ丘・滝坂'],
  ['若葉調和小学校区', '若葉・調和'],
  ['調和地区', '若葉・調和'],
  ['第四', null],
  ['調布', null],
  ['国領・柏野', null],
  ['', null],
  ['市全域', null],
  ['合計', null],
])('%s may be meant as %s', (typed, area) => {
  expect(likelyArea(typed, areas)).toBe(area);
});

it.each([
  ['若葉・調和\n緑ヶ丘・滝坂', true],
  ['若葉・調和　緑ヶ丘・滝坂', true],
  ['国領\r\n布田', true],
  ['国領・柏野', true],
  ['第二\n八雲台\n国領', false],
  ['若葉・調和\n電話', false],
])('%j names several areas: %s', (typed, several) => {
  expect(severalAreas(typed, areas)).toBe(several);
});
