/** The columns that every initiative tab has. */

/** The columns every initiative tab has beside one for each sum indicator. */
export type CommonColumn = 'date' | 'area' | 'staff' | 'counterparty' | 'note' | 'status' | 'id';
