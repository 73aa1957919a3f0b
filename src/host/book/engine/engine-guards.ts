/** What typed text must not do to the engine: names that every object has are no defined names. */
import { IDefinedNamesService } from '@univerjs/engine-formula';
import type { Engine } from './engine';

/** Looked up in a plain object, `=constructor` finds a function there, and the calculation ends the whole program. */
export function guardDefinedNames(engine: Engine): void {
  const names = engine.injector.get(IDefinedNamesService);
  const found = names.getValueByName.bind(names);
  names.getValueByName = (unitId, name) => {
    const value = found(unitId, name);
    return value && Object.hasOwn(value, 'formulaOrRefString') ? value : null;
  };
}
