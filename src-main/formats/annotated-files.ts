import type { AnnotatedFormat } from '../../src-shared/model/interchange.ts';
import type { AnnotatedFile, FileInPieces } from './annotated-file.ts';
import { annotationTableIn } from './annotation-table/large-table.ts';
import { isAnnotationTable, readAnnotationTables } from './annotation-table/read.ts';
import { bdocDocument, isBdoc, readBdoc } from './bdoc/read.ts';
import { isBrat, readBrat } from './brat/read.ts';
import { isCatma, readCatma } from './catma/read.ts';
import { isConll, readConll } from './conll/read.ts';
import { isConllu, readConllu } from './conllu/read.ts';
import { doccanoDocument, isDoccano, readDoccano } from './doccano/read.ts';
import type { FileDocument } from './foreign-record.ts';
import { isGateXml, readGateXml } from './gate/read.ts';
import { jsonDocumentsIn } from './json-documents.ts';
import { isLabelStudio, labelStudioDocument, readLabelStudio } from './label-studio/read.ts';
import { isMae, readMae } from './mae/read.ts';
import { isProdigy, prodigyDocument, readProdigy } from './prodigy/read.ts';
import { isRecogito, readRecogito } from './recogito/read.ts';
import { documentKey, placeTokens, type TokenDocument } from './token-document.ts';
import { isUimaJson, readUimaJson } from './uima-json/read.ts';
import { typeSystemNames } from './uima-xmi/known-types.ts';
import { isUimaXmi, readUimaXmi } from './uima-xmi/read.ts';
import { isWebAnnotation, readWebAnnotations } from './web-annotation/read.ts';
import { isWebannoTsv, readWebannoTsv } from './webanno-tsv/read.ts';

/** Reads a file that is too large to be read whole. */
export type ReadInPieces = (
  pieces: FileInPieces,
  file: Omit<AnnotatedFile, 'bytes'>,
) => AsyncIterable<FileDocument>;

interface AnnotatedReader {
  /** True where the beginning of a file, its long strings left out, is of this format. */
  readonly isIt: (head: string) => boolean;
  readonly read: (file: AnnotatedFile) => readonly FileDocument[] | Promise<readonly FileDocument[]>;
  /** The same of a file that is too large to be read whole, for formats that hold many articles in one. */
  readonly readInPieces?: ReadInPieces;
}

/** The formats of other annotation tools, in the order in which a file is judged. */
export const annotatedReaders: Readonly<Record<AnnotatedFormat, AnnotatedReader>> = {
  'annotation-csv': {
    isIt: isAnnotationTable,
    read: readAnnotationTables,
    readInPieces: annotationTableIn,
  },
  'webanno-tsv': {
    isIt: isWebannoTsv,
    read: ({ bytes, newId, storedText }) => [{ read: () => readWebannoTsv(bytes, newId, storedText) }],
  },
  'uima-json': {
    isIt: isUimaJson,
    read: ({ bytes, newId }) => [{ read: () => readUimaJson(bytes, newId) }],
  },
  'uima-xmi': {
    isIt: isUimaXmi,
    async read({ bytes, newId, sibling }) {
      const [first, second] = typeSystemNames;
      const typeSystem = (await sibling(first)) ?? (await sibling(second)) ?? (await sibling(`../${first}`));
      return [{ read: () => readUimaXmi(bytes, newId, typeSystem) }];
    },
  },
  'gate-xml': {
    isIt: isGateXml,
    read: ({ bytes, newId }) => [{ read: () => readGateXml(bytes, newId) }],
  },
  bdoc: {
    isIt: isBdoc,
    read: ({ bytes, newId }) => readBdoc(bytes, newId),
    readInPieces: jsonDocumentsIn(bdocDocument),
  },
  recogito: { isIt: isRecogito, read: readRecogito },
  mae: { isIt: isMae, read: ({ bytes, newId }) => [{ read: () => readMae(bytes, newId) }] },
  catma: { isIt: isCatma, read: readCatma },
  'web-annotation': { isIt: isWebAnnotation, read: readWebAnnotations },
  'label-studio': {
    isIt: isLabelStudio,
    read: ({ bytes, newId }) => readLabelStudio(bytes, newId),
    readInPieces: jsonDocumentsIn(labelStudioDocument),
  },
  prodigy: {
    isIt: isProdigy,
    read: ({ bytes, newId, storedText }) => readProdigy(bytes, newId, storedText),
    readInPieces: jsonDocumentsIn(prodigyDocument),
  },
  brat: { isIt: isBrat, read: readBrat },
  conllu: {
    isIt: isConllu,
    read: ({ bytes, storedText }) => readConllu(bytes).map((document) => onStoredText(document, storedText)),
  },
  conll: {
    isIt: isConll,
    read: ({ bytes, encoding, storedText }) =>
      readConll(bytes, encoding).map((document) => onStoredText(document, storedText)),
  },
  doccano: {
    isIt: isDoccano,
    read: ({ bytes, newId }) => readDoccano(bytes, newId),
    readInPieces: jsonDocumentsIn(doccanoDocument),
  },
};

/** Tokens go on the text of an article that is here, where one is made of the same. */
const onStoredText = (document: TokenDocument, storedText: AnnotatedFile['storedText']): FileDocument => ({
  read() {
    const stored = storedText(documentKey(document));
    const placed =
      (stored === undefined ? undefined : placeTokens(document, stored)) ?? placeTokens(document);
    if (!placed) throw new Error('tokens are on the text that is made of them');
    return placed;
  },
});
