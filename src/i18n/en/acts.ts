/** What staff did in the words of the work, for the keys of Chofu's plan. A plan with other keys is told by its own labels. */

/** By initiative, in the order in which they are offered: the most frequent first. */
export const acts: Readonly<Record<string, string>> = {
  outreach: 'Made a visit',
  consultation: 'Took a consultation',
  participation: 'Gave ongoing support',
  community: 'Approached a group',
  resources: 'Approached a company or corporation',
  awareness: 'Raised awareness',
  network: 'Held a meeting',
  training: 'Ran a training',
  places: 'A gathering place opened',
  hubs: 'Supported a community hub',
  facilitators: 'Trained facilitators',
};

/** By indicator: what one of several indicators of an act means. */
export const works: Readonly<Record<string, string>> = {
  'outreach.visits': 'Made a visit',
  'outreach.newConsultations': 'It brought a new consultation',
  'outreach.support': 'Supported complex needs',
  'network.meetings': 'Network meeting of the area',
  'network.exchanges': 'Exchange or liaison meeting',
  'participation.family': 'Supported a person or family',
  'participation.partners': 'Together with residents or specialists',
  'hubs.launches': 'Supported a launch',
  'hubs.expansions': 'Supported an expansion',
  'facilitators.courses': 'Held a training course',
  'facilitators.followups': 'Activity with graduates',
};

/** An indicator's name beside its label, in a language that is not the workbook's. */
export const names: Readonly<Record<string, string>> = {
  'network.meetings': 'Network meetings',
  'network.exchanges': 'Exchange meetings',
  'consultation.received': 'Consultations',
  'outreach.visits': 'Visits',
  'outreach.newConsultations': 'New consultations',
  'outreach.support': 'Support visits',
  'participation.family': 'Support of persons and families',
  'participation.partners': 'Support with partners',
  'resources.approaches': 'Approaches to resources',
  'community.groups': 'Groups approached',
  'community.approaches': 'Approaches to groups',
  'places.launched': 'Places opened',
  'hubs.launches': 'Hub launches',
  'hubs.expansions': 'Hub expansions',
  'awareness.activities': 'Awareness activities',
  'training.sessions': 'Trainings',
  'facilitators.courses': 'Courses',
  'facilitators.followups': 'Graduate activities',
};
