/** Conditions written as text, as SUMIFS and its like take them: ">=3", "<>x", "東*". */

import type { BaseValueObject } from '@univerjs/engine-formula';
import { text } from './define';
import type { Typing } from './typing';
import { numberIn } from './values';

const SHAPE = /^(>=|<=|<>|>|<|=)?([\s\S]*)$/;

/** Whether a value meets a condition. */
export function criterionOf(given: BaseValueObject, typing: Typing): (value: BaseValueObject) => boolean {
  const held = given.isNull() ? '' : given.getValue();
  const [, operator = '=', operand = ''] = SHAPE.exec(typeof held === 'string' ? held : '') ?? [];
  const wanted =
    typeof held === 'string' ? (operand === '' ? null : numberIn(text(operand), typing)) : numberIn(given, typing);
  if (wanted !== null) return (value) => meets(operator, value.isNumber() ? Number(value.getValue()) - wanted : null);
  const pattern = wildcards(operand);
  return (value) => {
    const shown = value.isNull() ? '' : String(value.getValue());
    if (operator === '=' || operator === '<>') return pattern.test(shown) === (operator === '=');
    return meets(operator, value.isString() ? shown.localeCompare(operand, 'ja', { sensitivity: 'base' }) : null);
  };
}

/** `order` is below, at or above 0 as the value is to the operand, null when they are of different kinds. */
function meets(operator: string, order: number | null): boolean {
  if (order === null) return operator === '<>';
  switch (operator) {
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '<>':
      return order !== 0;
    default:
      return order === 0;
  }
}

/** `*` is any text, `?` any character, `~` takes the meaning away from what follows. */
function wildcards(operand: string): RegExp {
  const source = operand.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (found, plain?: string, wild?: string) => {
    if (plain !== undefined) return `\\${plain}`;
    return wild === undefined ? `\\${found}` : wild === '*' ? '[\\s\\S]*' : '[\\s\\S]';
  });
  return new RegExp(`^${source}$`, 'iu');
}
