/** What the use cases ask for new 記録ID. */
export interface Ids {
  /** One that nothing else has. */
  next(): string;
}
