/** What each operation is, in one table: a new operation does not compile until it says all of it. */
import type { OpName } from '../../services/protocol';

/** What an operation takes of Google's time; google-clock.ts has the milliseconds. */
export type Cost =
  /** Asks nothing of the cells: getRange. */
  | 'local'
  /** Asks the book, and has it finish the changes that wait: getName, getMaxRows, flush. */
  | 'getter'
  /** Asks what lies beside the book: the person, the script, mail. */
  | 'service'
  /** Reads cells of a range. */
  | 'read'
  /** Changes something; the changes wait and go out together. */
  | 'change'
  /** Finds the last row, then changes. */
  | 'append'
  | 'propertyGet'
  | 'propertySet'
  | 'cacheGet'
  | 'cacheSet'
  | 'lock';

export interface OpTraits {
  /** How the log counts it: a read or a write of a range's cells (changes of rows and columns are writes), or neither. */
  readonly access: 'read' | 'write' | 'other';
  /** Whether its answer depends on what formulas give, which are calculated first. */
  readonly formulas: 'first' | 'any';
  /** Whether a custom function may do it. */
  readonly customFunction: 'allowed' | 'refused';
  readonly cost: Cost;
  /** Whether something outside of the execution is another afterwards, which ending it then would leave half done. */
  readonly leaves: 'nothing' | 'changes';
}

const traits = (
  access: OpTraits['access'],
  formulas: OpTraits['formulas'],
  customFunction: OpTraits['customFunction'],
  cost: Cost,
  leaves: OpTraits['leaves'],
): OpTraits => ({ access, formulas, customFunction, cost, leaves });

const CELLS = traits('read', 'any', 'allowed', 'read', 'nothing');
const RESULTS = traits('read', 'first', 'allowed', 'read', 'nothing');
const WRITE = traits('write', 'any', 'refused', 'change', 'changes');
const WRITE_OF_RESULTS = traits('write', 'first', 'refused', 'change', 'changes');
const CHANGE = traits('other', 'any', 'refused', 'change', 'changes');
const PLACE = traits('other', 'any', 'allowed', 'local', 'nothing');
const GETTER = traits('other', 'any', 'allowed', 'getter', 'nothing');
const GETTER_OF_RESULTS = traits('other', 'first', 'allowed', 'getter', 'nothing');
const SERVICE = traits('other', 'any', 'allowed', 'service', 'nothing');
/** Services that are not on the list of those that a custom function may use. */
const KEPT_FROM_CELLS = traits('other', 'any', 'refused', 'service', 'nothing');
const CHANGE_KEPT_FROM_CELLS = traits('other', 'any', 'refused', 'service', 'changes');
const LOCK = traits('other', 'any', 'allowed', 'lock', 'nothing');

export const opTraits: Readonly<Record<OpName, OpTraits>> = {
  'book.info': GETTER,
  'book.rename': CHANGE,
  'book.setLocale': CHANGE,
  'book.setTimeZone': CHANGE,
  'book.flush': GETTER_OF_RESULTS,

  'sheet.list': GETTER,
  'sheet.info': GETTER,
  'sheet.used': GETTER_OF_RESULTS,
  'sheet.insert': CHANGE,
  'sheet.clear': WRITE,
  'sheet.delete': CHANGE,
  'sheet.rename': CHANGE,
  'sheet.move': CHANGE,
  'sheet.setHidden': CHANGE,
  'sheet.setFrozen': CHANGE,
  'sheet.setTabColor': CHANGE,
  'sheet.setGridlinesHidden': CHANGE,
  'sheet.gridlinesHidden': GETTER,
  'active.get': SERVICE,
  'active.set': traits('other', 'any', 'refused', 'change', 'nothing'),

  'lines.insert': WRITE,
  'lines.delete': WRITE,
  'lines.move': WRITE,
  'lines.setHidden': CHANGE,
  'lines.isHidden': GETTER,
  'lines.setSize': CHANGE,
  'lines.size': GETTER,

  'range.check': PLACE,
  'range.resolve': PLACE,
  'range.resolveAll': PLACE,
  'values.get': RESULTS,
  'display.get': RESULTS,
  'formulas.get': CELLS,
  'notes.get': CELLS,
  'formats.get': CELLS,
  'validations.get': CELLS,
  'merges.get': CELLS,
  'values.set': WRITE,
  'values.fill': WRITE,
  'values.append': traits('write', 'first', 'refused', 'append', 'changes'),
  'values.insertCheckboxes': WRITE,
  'values.check': WRITE,
  'formulas.set': WRITE,
  'formulas.fill': WRITE,
  'notes.set': WRITE,
  'notes.fill': WRITE,
  'formats.set': WRITE,
  'formats.fill': WRITE,
  'validations.set': WRITE,
  'validations.fill': WRITE,
  'border.set': WRITE,
  'merge.set': WRITE,
  'merge.break': WRITE,
  'cells.clear': WRITE,
  'cells.sort': WRITE_OF_RESULTS,
  'cells.copy': WRITE_OF_RESULTS,

  'conditional.get': GETTER,
  'conditional.set': CHANGE,
  'protections.get': GETTER,
  'protections.add': CHANGE,
  'protections.update': CHANGE,
  'protections.remove': CHANGE,
  'protections.canEdit': GETTER,
  'charts.get': GETTER,
  'charts.insert': CHANGE,
  'charts.update': CHANGE,
  'charts.remove': CHANGE,
  'named.get': GETTER,
  'named.set': CHANGE,
  'named.remove': CHANGE,
  'metadata.get': GETTER,
  'metadata.add': CHANGE,
  'metadata.update': CHANGE,
  'metadata.remove': CHANGE,

  'lock.try': LOCK,
  'lock.has': PLACE,
  'lock.release': LOCK,
  'properties.get': traits('other', 'any', 'allowed', 'propertyGet', 'nothing'),
  'properties.set': traits('other', 'any', 'allowed', 'propertySet', 'changes'),
  'properties.delete': traits('other', 'any', 'allowed', 'propertySet', 'changes'),
  'cache.get': traits('other', 'any', 'allowed', 'cacheGet', 'nothing'),
  'cache.put': traits('other', 'any', 'allowed', 'cacheSet', 'nothing'),
  'cache.remove': traits('other', 'any', 'allowed', 'cacheSet', 'nothing'),

  // Its own handler refuses it, in the live service's words.
  'ui.get': SERVICE,
  'ui.menu': CHANGE_KEPT_FROM_CELLS,
  'ui.show': KEPT_FROM_CELLS,
  'ui.ask': KEPT_FROM_CELLS,
  'session.email': SERVICE,
  'session.user': SERVICE,
  'script.info': KEPT_FROM_CELLS,
  'html.file': SERVICE,

  'mail.quota': KEPT_FROM_CELLS,
  'mail.send': CHANGE_KEPT_FROM_CELLS,
  'triggers.get': KEPT_FROM_CELLS,
  'triggers.add': CHANGE_KEPT_FROM_CELLS,
  'triggers.remove': CHANGE_KEPT_FROM_CELLS,
  'scopes.missing': KEPT_FROM_CELLS,
  'scopes.require': CHANGE_KEPT_FROM_CELLS,
};
