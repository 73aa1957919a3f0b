/** All windows of the page: what they ask is done by the workbook, and what changes is sent to each of them. */
import { randomUUID } from 'node:crypto';
import { toA1 } from '../book/model/a1';
import type { Running } from '../execution/running';
import type { HostState } from '../execution/state/context';
import type { Screen } from '../execution/state/screen';
import { type EditRequest, HostError, type Json, type LiveWorkbook, type WindowLink } from '../local/local-workbook';
import type { Ask, Failure, FromWindow, WindowAct } from '../local/messages';
import type { Shown } from '../services/protocol';
import { ChangeFeed } from './change-feed';
import { type Outcome, WindowSession } from './window-session';

/** Whose doing something is, and what to call in the same breath as the change. */
export interface From {
  readonly user: string;
  readonly screen: Screen;
  readonly done: () => void;
  /** Given the execution when it starts. */
  readonly watch?: (running: Running) => void;
}

/** What the workbook does for a window. */
export interface Deeds {
  edit(request: EditRequest, from: From): Promise<unknown>;
  act(act: WindowAct, from: From): Promise<unknown>;
  menu(request: { path: string[] }, from: From): Promise<unknown>;
  run(
    request: { function: string; args: Json[] },
    from: From,
  ): Promise<{ result: Json } | { error: { message: string } }>;
}

const MOST_WINDOWS = 100;
const KEPT_AWAY_MS = 10 * 60_000;
const MOST_PAGES = 30;

export class LiveWindows implements LiveWorkbook {
  #feed: ChangeFeed | null = null;
  readonly #sessions = new Map<string, WindowSession>();
  readonly #pages = new Map<string, { html: string; title: string }>();

  constructor(
    private readonly book: HostState,
    private readonly deeds: Deeds,
    /** Resolves at a moment when the book is as people made it. */
    private readonly whenIdle: () => Promise<void>,
    private readonly customFunctions: readonly string[] = [],
  ) {}

  async state(): Promise<string> {
    await this.whenIdle();
    return this.#changes().whole();
  }

  shown(key: string): { html: string; title: string } | null {
    return this.#pages.get(key) ?? null;
  }

  connect(hello: Extract<FromWindow, { kind: 'hello' }>, send: (text: string) => void): WindowLink {
    const feed = this.#changes();
    const session = this.#session(hello.window);
    session.user = hello.user;
    const missed = feed.since(hello.seen);
    send(JSON.stringify({ kind: 'welcome', epoch: feed.epoch, seen: missed !== null }));
    for (const text of missed ?? []) send(text);
    session.attach(send);
    return {
      receive: (message) => this.#receive(session, message),
      gone: () => session.detach(send),
    };
  }

  close(): void {
    this.#feed?.dispose();
    // What still runs may end later: there is no book any more to report.
    this.#feed = null;
    this.#sessions.clear();
  }

  /** From the first window on: a book that nobody looks at need not report what changes. */
  #changes(): ChangeFeed {
    if (this.#feed !== null) return this.#feed;
    this.#feed = new ChangeFeed(this.book, this.customFunctions);
    this.#feed.watch((text) => {
      for (const session of this.#sessions.values()) session.notifyChanges(text);
    });
    return this.#feed;
  }

  #session(id: string): WindowSession {
    const known = this.#sessions.get(id);
    if (known !== undefined) return known;
    const long = Date.now() - KEPT_AWAY_MS;
    for (const [key, { goneAt }] of this.#sessions) if (goneAt !== null && goneAt < long) this.#sessions.delete(key);
    if (this.#sessions.size >= MOST_WINDOWS) throw new HostError(429, 'tooMany', '開いている画面が多すぎます。');
    const session = new WindowSession(
      (shown) => this.#keepPage(shown),
      () => this.#feed?.flush(),
    );
    this.#sessions.set(id, session);
    return session;
  }

  #keepPage({ html, title }: Shown): string {
    const key = randomUUID();
    this.#pages.set(key, { html, title });
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= MOST_PAGES) break;
      this.#pages.delete(oldest);
    }
    return key;
  }

  #receive(session: WindowSession, message: FromWindow): void {
    switch (message.kind) {
      case 'hello':
        return;
      case 'user':
        session.user = message.user;
        return;
      case 'select':
        session.at = message.at;
        this.book.selections.set(session.user, message.at);
        return;
      case 'end':
        session.end(message.ask);
        return;
      case 'answer':
        session.answer(message.question, { button: message.button, text: message.text });
        return;
      default:
        void this.#answer(session, message);
    }
  }

  async #answer(session: WindowSession, ask: Ask): Promise<void> {
    const known = session.outcome(ask.id);
    session.notifyOutcome(ask.id, known ?? (await this.#outcome(session, ask)));
  }

  async #outcome(session: WindowSession, ask: Ask): Promise<Outcome> {
    const { ledger } = this.book;
    try {
      return await ledger.once(ask.id, async () => (ledger.has(ask.id) ? {} : await this.#do(session, ask)));
    } catch (error) {
      return { error: failureOf(error) };
    } finally {
      // Whatever was refused is shown as it was before.
      session.notify({ kind: 'accepted', id: ask.id });
    }
  }

  async #do(session: WindowSession, ask: Ask): Promise<Outcome> {
    const { user } = session;
    const from = { user, screen: session, done: () => undefined };
    if (ask.kind === 'menu') {
      const followed = session.follow(ask.id);
      await this.deeds.menu({ path: [...ask.path] }, { ...from, watch: followed.watch }).finally(() => {
        followed.stop();
        session.withdraw();
      });
      return {};
    }
    if (ask.kind === 'run') {
      const followed = session.follow(ask.id);
      const request = { function: ask.function, args: [...ask.args] };
      const answer = await this.deeds.run(request, { ...from, watch: followed.watch }).finally(followed.stop);
      return 'error' in answer
        ? { error: { code: 'scriptError', message: answer.error.message } }
        : { result: answer.result };
    }
    await session.inTurn((put) => {
      const done = (): void => {
        this.book.ledger.enter(ask.id);
        put();
        this.#feed?.flush();
        session.notify({ kind: 'accepted', id: ask.id });
      };
      if (ask.kind === 'act') return this.deeds.act(ask.act, { ...from, done });
      return this.deeds.edit(this.#request(ask), { ...from, done });
    });
    return {};
  }

  #request({ at, values, how }: Extract<Ask, { kind: 'edit' }>): EditRequest {
    const sheet = this.book.book.sheets().find(({ id }) => id === at.sheetId);
    if (sheet === undefined) throw new HostError(404, 'noSuchSheet', 'このシートは削除されています。');
    return { sheet: sheet.name, range: toA1(at), values, ...(how === undefined ? {} : { how }) };
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof HostError) {
    const { code, message, help } = error;
    return { code, message, ...(help === '' ? {} : { help }) };
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return { code: 'internal', message: '思わぬエラーが起きました。' };
}
