/** A year closed and opened again, disturbed at calls spread over both: closing makes some 330, opening some 220. */
import { closingYearDisturbed } from './closing-year';

closingYearDisturbed({ closeYear: 20, reopenYear: 13 });
