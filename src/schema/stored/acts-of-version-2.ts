/** The acts as the form of version 2 had them, for the step to version 3. Never changed: a step does the same for ever. */

/** By initiative, in the order in which they were offered. */
export const actsOfVersion2: Readonly<Record<string, string>> = {
  outreach: '訪問した',
  consultation: '相談を受けた',
  participation: '支援を続けた',
  community: '団体に働きかけた',
  resources: '法人や企業に働きかけた',
  awareness: '啓発した',
  network: '会議をした',
  training: '研修を開いた',
  places: '場が立ち上がった',
  hubs: '居場所を支援した',
  facilitators: '担い手を育てた',
};

/** By indicator. */
export const worksOfVersion2: Readonly<Record<string, string>> = {
  'outreach.visits': '訪問した',
  'outreach.newConsultations': '新しい相談を受けた',
  'outreach.support': '課題が重なる方を支援した',
  'network.meetings': '圏域のネットワーク会議をした',
  'network.exchanges': '情報交換や連携の会議をした',
  'participation.family': '本人や家族を支援した',
  'participation.partners': '住民や専門機関と支援した',
  'hubs.launches': '立ち上げを支援した',
  'hubs.expansions': '拡充を支援した',
  'facilitators.courses': '養成講座を開いた',
  'facilitators.followups': '修了生と活動した',
};
