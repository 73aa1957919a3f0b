/** The line by which 変更履歴 keeps an answer to a question. */

import type { Config } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import { type AskedQuestion, encodeQuestion } from '../../schema/history/answer';
import type { ChangeLine } from '../ports/history';
import { contentText } from '../rows/entry-content';
import { DIFFERENT } from './answered-questions';

export interface AnsweredQuestion {
  readonly question: AskedQuestion;
  /** The name of the entry's tab. */
  readonly tabName: string;
  /** The sentence that asks. */
  readonly message: string;
}

export interface GivenAnswer {
  /** An answer that was given before no longer holds. */
  readonly takeBack: boolean;
  readonly reason: string;
  readonly requestId: string;
}

/** What the entry said; of two names, that they are two; of what is no entry, that it was looked at. */
function answered(config: Config, { id, key, content }: AskedQuestion): string {
  if (id !== '') return contentText(config, content);
  return key === DIFFERENT ? ja.organisations.different : ja.check.acknowledged;
}

export function answerLine(
  config: Config,
  { question, tabName, message }: AnsweredQuestion,
  { takeBack, reason, requestId }: GivenAnswer,
): ChangeLine {
  return {
    kind: takeBack ? 'askedAgain' : 'acknowledged',
    tab: tabName,
    id: question.id,
    before: message,
    after: takeBack ? ja.history.askedAgain : answered(config, question),
    reason,
    requestId,
    content: encodeQuestion(question),
  };
}
