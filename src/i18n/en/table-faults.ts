/** What is said of a cell of 計画 or 設定 that cannot be used, by fault. */
import type { ProblemText } from '../ja/problems';

const again = ' Then choose 集計を作り直す in the menu.';

const fault = (message: string, advice: string): ProblemText => ({
  short: 'check {column}',
  message,
  advice: `${advice}${again}`,
});

const PREFIX = 'entry.inconsistent/';

export const tableFaults = {
  [`${PREFIX}header.missing`]: fault(
    'The header row cannot be found.',
    'Put the headers back, or clear the table and run 初期設定.',
  ),
  [`${PREFIX}key.missing`]: fault('A row has no key.', 'Type a key of its own, for example outreach.visits.'),
  [`${PREFIX}key.malformed`]: fault(
    'The key “{typed}” cannot be used.',
    'Keys are plain letters and digits: outreach.visits for an indicator, outreach for an initiative.',
  ),
  [`${PREFIX}key.duplicate`]: fault('The key “{typed}” is there twice.', 'Change one of them or delete the row.'),
  [`${PREFIX}key.unknownInitiative`]: fault(
    'No initiative in the lower table fits the key “{typed}”.',
    'The part before the dot is the key of an initiative.',
  ),
  [`${PREFIX}label.missing`]: fault('An indicator has no name.', 'Type its name.'),
  [`${PREFIX}label.duplicate`]: fault('The indicator “{typed}” is there twice.', 'Change the name.'),
  [`${PREFIX}tab.missing`]: fault('An initiative has no tab name.', 'Type the tab’s name.'),
  [`${PREFIX}tab.duplicate`]: fault('The tab name “{typed}” is there twice.', 'Change the name.'),
  [`${PREFIX}number.invalid`]: fault(
    '{column} “{typed}” is no whole number of 0 or more.',
    'Type a whole number or leave it blank.',
  ),
  [`${PREFIX}kind.unknown`]: fault('{column} “{typed}” cannot be used.', 'Choose 合計 or 実数.'),
  [`${PREFIX}over.unknown`]: fault(
    '{column} “{typed}” is no indicator of the same initiative.',
    'Type the name of the indicator whose rows are counted.',
  ),
  [`${PREFIX}rule.unknown`]: fault('{column} “{typed}” cannot be used.', 'Choose 各圏域, 均等, なし or 個別.'),
  [`${PREFIX}weights.incomplete`]: fault(
    'The monthly weights are incomplete ({column}).',
    'Fill all twelve months with numbers of 0 or more, or leave all blank.',
  ),
  [`${PREFIX}area.none`]: fault('There is no welfare area.', 'Type at least one.'),
  [`${PREFIX}area.duplicate`]: fault('The area “{typed}” is there twice.', 'Delete one of them.'),
  [`${PREFIX}year.invalid`]: fault(
    'The fiscal year “{typed}” cannot be read.',
    'Type the calendar year in which it starts, for example 2025.',
  ),
  [`${PREFIX}month.invalid`]: fault('The first month “{typed}” cannot be read.', 'Type a number from 1 to 12.'),
  [`${PREFIX}date.invalid`]: fault(
    'The as-of date “{typed}” cannot be read.',
    'Type a date such as 2026/1/31 or leave it blank.',
  ),
  [`${PREFIX}threshold.invalid`]: fault(
    'The threshold “{typed}” cannot be used.',
    'Type a number above 0 and up to 1; 注意 must be below 順調.',
  ),
  [`${PREFIX}setting.missing`]: fault('The setting “{typed}” is missing.', '初期設定 adds what is missing.'),
  [`${PREFIX}notApplied`]: fault('計画 or 設定 has changed since the summary was last built.', 'Check what changed.'),
} satisfies Readonly<Record<string, ProblemText>>;
