/** A copy of a book of random rows gives an equal book. */
import fc from 'fast-check';
import { copiesWhole } from './backup';
import { holds } from './holds';
import { typedTabs } from './typed-rows';

it('an equal book comes out of a copy', () =>
  holds(20251215, fc.asyncProperty(typedTabs(['地域づくり', '居場所'], 3, 12), copiesWhole)));
