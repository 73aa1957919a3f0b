/** What the form is built from: the answer of the call method `formOptions`. */

export interface FormIndicator {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** What of its act it means, in the words of the work; '' for its label. */
  readonly act: string;
  /** The label of the distinct indicator that is counted from the organisations of this one; null when there is none. */
  readonly countsOrganisations: string | null;
}

export interface FormInitiative {
  readonly key: string;
  /** The tab's name now. */
  readonly tab: string;
  /** What staff did, as it is offered; '' where each indicator is offered by itself. */
  readonly act: string;
  /** Its place among the acts; null behind those that have one. */
  readonly order: number | null;
  /** Those that have a column, in plan order. */
  readonly indicators: readonly FormIndicator[];
}

/** What the form keeps for a person between two visits. */
export interface FormMemory {
  /** When it was kept, in milliseconds, by the clock of the device that kept it. */
  readonly at: number;
  readonly area: string;
  readonly staff: string;
  /** The language that the person chose; '' for none. */
  readonly language: string;
  /** The event that is being written, as the form's own text; '' for none. */
  readonly draft: string;
}

/** The closing of a year as a whole. */
export interface FormClosedYear {
  /** 令和7年度 */
  readonly name: string;
  /** yyyy-mm-dd: late entries are taken up to it, with their reason. */
  readonly until: string;
  /** That day has passed. */
  readonly isOver: boolean;
  /** Of the next year's book, https://…; '' where nobody gave it. */
  readonly address: string;
}

export interface FormOptions {
  readonly locale: 'ja' | 'en';
  /** yyyy-mm-dd, in the spreadsheet's time zone. */
  readonly today: string;
  /** The first and the last day of the fiscal year, yyyy-mm-dd: any other day is refused. */
  readonly first: string;
  readonly last: string;
  /** The areas in their order, then the name for what belongs to no single area. */
  readonly areas: readonly string[];
  readonly staff: readonly string[];
  readonly initiatives: readonly FormInitiative[];
  /** The key of the initiative whose tab is open beside the sidebar; '' when it is another tab. */
  readonly openTab: string;
  /** The address of the form as a page for phones; '' while it is not deployed as one. */
  readonly address: string;
  /** Words of the plan in English, as far as they are known, by the words as they stand. */
  readonly english: Readonly<Record<string, string>>;
  /** The year as a whole is closed; null while it is open. */
  readonly closedYear: FormClosedYear | null;
  /** What was kept for this person; null for nothing. */
  readonly kept: FormMemory | null;
}
