/** An execution while it runs, as the window that started it follows it: how far it is, and whether it may be ended. */
import type { OpName } from '../services/protocol';
import type { Execution } from './execution';

export interface Running {
  /** Service calls so far. */
  readonly calls: number;
  /** How many the same function took when it last ran to its end; null when it never did. */
  readonly expected: number | null;
  /** Whether nothing has been changed so far, so that ending it leaves nothing half done. */
  readonly mayEnd: boolean;
  /** Ends it, when it may be; answers whether it was. */
  end(): boolean;
}

const HARMLESS: ReadonlySet<OpName> = new Set([
  'book.info',
  'book.flush',
  'sheet.list',
  'sheet.info',
  'sheet.used',
  'sheet.gridlinesHidden',
  'active.get',
  'active.set',
  'lines.isHidden',
  'lines.size',
  'range.check',
  'range.resolve',
  'values.get',
  'display.get',
  'formulas.get',
  'notes.get',
  'formats.get',
  'validations.get',
  'merges.get',
  'conditional.get',
  'protections.get',
  'protections.canEdit',
  'charts.get',
  'named.get',
  'metadata.get',
  'lock.try',
  'lock.has',
  'lock.release',
  'properties.get',
  'cache.get',
  'cache.put',
  'cache.remove',
  'ui.get',
  'ui.show',
  'ui.ask',
  'session.email',
  'session.user',
  'script.info',
  'html.file',
  'mail.quota',
  'triggers.get',
  'scopes.missing',
] satisfies OpName[]);

export const isHarmless = (op: OpName): boolean => HARMLESS.has(op);

export function runningOf(execution: Execution, expected: number | null, terminate: () => void): Running {
  return {
    get calls() {
      return execution.calls;
    },
    expected,
    get mayEnd() {
      return !execution.ended && execution.isHarmless;
    },
    end() {
      if (execution.ended || !execution.isHarmless) return false;
      terminate();
      return true;
    },
  };
}
