/** Request ids: the same for the same content, so that sending it again is recognised as a repeat. */
import { freshId } from './fresh-id';

export class RequestIds {
  private readonly known = new Map<string, string>();

  /** The id under which this content is sent, however often. */
  idFor(content: string): string {
    const id = this.known.get(content) ?? freshId();
    this.known.set(content, id);
    return id;
  }
}
