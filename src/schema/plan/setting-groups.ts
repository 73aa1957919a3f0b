/** The settings that stand as one value a row, by key, as 設定 groups them. */

export const settingGroups = {
  year: ['startYear', 'startMonth', 'asOf', 'sample'],
  judging: ['onTrack', 'watch', 'evaluationA', 'evaluationB', 'evaluationC'],
  closing: ['closingDay', 'lateUntil', 'reminderDay', 'chiefMail'],
  quality: ['qualityPeriods', 'qualityA', 'qualityB', 'qualityC', 'qualityD', 'qualityNone'],
  people: ['admins', 'recorders', 'viewers'],
  office: ['municipality', 'section', 'municipalityCode'],
} as const;

export type SettingGroup = keyof typeof settingGroups;
export type SettingKey = (typeof settingGroups)[SettingGroup][number];

export const settingKeys: readonly SettingKey[] = Object.values(settingGroups).flat();
