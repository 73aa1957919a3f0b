/** What the form keeps for a person between two visits, where a browser may forget or refuse it. */
import type { FormMemory } from '../../schema/requests/form-options';

export interface FormMemoryPort {
  /** null where nothing is kept, or nothing that can be read. */
  read(): FormMemory | null;
  /** In the place of what was kept before. */
  keep(memory: FormMemory): void;
}
