import type { AnnotatedFormat } from '../../src-shared/model/interchange.ts';
import type { AnnotatedFile } from './annotated-file.ts';
import { isAnnotationTable, readAnnotationTables } from './annotation-table/read.ts';
import { isBrat, readBrat } from './brat/read.ts';
import { isConll, readConll } from './conll/read.ts';
import { doccanoDocument, isDoccano, readDoccano } from './doccano/read.ts';
import type { FileDocument } from './foreign-record.ts';
import type { ReadJsonDocument } from './json-documents.ts';
import { isLabelStudio, labelStudioDocument, readLabelStudio } from './label-studio/read.ts';
import { isProdigy, prodigyDocument, readProdigy } from './prodigy/read.ts';
import { documentKey, placeTokens } from './token-document.ts';
import { isUimaJson, readUimaJson } from './uima-json/read.ts';
import { typeSystemNames } from './uima-xmi/known-types.ts';
import { isUimaXmi, readUimaXmi } from './uima-xmi/read.ts';
import { isWebAnnotation, readWebAnnotations } from './web-annotation/read.ts';
import { isWebannoTsv, readWebannoTsv } from './webanno-tsv/read.ts';

interface AnnotatedReader {
  /** True where the beginning of a file, its long strings left out, is of this format. */
  readonly isIt: (head: string) => boolean;
  readonly read: (file: AnnotatedFile) => readonly FileDocument[] | Promise<readonly FileDocument[]>;
  /** Of files that are JSON values one after the other, which may be larger than any that is read whole: what each says of an article. */
  readonly readValue?: ReadJsonDocument;
}

/** The formats of other annotation tools, in the order in which a file is judged. */
export const annotatedReaders: Readonly<Record<AnnotatedFormat, AnnotatedReader>> = {
  'annotation-csv': { isIt: isAnnotationTable, read: readAnnotationTables },
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
  'web-annotation': { isIt: isWebAnnotation, read: readWebAnnotations },
  'label-studio': {
    isIt: isLabelStudio,
    read: ({ bytes, newId }) => readLabelStudio(bytes, newId),
    readValue: labelStudioDocument,
  },
  prodigy: {
    isIt: isProdigy,
    read: ({ bytes, newId, storedText }) => readProdigy(bytes, newId, storedText),
    readValue: prodigyDocument,
  },
  brat: { isIt: isBrat, read: readBrat },
  conll: {
    isIt: isConll,
    read: ({ bytes, encoding, storedText }) =>
      readConll(bytes, encoding).map((document) => ({
        read() {
          const stored = storedText(documentKey(document));
          const placed =
            (stored === undefined ? undefined : placeTokens(document, stored)) ?? placeTokens(document);
          if (!placed) throw new Error('tokens are on the text that is made of them');
          return placed;
        },
      })),
  },
  doccano: {
    isIt: isDoccano,
    read: ({ bytes, newId }) => readDoccano(bytes, newId),
    readValue: doccanoDocument,
  },
};
