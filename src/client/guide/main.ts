/** The guide's search: only the sections that hold every word stay, opened. */
import { searchGuide } from './search';

const field = document.querySelector<HTMLInputElement>('#wanted');
field?.addEventListener('input', () => searchGuide(document, field.value));
