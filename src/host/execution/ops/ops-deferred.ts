/** Operations of mail, triggers of the clock, and scopes that a script asks for when it needs them. */
import type { Ops } from '../../services/protocol';
import { type Context, type Handlers, OWNER, requireScope, scopeUrl } from '../state/context';
import { ServiceError } from '../state/errors';
import { ask } from './ops-host';

type DeferredOps = Extract<keyof Ops, `mail.${string}` | `triggers.${string}` | `scopes.${string}`>;

const MAIL = 'script.send_mail';
const TRIGGERS = 'script.scriptapp';
const ADDRESS = /^[^\s@,]+@[^\s@,]+$/;
const LONGEST_BODY = 200 * 1024;
const LONGEST_SUBJECT = 250;

function missing({ state, execution }: Context, scopes: readonly string[]): string[] {
  const listed = state.manifest.scopes;
  if (listed === null) return [];
  const granted = state.deferred.granted(execution.user);
  return scopes.filter((scope) => !listed.includes(scope) && !granted.has(scope));
}

function userOf({ execution }: Context): string {
  return execution.user === '' ? OWNER : execution.user;
}

export const deferredOps: Handlers<DeferredOps> = {
  'mail.quota': (context) => {
    requireScope(context, 'MailApp.getRemainingDailyQuota', MAIL);
    return context.state.deferred.remaining(userOf(context), context.state.now());
  },
  'mail.send': (context, { to, subject, body }) => {
    requireScope(context, 'MailApp.sendEmail', MAIL);
    const { deferred, now, changed } = context.state;
    const recipients = to.split(',').map((each) => each.trim());
    if (!recipients.every((each) => ADDRESS.test(each))) throw new ServiceError(`Invalid email: ${to}`);
    if (subject.length > LONGEST_SUBJECT) throw new ServiceError('Argument too large: subject');
    if (Buffer.byteLength(body) > LONGEST_BODY) throw new ServiceError('Limit Exceeded: Email Body Size.');
    if (deferred.remaining(userOf(context), now()) < recipients.length)
      throw new ServiceError('Service invoked too many times for one day: email.');
    deferred.keep({ to: recipients.join(','), subject, body, from: userOf(context), at: now().toISOString() });
    changed();
    return null;
  },

  'triggers.get': (context) => {
    requireScope(context, 'ScriptApp.getProjectTriggers', TRIGGERS);
    // A person sees nobody's triggers but their own.
    const mine = context.state.deferred.triggers().filter(({ creator }) => creator === userOf(context));
    return mine.map(({ id, function: fn }) => ({ id, fn }));
  },
  'triggers.add': (context, fn) => {
    requireScope(context, 'ScriptApp.ClockTriggerBuilder.create', TRIGGERS);
    const made = context.state.deferred.addTrigger(fn, userOf(context));
    if (made === null) throw new ServiceError('This script has too many triggers.');
    context.state.changed();
    return { id: made.id, fn };
  },
  'triggers.remove': (context, id) => {
    requireScope(context, 'ScriptApp.deleteTrigger', TRIGGERS);
    context.state.deferred.removeTrigger(id);
    context.state.changed();
    return null;
  },

  'scopes.missing': (context, scopes) => missing(context, scopes.map(scopeUrl)).length > 0,
  'scopes.require': async (context, scopes) => {
    const wanted = missing(context, scopes.map(scopeUrl));
    if (wanted.length === 0) return null;
    const { button } = await ask(context, {
      kind: 'alert',
      title: 'Authorization Required',
      prompt: `このスクリプトは、次の許可を求めています。許可しますか。\n${wanted.join('\n')}`,
      buttons: 'YES_NO',
    });
    if (button !== 'YES') throw new ServiceError('Authorization is required to perform that action.');
    context.state.deferred.grant(userOf(context), wanted);
    context.state.changed();
    return null;
  },
};
