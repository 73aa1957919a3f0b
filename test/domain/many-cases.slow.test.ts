/** The properties of the unit tests once more, with twenty times as many cases. */
import './rows/assess-row.test';
import './calendar/fiscal-year.test';
import './text/names.test';
import './cells/parse-count.test';
import './cells/parse-date.test';
import './totals/roll-up.test';
import '../app/rows/normalize-property.test';
import '../sheets/totals/formulas.test';
