import type { ExportFormat } from '../../src-shared/model/interchange.ts';
import { plainDialect, spreadsheetDialect, tabDialect } from './annotation-table/dialect.ts';
import { writeAnnotationTables } from './annotation-table/write.ts';
import { writeBrat } from './brat/write.ts';
import { writeConll } from './conll/write.ts';
import type { Dataset, OutputFile } from './dataset.ts';
import { writeDoccano } from './doccano/write.ts';
import { writeParquet, writeRows } from './huggingface/write.ts';
import { writeRecords } from './jsonl/write.ts';
import { writeLabelStudio } from './label-studio/write.ts';
import { writeProdigy } from './prodigy/write.ts';
import { writeTexts } from './txt/write.ts';
import { writeUimaJson } from './uima-json/write.ts';
import { writeUimaXmi } from './uima-xmi/write.ts';
import { writeWebAnnotations } from './web-annotation/write.ts';
import { writeWebannoTsv } from './webanno-tsv/write.ts';
import { writeWorkbook } from './xlsx/write.ts';

/** The files of a dataset in a format; `fileName` is what a format of one file calls it. */
export const writeFormat = (format: ExportFormat, dataset: Dataset, fileName: string): Iterable<OutputFile> =>
  writers[format](dataset, fileName);

const writers: Readonly<Record<ExportFormat, (dataset: Dataset, fileName: string) => Iterable<OutputFile>>> =
  {
    txt: writeTexts,
    jsonl: writeRecords,
    brat: writeBrat,
    'webanno-tsv': writeWebannoTsv,
    'uima-json': writeUimaJson,
    'uima-xmi': writeUimaXmi,
    'web-annotation': writeWebAnnotations,
    'annotation-csv': (dataset) => writeAnnotationTables(dataset, plainDialect),
    'annotation-tsv': (dataset) => writeAnnotationTables(dataset, tabDialect),
    'annotation-spreadsheet': (dataset) => writeAnnotationTables(dataset, spreadsheetDialect),
    'label-studio': writeLabelStudio,
    prodigy: writeProdigy,
    doccano: writeDoccano,
    conll: (dataset) => writeConll(dataset, 'bio'),
    'conll-bioes': (dataset) => writeConll(dataset, 'bioes'),
    'conll-nested': (dataset) => writeConll(dataset, 'nested'),
    huggingface: writeRows,
    'huggingface-parquet': writeParquet,
    xlsx: writeWorkbook,
  };
