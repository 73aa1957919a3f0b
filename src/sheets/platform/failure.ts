/** Why a service of Google failed, as far as its words tell, in either language. Pure. */
import { UnsureError } from '../../app/shared/unsure-error';
import type { ReasonOf } from '../../domain/problems/problem-details';

export type FailureKind = ReasonOf<'internal'>;

/** The first that fits. */
const kinds: readonly (readonly [RegExp, FailureKind])[] = [
  [/limit of [\d,]+ (?:cells|columns)|10,?000,?000|セル数/i, 'tooManyCells'],
  [/limit of 200|\b200 (?:sheets|tabs)|シート数/i, 'tooManyTabs'],
  [/maximum of 50,?000 characters|50,?000 (?:characters|文字)/i, 'longText'],
  [/30,?000 characters|metadata.*(?:limit|exceed)/i, 'tooMuchKept'],
  [/protected|保護されている/i, 'protected'],
  [/too many times|quota|rate limit|simultaneous|上限|回数が多/i, 'quota'],
  [/timed? ?out|execution time|service error|service .*unavailable|実行時間|タイムアウト|サービス エラー/i, 'slow'],
  [/authori[sz]|permission|access denied|権限|承認|許可/i, 'permission'],
];

/** '' where they do not tell. */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof UnsureError) return 'unsure';
  const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
  return kinds.find(([words]) => words.test(message))?.[1] ?? '';
}
