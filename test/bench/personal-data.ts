/** How well the guard against personal data tells notes apart: precision and recall over the corpus of the tests. */
import { findPersonalData } from '../../src/domain/text/personal-data';
import { harmless, personal } from '../domain/text/personal-corpus';
import { printTable } from './measure';

export function benchPersonalData(): void {
  const count = (lines: readonly string[]): number => lines.filter((line) => findPersonalData(line).length > 0).length;
  const [right, wrong] = [count(personal), count(harmless)];
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  printTable(
    `The guard against personal data, over ${personal.length} notes with and ${harmless.length} without`,
    ['', 'share'],
    [
      ['precision: what it finds is personal', percent(right / (right + wrong))],
      ['recall: what is personal it finds', percent(right / personal.length)],
    ],
  );
}
