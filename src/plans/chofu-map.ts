/** Where the welfare areas of Chofu lie to each other, from A1 in the north-west. */
export const chofuMap: Readonly<Record<string, string>> = {
  '緑ヶ丘・滝坂': 'D1',
  '若葉・調和': 'D2',
  '上ノ原・柏野': 'C1',
  '北ノ台・深大寺': 'B1',
  '第二・八雲台・国領': 'C2',
  '染地・杉森・布田': 'C3',
  '第一・富士見台・多摩川': 'B2',
  '第三・石原・飛田給': 'A2',
};
