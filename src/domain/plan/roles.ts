/** Who may do what, by the addresses that 設定 lists. Where a list is empty, every editor may. Pure. */

/** To look; to record, correct and void; to set up, apply 計画 and 設定, close and reopen months, turn on mails. */
export type Right = 'read' | 'record' | 'manage';

/** Addresses in lower case. */
export interface Roles {
  readonly admins: readonly string[];
  readonly recorders: readonly string[];
  readonly viewers: readonly string[];
}

export const everybody: Roles = { admins: [], recorders: [], viewers: [] };

/** Whether nobody is on a list: whoever it is may do all, and need not be asked for. */
export function isOpen({ admins, recorders, viewers }: Roles): boolean {
  return admins.length + recorders.length + viewers.length === 0;
}

/** `email` is '' where the platform does not tell who it is: such a person is on no list. */
export function mayDo({ admins, recorders, viewers }: Roles, email: string, right: Right): boolean {
  const person = email.toLowerCase();
  if (right === 'read' || admins.includes(person)) return true;
  const isRecorder = recorders.includes(person);
  if (viewers.includes(person) && !isRecorder) return false;
  if (right === 'record') return recorders.length === 0 || isRecorder;
  return admins.length === 0 && (recorders.length === 0 || isRecorder);
}
