/** The one thing that is opened on a screen, which the back button closes. */
export interface Opened {
  /** Its name; '' while nothing is opened. */
  readonly part: string;
  open(part: string): void;
  /** Nothing happens where something else is opened by now. */
  close(part: string): void;
}
