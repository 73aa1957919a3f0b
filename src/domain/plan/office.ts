/** Who signs what the book makes. */
export interface Office {
  /** '' where 設定 does not say. */
  readonly municipality: string;
  /** For example 福祉健康部 福祉総務課; '' where 設定 does not say. */
  readonly section: string;
}
