/** The port of what the form keeps for a person: properties of that person's own, in this script alone. */
import type { FormMemoryPort } from '../../app/ports/form-memory';
import { decodeFormMemory, encodeFormMemory } from '../../schema/stored/stored-form-memory';

/** A form without its memory is better than none, so a store that fails holds nothing. */
export const formMemory: FormMemoryPort = {
  read: () => {
    try {
      return decodeFormMemory(PropertiesService.getUserProperties().getProperties());
    } catch {
      return null;
    }
  },
  keep: (memory) => {
    PropertiesService.getUserProperties().setProperties(encodeFormMemory(memory));
  },
};
