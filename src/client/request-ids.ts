/** Request ids: the same for the same content, so that sending it again is recognised as a repeat. */

export class RequestIds {
  private readonly known = new Map<string, string>();

  /** The id under which this content is sent, however often. */
  idFor(content: string): string {
    const id = this.known.get(content) ?? freshId();
    this.known.set(content, id);
    return id;
  }

  /** The content was recorded: the same content sent from now on is a new event. */
  settle(content: string): void {
    this.known.delete(content);
  }
}

/** 32 hexadecimal digits. */
function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
