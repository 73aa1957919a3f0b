/** What is said of a cell of 計画 or 設定 that cannot be used, by fault. */
import type { tableFaults as source } from '../ja/table-faults';

const apply = ' Then choose 集計を作り直す in the menu.';

export const tableFaults: typeof source = {
  'header.missing': [
    'The header row cannot be found.',
    'Put the headers back, or clear the table and run 初期設定.',
    apply,
  ],
  'key.missing': ['A row has no key.', 'Type a key of its own, for example outreach.visits.', apply],
  'key.malformed': [
    'The key “{typed}” cannot be used.',
    'Keys are plain letters and digits: outreach.visits for an indicator, outreach for an initiative.',
    apply,
  ],
  'key.duplicate': ['The key “{typed}” is there twice.', 'Change one of them or delete the row.', apply],
  'key.unknownInitiative': [
    'No initiative in the lower table fits the key “{typed}”.',
    'The part before the dot is the key of an initiative.',
    apply,
  ],
  'label.missing': ['An indicator has no name.', 'Type its name.', apply],
  'label.duplicate': ['The indicator “{typed}” is there twice.', 'Change the name.', apply],
  'tab.missing': ['An initiative has no tab name.', 'Type the tab’s name.', apply],
  'tab.duplicate': ['The tab name “{typed}” is there twice.', 'Change the name.', apply],
  'number.invalid': [
    '{column} “{typed}” is no whole number of 0 or more.',
    'Type a whole number or leave it blank.',
    apply,
  ],
  'number.percent': [
    '{column} “{typed}” is a share. A whole number is needed.',
    'Set the cell’s format back to Automatic (Format, Number), then type a whole number.',
    apply,
  ],
  'kind.unknown': ['{column} “{typed}” cannot be used.', 'Choose 合計 or 実数.', apply],
  'over.unknown': [
    '{column} “{typed}” is no indicator of the same initiative.',
    'Type the name of the indicator whose rows are counted.',
    apply,
  ],
  'rule.unknown': ['{column} “{typed}” cannot be used.', 'Choose 各圏域, 均等, なし or 個別.', apply],
  'weights.incomplete': [
    'The monthly weights are incomplete ({column}).',
    'Fill all twelve months with numbers of 0 or more, or leave all blank.',
    apply,
  ],
  'areaTarget.unused': [
    'The numbers by area ({column}) are not used.',
    'Choose 個別 for them to count, or clear them.',
    apply,
  ],
  'areaTarget.none': [
    'The rule is 個別, but there is no number for any area.',
    'Type the numbers into the columns that bear the areas’ present names.',
    apply,
  ],
  'area.none': ['There is no welfare area.', 'Type at least one.', apply],
  'change.day': [
    'The day “{typed}” of a change of areas cannot be read. The line is not used.',
    'Type it with its year.',
  ],
  'change.kind': ['“{typed}” is no kind of change of areas. The line is not used.', 'Choose 改称, 統合, 分割 or 移管.'],
  'change.names': [
    'The areas of a change do not fit its kind (“{typed}”). The line is not used.',
    'One becomes one in 改称 and 移管, several become one in 統合, one becomes several in 分割.',
  ],
  'area.duplicate': ['The area “{typed}” is there twice.', 'Delete one of them.', apply],
  'year.invalid': [
    'The fiscal year “{typed}” cannot be read.',
    'Type the calendar year in which it starts, for example 2025 or R7.',
    apply,
  ],
  'month.invalid': ['The first month “{typed}” cannot be read.', 'Type a number from 1 to 12.', apply],
  'day.invalid': ['The day “{typed}” cannot be read.', 'Type a number from 1 to 28, or leave it blank.', apply],
  'date.invalid': [
    'The as-of date “{typed}” cannot be read.',
    'Type a date such as 2026/1/31 or leave it blank.',
    apply,
  ],
  'period.invalid': ['Goals cannot be rated by "{typed}".', 'Use 半期 or 四半期.'],
  'threshold.invalid': [
    'The threshold “{typed}” cannot be used.',
    'Type a number above 0 and up to 1; 注意 must be below 順調.',
    apply,
  ],
  'code.invalid': [
    'The municipality code “{typed}” does not check.',
    'Type the six digits of the 全国地方公共団体コード (131016, for example), or leave it blank.',
    apply,
  ],
  'mail.invalid': [
    'The mail address “{typed}” cannot be read.',
    'Type it as name@example.jp; put a comma or a space between several.',
  ],
  'setting.missing': ['The setting “{typed}” is missing.', '初期設定 adds what is missing.', apply],
  notApplied: ['計画 or 設定 has changed since the summary was last built.', 'Check what changed.', apply],
};
