import { differences } from '../../src/consolidate/compare';
import { readOptions } from '../../src/consolidate/options';

const here = 'fiscal_year,indicator,figures,actual\n2025,a.b,10,12\n2025,c.d,3,\n';
const compared = (there: string): unknown => differences(Buffer.from(here), Buffer.from(there))?.described;

it.each([
  ['as bq prints it', here],
  [
    'in another order, with other line ends',
    'fiscal_year,indicator,figures,actual\r\n2025,c.d,3,\r\n2025,a.b,10,12\r\n',
  ],
  ['as the console copies it', '\nfiscal_year\tindicator\tfigures\tactual\n2025\ta.b\t10\t12\n2025\tc.d\t3\tnull\n'],
])('equal %s', (_, there) => {
  expect(compared(there)).toEqual([]);
});

it('says which figure of which line differs', () => {
  expect(compared(here.replace('10,12', '10,13'))).toEqual([expect.stringMatching(/2025 a\.b の actual.*12.*13/)]);
  expect(compared(here.replace('2025,c.d,3,\n', ''))).toEqual([expect.stringContaining('2025 c.d')]);
  expect(compared(`${here}2026,e.f,1,1\n`)).toEqual([expect.stringContaining('2026 e.f')]);
  expect(compared(here.replace('c.d,3,', 'c.d,3,0'))).toHaveLength(1);
});

it('is not fooled by another table', () => {
  expect(differences(Buffer.from(here), Buffer.from('a,b\n1,2\n'))).toBeNull();
  expect(differences(Buffer.from(here), Buffer.from(''))).toBeNull();
});

it.each([
  [['in', '--out', 'out'], { folder: 'in', out: 'out', items: null, isPublic: false, bigquery: null }],
  [
    ['in', '--out=o', '--public', '--items', 'i.csv'],
    { folder: 'in', out: 'o', items: 'i.csv', isPublic: true, bigquery: null },
  ],
  [
    ['in', '--out', 'o', '--bigquery', 'my-project.kpi_2025'],
    { folder: 'in', out: 'o', items: null, isPublic: false, bigquery: 'my-project.kpi_2025' },
  ],
])('understands %j', (words, options) => {
  expect(readOptions(words)).toEqual(options);
});

it.each([
  [[]],
  [['in']],
  [['--out', 'o']],
  [['a', 'b', '--out', 'o']],
  [['in', '--out', 'o', '--colour']],
  [['in', '--out', 'o', '--bigquery', "x'; rm -rf /"]],
])('does not guess at %j', (words) => {
  expect(readOptions(words)).toBeNull();
});
