/** A report as a Word file: the few parts of ECMA-376 (Office Open XML, transitional) that headings, texts and tables need. */

import { zip } from '../../domain/encoding/bytes';
import type { Block } from './block';
import { TEXT_WIDTH, table } from './docx-table';
import { paragraph, style, wordText } from './docx-text';
import { footOf } from './report-cells';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A4 upright with margins of 16 and 15 mm, in twentieths of a point. */
const PAGE =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="907" w:right="850" w:bottom="907" w:left="850" w:header="454" w:footer="454" w:gutter="0"/>';
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
    { name: 'word/footer1.xml', text: footerPart(footOf(blocks)) },
    {
      name: 'word/document.xml',
      text: `${XML}<w:document xmlns:w="${W}"><w:body>${body}<w:sectPr>${footer}${PAGE}</w:sectPr></w:body></w:document>`,
    },
  ]);
}

function xml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return paragraph(block.text, style('Title')) + paragraph(block.by, '');
    case 'heading':
      return paragraph(block.text, style(`Heading${block.level}`) + (block.newPage ? '<w:pageBreakBefore/>' : ''));
    case 'text':
      return paragraph(block.text, block.quiet ? style('Note') : '');
    case 'table':
      return table(block);
  }
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

/** What is printed, and the page's number at the right. */
function footerPart(foot: string): string {
  const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs>`;
  const run = (content: string): string => `<w:r>${content}</w:r>`;
  const text = (words: string): string => `<w:t xml:space="preserve">${wordText(words)}</w:t>`;
  return `${XML}<w:ftr xmlns:w="${W}"><w:p><w:pPr>${style('Note')}${tab}</w:pPr>${run(text(foot))}${run('<w:tab/>')}${field('PAGE')}${run(text(' / '))}${field('NUMPAGES')}</w:p></w:ftr>`;
}

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
  const close = named('Close', 'Close', '<w:spacing w:after="0"/>', `${gothic}<w:sz w:val="16"/>`);
  return `${XML}<w:styles xmlns:w="${W}">${defaults}${normal}${title}${headings.join('')}${note}${cellStyle}${close}${grid}</w:styles>`;
}
