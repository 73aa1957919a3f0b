// Sorts a table by the column whose heading is pressed: up, then down. What has no figure stays below.
(() => {
  const valueIn = (row, at) => {
    const cell = row.cells[at];
    if (!('sort' in cell.dataset)) return cell.textContent;
    return cell.dataset.sort === '' ? null : Number(cell.dataset.sort);
  };
  const compare = (a, b, way) => {
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    return way * (typeof a === 'number' ? a - b : a.localeCompare(b, 'ja'));
  };
  const sort = (heading) => {
    const table = heading.closest('table');
    const at = heading.cellIndex;
    const up = heading.getAttribute('aria-sort') !== 'ascending';
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const rows = [...table.tBodies[0].rows];
    rows.sort((a, b) => compare(valueIn(a, at), valueIn(b, at), up ? 1 : -1));
    table.tBodies[0].append(...rows);
  };
  for (const button of document.querySelectorAll('thead button')) {
    button.addEventListener('click', () => sort(button.closest('th')));
  }
  document.getElementById('print').addEventListener('click', () => window.print());
})();
