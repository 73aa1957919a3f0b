/** The form's start: asks the workbook for the plan's areas and indicators, then shows the form made from them. */
import { render } from 'preact';
import { Start } from './start';

const place = document.getElementById('app');
if (place !== null) {
  place.replaceChildren();
  render(<Start />, place);
}
