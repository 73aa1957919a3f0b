/** The Word file beside what an independent library makes of the same report: the same paragraphs, tables and breaks. */

import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Block, TableBlock } from '../../../src/app/report/block';
import { alignOf, cellText, headAlign } from '../../../src/app/report/report-cells';
import { docx } from '../../../src/app/report/report-docx';

const blocks: Block[] = [
  { kind: 'title', text: '令和7年度 実績報告書 <&">', by: '作成日：令和7年12月8日', advice: '' },
  { kind: 'text', text: '基準日：2025年12月8日\n二行目', quiet: true },
  { kind: 'heading', level: 1, text: 'Ⅰ 多機関協働', newPage: true },
  { kind: 'heading', level: 2, text: '◆ アウトリーチの取組', newPage: false },
  { kind: 'heading', level: 3, text: '(1) 訪問', newPage: true },
  { kind: 'heading', level: 4, text: 'ア 事業内容', newPage: false },
  { kind: 'text', text: '  先頭と末尾の空白  ', quiet: false },
  {
    kind: 'table',
    caption: '総括表',
    head: ['事業', '指標', '目標', '実績'],
    rows: [
      ['訪問', '訪問件数（件）', 1440, 12],
      ['研修', '研修（回）', '―', 0],
      ['計', '', 1440, 12],
    ],
    words: 2,
    total: true,
  },
  {
    kind: 'table',
    caption: '福祉圏域別',
    groups: [
      { text: '', columns: 1 },
      { text: '訪問件数（件）', columns: 2 },
    ],
    head: ['福祉圏域', '評価', '進み'],
    rows: [['若葉・調和', 'A', { bar: 0.5, expected: 0.75 }]],
    words: 1,
    centred: [1],
  },
  { kind: 'text', text: '', quiet: false },
];

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];
type Made = Paragraph | Table;

function runs(text: string, bold = false): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, bold, ...(index > 0 && { break: 1 }) }));
}

function made(block: Block): Made[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({ children: runs(block.text), heading: HeadingLevel.TITLE }),
        new Paragraph({ children: runs(block.by) }),
      ];
    case 'heading': {
      const heading = levels[block.level - 1] ?? HeadingLevel.HEADING_1;
      return [new Paragraph({ children: runs(block.text), heading, pageBreakBefore: block.newPage === true })];
    }
    case 'text':
      return [new Paragraph({ children: runs(block.text), ...(block.quiet && { style: 'Note' }) })];
    case 'table':
      return [table(block), new Paragraph({ style: 'Note' })];
  }
}

const sides = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

function table(block: TableBlock): Table {
  const { head, rows, total = false } = block;
  const cell = (text: string, align: keyof typeof sides, bold: boolean, columnSpan = 1): TableCell =>
    new TableCell({
      columnSpan,
      children: [new Paragraph({ children: runs(text, bold), style: 'Cell', alignment: sides[align] })],
    });
  const own = (column: number, text = head[column] ?? ''): TableCell => cell(text, headAlign(column, block), true);
  const heading = block.groups
    ? [
        block.groups.flatMap(({ text, columns }) => (text === '' ? [own(0)] : [cell(text, 'center', true, columns)])),
        head.map((_, column) => (column === 0 ? own(0, '') : own(column))),
      ]
    : [head.map((_, column) => own(column))];
  const lines = rows.map(
    (row, at) =>
      new TableRow({
        cantSplit: true,
        children: row.map((each, column) =>
          cell(cellText(each), alignOf(each, column, block), total && at === rows.length - 1),
        ),
      }),
  );
  const heads = heading.map((children) => new TableRow({ children, tableHeader: true, cantSplit: true }));
  return new Table({ rows: [...heads, ...lines] });
}

/** What a reader of Word gets of a document's body, in order; formatting that the two do in their own ways is left out. */
function body(file: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  const tags = xml.match(/<[^>]+>|[^<]+/g) ?? [];
  const found: string[] = [];
  let line = { style: '', align: '', text: '', bold: false, page: false };
  const value = (tag: string): string => /w:val="([^"]*)"/.exec(tag)?.[1] ?? '';
  const isOn = (tag: string): boolean => !['false', '0'].includes(value(tag));
  let inText = false;
  for (const tag of tags) {
    const name = /^<(\/?[\w:]+)/.exec(tag)?.[1];
    if (name === 'w:t' && !tag.endsWith('/>')) inText = true;
    else if (name === '/w:t') inText = false;
    else if (inText && name === undefined) line.text += unescaped(tag);
    else if (name === 'w:p') line = { style: '', align: '', text: '', bold: false, page: false };
    else if (name === 'w:pStyle') line.style = value(tag);
    else if (name === 'w:jc') line.align = value(tag).replace('start', 'left').replace('end', 'right');
    else if (name === 'w:b') line.bold = isOn(tag);
    else if (name === 'w:pageBreakBefore') line.page = isOn(tag);
    else if (name === 'w:br') line.text += '\n';
    else if (name === '/w:p') found.push(JSON.stringify(line));
    else if (name === 'w:gridSpan' && value(tag) !== '1') found.push(tag);
    else if (/^(w:tbl|\/w:tbl|\/w:tr|w:tblHeader|w:cantSplit|\/w:tc)$/.test(name ?? '')) found.push(name ?? '');
  }
  return ordered(found);
}

/** The two say a row's properties in orders of their own. */
function ordered(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  return text.split('w:tblHeader\nw:cantSplit').join('w:cantSplit\nw:tblHeader').split('\n');
}

function unescaped(text: string): string {
  const signs = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: keyof typeof signs) => signs[name]);
}

describe('the Word file', () => {
  it('says what the library docx says of the same blocks', async () => {
    const document = new Document({ sections: [{ children: blocks.flatMap(made) }] });
    const theirs = body(new Uint8Array(await Packer.toBuffer(document)));
    const own = body(Uint8Array.from(docx(blocks)));
    expect(theirs.length).toBeGreaterThan(30);
    expect(own).toEqual(theirs);
  });
});
