/** Values that many problems have. */

export type Nothing = Readonly<Record<never, never>>;
/** A cell as it stands, or a value of a request with the field that held it. */
export type Typed = { readonly typed: string; readonly field?: string };
export type Count = { readonly typed: string; readonly max: number };
/** `typed` is what stands, `value` what 修復 makes of it. */
export type Repair = { readonly typed: string; readonly value: string };
/** A month asked for, and the days of the year that it should be in, as yyyy-mm-dd. */
export type MonthOfYear = Typed & { readonly first: string; readonly last: string };
/** A month in words. */
export type Month = { readonly typed: string };
