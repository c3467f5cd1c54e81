import { type CompressedPart, compressedPart } from './compressed-part.ts';
import type { Sheet } from './sheet.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook consists of besides its sheets (ECMA-376). Names of sheets are ours and need no escaping. */
export function workbookParts(sheets: readonly Sheet[]): readonly CompressedPart[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  const override = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${spreadsheet}.${type}+xml"/>`;
  return [
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      override('xl/workbook.xml', 'sheet.main'),
      override('xl/styles.xml', 'styles'),
      ...sheets.map(({ part }) => override(part.path, 'worksheet')),
      '</Types>',
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packageRelationships}">`,
      relation('rId1', 'officeDocument', 'xl/workbook.xml'),
      '</Relationships>',
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews><sheets>`,
      ...sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`),
      '</sheets></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packageRelationships}">`,
      ...sheets.map(({ part }, at) => relation(`rId${at + 1}`, 'worksheet', part.path.replace('xl/', ''))),
      relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
      '</Relationships>',
    ],
    ['xl/styles.xml', styles],
  ].map(([path = '', ...content]) => {
    const part = compressedPart(path);
    part.add(`${declaration}${content.join('')}`);
    part.end();
    return part;
  });
}

// Arial has Arabic letters wherever Excel and LibreOffice run. The styles are for numbers, for the heads of columns, and for text (49).
const font = '<sz val="11"/><name val="Arial"/><family val="2"/>';
const style = (format: number, fontId: number): string =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>`;
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">${style(0, 0)}${style(49, 1)}${style(49, 0)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
