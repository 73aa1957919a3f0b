/** The names under which books have what is kept with them: they never change. */

export const APPLIED_KEY = 'chofu-kpi.applied';
export const CLOSED_KEY = 'chofu-kpi.closed';
/** Books have it under this name. */
export const PENDING_KEY = 'chofu-kpi.begun';
export const UNREADABLE_KEY = 'chofu-kpi.unreadable';
export const SEAL_KEY = 'chofu-kpi.seal';
export const CHARTS_KEY = 'chofu-kpi.charts';
export const FORMULAS_KEY = 'chofu-kpi.formulas';
export const LOOKS_KEY = 'chofu-kpi.looks';
export const RESTORING_KEY = 'chofu-kpi.restoring';
export const COPIES_KEY = 'chofu-kpi.copies';
export const BOOK_KEY = 'chofu-kpi.book';
export const AS_OF_KEY = 'chofu-kpi.asOf';
export const RENAMED_KEY = 'chofu-kpi.renamed';
export const ALIASES_KEY = 'chofu-kpi.aliases';
export const STALE_KEY = 'chofu-kpi.stale';
export const YEAR_KEY = 'chofu-kpi.year';
export const STARTING_KEY = 'chofu-kpi.starting';
