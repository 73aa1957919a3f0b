/** A report as a Word file: the few parts of ECMA-376 (Office Open XML, transitional) that headings, texts and tables need. */

import { zip } from '../../domain/encoding/bytes';
import type { Block, ReportCell } from './block';
import { alignOf, cellText } from './report-blocks';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A4 upright with margins of 16 and 15 mm, in twentieths of a point. */
const PAGE =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="907" w:right="850" w:bottom="907" w:left="850" w:header="454" w:footer="454" w:gutter="0"/>';
const TEXT_WIDTH = 11906 - 2 * 850;
/** A column is laid out as if its longest line had so many letters at least, and at most. */
const FEWEST_LETTERS = 5;
const MOST_LETTERS = 16;
/** Half-points, of the heading levels 1 to 4. */
const SIZES = [30, 26, 24, 21] as const;

/** The bytes of the .docx. */
export function docx(blocks: readonly Block[]): number[] {
  const body = blocks.map(xml).join('');
  const footer = `<w:footerReference xmlns:r="${OFFICE}" w:type="default" r:id="rId2"/>`;
  return zip([
    { name: '[Content_Types].xml', text: contentTypes },
    { name: '_rels/.rels', text: relations([['officeDocument', 'word/document.xml']]) },
    {
      name: 'word/_rels/document.xml.rels',
      text: relations([
        ['styles', 'styles.xml'],
        ['footer', 'footer1.xml'],
      ]),
    },
    { name: 'word/styles.xml', text: styles() },
    { name: 'word/footer1.xml', text: footerPart },
    {
      name: 'word/document.xml',
      text: `${XML}<w:document xmlns:w="${W}"><w:body>${body}<w:sectPr>${footer}${PAGE}</w:sectPr></w:body></w:document>`,
    },
  ]);
}

function xml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return paragraph(block.text, style('Title'));
    case 'heading':
      return paragraph(block.text, style(`Heading${block.level}`) + (block.newPage ? '<w:pageBreakBefore/>' : ''));
    case 'text':
      return paragraph(block.text, block.quiet ? style('Note') : '');
    case 'table':
      return table(block);
  }
}

function style(name: string): string {
  return `<w:pStyle w:val="${name}"/>`;
}

function paragraph(text: string, properties: string, run = ''): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r>${run}${lines.join('<w:br/>')}</w:r></w:p>`;
}

function table({ head, rows, words, total = false }: Extract<Block, { kind: 'table' }>): string {
  const widths = columnWidths([head, ...rows]);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const cell = (text: string, column: number, align: string, bold: boolean, fill: string): string => {
    const shade = fill === '' ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
    const properties = `${style('Cell')}<w:jc w:val="${align}"/>`;
    const content = paragraph(text, properties, bold ? '<w:rPr><w:b/></w:rPr>' : '');
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/>${shade}</w:tcPr>${content}</w:tc>`;
  };
  const heads = head
    .map((name, column) => cell(name, column, column < words ? 'left' : 'right', true, 'E8EAED'))
    .join('');
  const lines = rows.map((row, at) => {
    const whole = total && at === rows.length - 1;
    const cells = row.map((each, column) =>
      cell(cellText(each), column, alignOf(each, column, words), whole, whole ? 'F8F9FA' : ''),
    );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  });
  const properties = `<w:tblStyle w:val="Grid"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`;
  const header = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads}</w:tr>`;
  // A table is followed by a paragraph, or Word would join it with the next one.
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${header}${lines.join('')}</w:tbl>${paragraph('', style('Note'))}`;
}

/** By the longest line of each column, within bounds. */
function columnWidths(rows: readonly (readonly ReportCell[])[]): number[] {
  const longest = (rows[0] ?? []).map((_, column) =>
    rows
      .flatMap((row) => cellText(row[column] ?? '').split('\n'))
      .reduce((most, line) => Math.max(most, line.length), 0),
  );
  const shares = longest.map((letters) => Math.min(MOST_LETTERS, Math.max(FEWEST_LETTERS, letters)));
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => Math.floor((TEXT_WIDTH * share) / sum));
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

const override = (part: string, kind: string): string =>
  `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${kind}+xml"/>`;
const contentTypes = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}${override('footer1', 'footer')}</Types>`;

/** The page's number in the middle. */
const footerPart = `${XML}<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`;

function styles(): string {
  const fonts = (face: string): string =>
    `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}"/>`;
  const named = (id: string, name: string, paragraphs: string, runs: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`;
  const gothic = fonts('游ゴシック');
  const headings = SIZES.map((size, at) =>
    named(
      `Heading${at + 1}`,
      `heading ${at + 1}`,
      `<w:keepNext/><w:spacing w:before="${at < 2 ? 240 : 140}" w:after="60"/><w:outlineLvl w:val="${at}"/>`,
      `${gothic}<w:b/><w:sz w:val="${size}"/>`,
    ),
  );
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="9AA0A6"/>`,
  );
  const grid = `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${edges.join('')}</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('游明朝')}<w:sz w:val="21"/><w:lang w:val="ja-JP" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="40"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const title = named('Title', 'Title', '<w:spacing w:after="80"/>', `${gothic}<w:b/><w:sz w:val="34"/>`);
  const note = named('Note', 'Note', '', '<w:color w:val="5F6368"/><w:sz w:val="17"/>');
  const cellStyle = named('Cell', 'Cell', '<w:spacing w:after="0"/>', `${gothic}<w:sz w:val="18"/>`);
  return `${XML}<w:styles xmlns:w="${W}">${defaults}${normal}${title}${headings.join('')}${note}${cellStyle}${grid}</w:styles>`;
}

/** Control characters have no place in XML. */
function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = text.replace(/[\u0000-\u0008\u000b-\u001f]/g, '');
  return clean.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
