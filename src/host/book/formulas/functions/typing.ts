/** How the book reads texts as if they were typed, and shows days: by its locale and clock. */

import { AUTOMATIC } from '../../model/number-format';
import { type Regional, regionalOf } from '../../model/regional';
import { yearOfInstant } from '../../model/serial-date';
import { parseTyped, type Typed } from '../../model/typed';

export interface Typing {
  read(text: string): Typed;
  /** The format of a day, and of a day with its time; the language of names in them. */
  formats(): Pick<Regional, 'date' | 'dateTime' | 'language'>;
}

/** `place` may become another while the book is open. */
export function typingOf(place: {
  readonly now: () => Date;
  readonly timeZone: string;
  readonly locale: string;
}): Typing {
  return {
    read: (text) => {
      const { now, timeZone, locale } = place;
      return parseTyped(text, { format: AUTOMATIC, year: yearOfInstant(now(), timeZone), locale });
    },
    formats: () => regionalOf(place.locale),
  };
}
