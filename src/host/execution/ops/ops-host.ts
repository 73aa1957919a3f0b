/** Operations that the host itself answers: locks, properties, caches, the person at the screen, files. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '../../local/local-workbook';
import type { Ops, Question } from '../../services/protocol';
import { type Context, type Handlers, hasScope, isUnknown, keyOf, OWNER, requireScope } from '../state/context';
import { ServiceError } from '../state/errors';
import type { Answered } from '../state/screen';

type HostOps = Exclude<
  keyof Ops,
  | `book.${string}`
  | `sheet.${string}`
  | `active.${string}`
  | `lines.${string}`
  | `range.${string}`
  | `values.${string}`
  | `display.${string}`
  | `formulas.${string}`
  | `notes.${string}`
  | `formats.${string}`
  | `validations.${string}`
  | `merges.${string}`
  | `border.${string}`
  | `merge.${string}`
  | `cells.${string}`
  | `conditional.${string}`
  | `protections.${string}`
  | `charts.${string}`
  | `named.${string}`
  | `metadata.${string}`
  | `mail.${string}`
  | `triggers.${string}`
  | `scopes.${string}`
>;

const ADD_ON_MENU = '拡張機能';
const FILE_NAME = /^[\p{L}\p{N}_-]+$/u;

const buttonsOf = (question: Question): readonly string[] => question.buttons.split('_');

/** The button that an answer presses; without a fitting answer the person closes the window. */
function pressed(question: Question, answer: Json | undefined): string {
  const buttons = buttonsOf(question);
  if (typeof answer === 'string' && buttons.includes(answer.toUpperCase())) return answer.toUpperCase();
  if (answer === true) return buttons[0] ?? 'CLOSE';
  if (answer === false) return buttons.find((each) => each === 'NO' || each === 'CANCEL') ?? 'CLOSE';
  // An alert with one button says something: whoever answers nothing has read it.
  return question.kind === 'alert' && buttons.length === 1 && answer === undefined ? 'OK' : 'CLOSE';
}

/** Text typed into a prompt: an answer that is text (confirmed by the first button), or {text, button}. */
function typed(question: Question, answer: Json | undefined): { button: string; text: string } {
  const confirm = buttonsOf(question)[0] ?? 'OK';
  if (typeof answer === 'string' || typeof answer === 'number') return { button: confirm, text: String(answer) };
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) {
    const { text, button } = answer;
    return { button: pressed(question, button ?? true), text: typeof text === 'string' ? text : '' };
  }
  return { button: buttonsOf(question).includes('CANCEL') ? 'CANCEL' : 'CLOSE', text: '' };
}

/** Without a window the answers come with the request. */
function givenAnswer({ execution }: Context, question: Question): Answered {
  const answer = execution.answers.shift();
  return question.kind === 'prompt' ? typed(question, answer) : { button: pressed(question, answer), text: '' };
}

export async function ask(context: Context, question: Question): Promise<Answered> {
  const { state, execution } = context;
  // The script is suspended while the person thinks; its locks do not survive that.
  state.locks.releaseAll(execution.id);
  const given = execution.screen === null ? givenAnswer(context, question) : await execution.screen.ask(question);
  execution.shown.push({ ...question, answer: question.kind === 'prompt' ? { ...given } : given.button });
  return given;
}

function people({ state, execution }: Context): { active: string; effective: string; temporaryKey: string } {
  const { kind, user } = execution;
  const key = createHash('sha256').update(`person ${user}`).digest('base64url');
  if (kind === 'customFunction' || isUnknown(kind, user)) return { active: '', effective: '', temporaryKey: key };
  const asOwner = user === '' || (kind === 'web' && state.manifest.executeAs === 'USER_DEPLOYING');
  return { active: user, effective: asOwner ? OWNER : user, temporaryKey: key };
}

const EMAIL_SCOPE = 'userinfo.email';

/** Without the scope a trigger or a cell learns nothing, and anything else is refused. */
function email(context: Context, which: 'active' | 'effective'): string {
  const { kind } = context.execution;
  const method = which === 'active' ? 'Session.getActiveUser' : 'Session.getEffectiveUser';
  const quiet = kind === 'edit' || kind === 'open' || kind === 'customFunction';
  if (quiet && !hasScope(context, EMAIL_SCOPE)) return '';
  requireScope(context, method, EMAIL_SCOPE);
  return people(context)[which];
}

async function htmlFile({ state }: Context, name: string): Promise<string> {
  const missing = new ServiceError(`No HTML file named ${name} was found.`);
  const plain = name.replace(/\.html$/, '');
  if (!FILE_NAME.test(plain)) throw missing;
  return readFile(join(state.htmlDir, `${plain}.html`), 'utf8').catch(() => {
    throw missing;
  });
}

export const hostOps: Handlers<HostOps> = {
  'lock.try': async (context, lock, milliseconds) => {
    const { state, execution } = context;
    const key = keyOf(context, lock);
    if (state.locks.isFree(execution.id, key)) return state.locks.try(execution.id, key, milliseconds);
    const started = performance.now();
    const held = await state.locks.try(execution.id, key, milliseconds);
    execution.clock.waitForLock(performance.now() - started);
    return held;
  },
  'lock.has': (context, lock) => context.state.locks.has(context.execution.id, keyOf(context, lock)),
  'lock.release': (context, lock) => {
    context.state.locks.release(context.execution.id, keyOf(context, lock));
    return null;
  },

  'properties.get': (context, store) => context.state.properties.get(keyOf(context, store)),
  'properties.set': (context, store, values, deleteOthers) => {
    if (!context.state.properties.set(keyOf(context, store), values, deleteOthers))
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    context.state.changed();
    return null;
  },
  'properties.delete': (context, store, key) => {
    context.state.properties.delete(keyOf(context, store), key);
    context.state.changed();
    return null;
  },

  'cache.get': (context, store, keys) => context.state.caches.get(keyOf(context, store), keys),
  'cache.put': (context, store, values, seconds) => {
    context.state.caches.put(keyOf(context, store), values, seconds);
    return null;
  },
  'cache.remove': (context, store, keys) => {
    context.state.caches.remove(keyOf(context, store), keys);
    return null;
  },

  'ui.get': ({ execution }) => {
    if (execution.kind === 'web' || execution.kind === 'customFunction' || execution.kind === 'trigger')
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    return null;
  },
  'ui.menu': ({ state }, caption, entries) => {
    state.menus.set(caption === '' ? ADD_ON_MENU : caption, entries);
    return null;
  },
  'ui.show': (context, shown) => {
    const { execution } = context;
    if (shown.kind !== 'toast') {
      const method = { sidebar: 'Ui.showSidebar', modal: 'Ui.showModalDialog', modeless: 'Ui.showModelessDialog' };
      requireScope(context, method[shown.kind], 'script.container.ui');
      if (execution.kind === 'edit' || execution.kind === 'open')
        throw new ServiceError(
          `Specified permissions are not sufficient to call ${method[shown.kind]}. ` +
            'Required permissions: https://www.googleapis.com/auth/script.container.ui',
        );
    }
    execution.show(shown);
    return null;
  },
  'ui.ask': ask,

  'session.email': email,
  'session.user': people,
  'script.info': ({ state }) => ({ id: `local-${state.id}`, url: `${state.baseUrl()}exec` }),
  'html.file': htmlFile,
};
