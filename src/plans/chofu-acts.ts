/** How Chofu's staff say what they did: the words of the form, which 計画 keeps from set-up on. */

interface Act {
  readonly act: string;
  /** Its place among the others: the most frequent first. */
  readonly order: number;
}

/** By initiative. */
export const chofuActs: Readonly<Record<string, Act>> = {
  outreach: { act: '訪問した', order: 1 },
  consultation: { act: '相談を受けた', order: 2 },
  participation: { act: '支援を続けた', order: 3 },
  community: { act: '団体に働きかけた', order: 4 },
  resources: { act: '法人や企業に働きかけた', order: 5 },
  awareness: { act: '啓発した', order: 6 },
  network: { act: '会議をした', order: 7 },
  training: { act: '研修を開いた', order: 8 },
  places: { act: '場が立ち上がった', order: 9 },
  hubs: { act: '居場所を支援した', order: 10 },
  facilitators: { act: '担い手を育てた', order: 11 },
};

/** By indicator: what one of several indicators of an act means. The one with the act's own words is counted with it. */
export const chofuWorks: Readonly<Record<string, string>> = {
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
