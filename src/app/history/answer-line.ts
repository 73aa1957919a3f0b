/** The line by which 変更履歴 keeps an answer to a question. */

import type { Config } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import { type AskedQuestion, encodeQuestion } from '../../schema/history/answer';
import type { ChangeLine } from '../ports/history';
import { contentText } from '../rows/entry-content';

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
    after: takeBack ? ja.history.askedAgain : contentText(config, question.content),
    reason,
    requestId,
    content: encodeQuestion(question),
  };
}
