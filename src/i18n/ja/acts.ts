/** What staff did in the words of the work, for the keys of Chofu's plan. A plan with other keys is told by its own labels. */

/** By initiative, in the order in which they are offered: the most frequent first. */
export const acts: Readonly<Record<string, string>> = {
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

/** By indicator: what one of several indicators of an act means. */
export const works: Readonly<Record<string, string>> = {
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

/** An indicator's name beside its label, in a language that is not the workbook's. */
export const names: Readonly<Record<string, string>> = {};
