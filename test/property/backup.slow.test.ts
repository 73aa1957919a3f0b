/** A copy of a book gives an equal book, whatever its rows. */
import fc from 'fast-check';
import { copiesWhole } from './backup';
import { holds } from './holds';
import { everyWay, typedTabs } from './typed-rows';

const TABS = ['地域づくり', '居場所'];

it('every way of typing each cell comes out of a copy as it was', () => copiesWhole(everyWay(TABS)));

it('an equal book comes out of a copy', () => holds(20251215, fc.asyncProperty(typedTabs(TABS, 3, 12), copiesWhole)));
