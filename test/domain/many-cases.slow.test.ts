/** The properties of the unit tests once more, with twenty times as many cases. */
import './assess-row.test';
import './fiscal-year.test';
import './names.test';
import './parse-count.test';
import './parse-date.test';
import './roll-up.test';
import '../app/settle-property.test';
import '../sheets/formulas.test';
