/** What scripts leave to be done without them: mails, which no machine sends from here, and triggers of the clock. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';

const mail = z.object({
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  /** Whose account it was sent from. */
  from: z.string(),
  /** ISO time. */
  at: z.string(),
});
const trigger = z.object({ id: z.string(), function: z.string(), creator: z.string() });

export const deferredShape = z.object({
  mails: z.array(mail),
  triggers: z.array(trigger),
  /** Scopes beyond the manifest's, by the person who granted them. */
  grants: z.record(z.string(), z.array(z.string())),
});

export type OutboxMail = z.infer<typeof mail>;
export type ClockTrigger = z.infer<typeof trigger>;
export type StoredDeferred = z.infer<typeof deferredShape>;

export const nothingDeferred = (): StoredDeferred => ({ mails: [], triggers: [], grants: {} });

/** Recipients a day of a consumer account, which is the lower of the two limits. */
const DAILY_RECIPIENTS = 100;
const MOST_MAILS = 500;
const MOST_TRIGGERS = 20;

export class Deferred {
  #mails: OutboxMail[];
  #triggers: ClockTrigger[];
  readonly #grants: Map<string, ReadonlySet<string>>;

  constructor(stored: StoredDeferred) {
    this.#mails = [...stored.mails];
    this.#triggers = [...stored.triggers];
    this.#grants = new Map(Object.entries(stored.grants).map(([user, scopes]) => [user, new Set(scopes)]));
  }

  /** Recipients that may still be written to on the day, in UTC, of `now`. */
  remaining(user: string, now: Date): number {
    const today = now.toISOString().slice(0, 10);
    const sent = this.#mails.filter(({ from, at }) => from === user && at.startsWith(today));
    const used = sent.reduce((sum, { to }) => sum + to.split(',').length, 0);
    return Math.max(0, DAILY_RECIPIENTS - used);
  }

  keep(given: OutboxMail): void {
    this.#mails = [...this.#mails, given].slice(-MOST_MAILS);
  }

  /** Oldest first. */
  mails(): readonly OutboxMail[] {
    return this.#mails;
  }

  triggers(): readonly ClockTrigger[] {
    return this.#triggers;
  }

  /** null when the person has as many as the platform allows. */
  addTrigger(fn: string, creator: string): ClockTrigger | null {
    if (this.#triggers.filter((each) => each.creator === creator).length >= MOST_TRIGGERS) return null;
    const made = { id: randomUUID(), function: fn, creator };
    this.#triggers = [...this.#triggers, made];
    return made;
  }

  removeTrigger(id: string): void {
    this.#triggers = this.#triggers.filter((each) => each.id !== id);
  }

  granted(user: string): ReadonlySet<string> {
    return this.#grants.get(user) ?? new Set();
  }

  grant(user: string, scopes: readonly string[]): void {
    this.#grants.set(user, new Set([...this.granted(user), ...scopes]));
  }

  stored(): StoredDeferred {
    const grants: StoredDeferred['grants'] = {};
    for (const [user, scopes] of this.#grants) grants[user] = [...scopes];
    return { mails: this.#mails, triggers: this.#triggers, grants };
  }
}
