import type { Dataset, OutputFile } from '../dataset.ts';
import { lossesName } from '../losses-file.ts';
import { ownTypes } from '../uima/own-types.ts';
import { casFiles } from '../uima/write.ts';
import { typeSystemXml } from '../uima-xmi/type-system.ts';
import { tsvLines } from './lines.ts';

const typeSystemFile = 'TypeSystem.xml';

/**
 * A WebAnno TSV 3.3 file for each article and annotator, in a folder per annotator, with the type system that a project of INCEpTION has to
 * have for them. Offsets are UTF-16. Spans begin and end with something that shows; what is lost is told.
 */
export function* writeWebannoTsv(dataset: Dataset): Iterable<OutputFile> {
  const types = ownTypes(dataset.codebook);
  for (const { path, cas, record, annotator } of casFiles(dataset, [typeSystemFile, lossesName])) {
    const article = record.article.id;
    const written = tsvLines(cas, types, article);
    for (const loss of written.losses) dataset.lose({ ...loss, article, annotator });
    yield { path: `${path}.tsv`, content: written.lines.map((line) => `${line}\n`) };
  }
  yield { path: typeSystemFile, content: [typeSystemXml(types)] };
}
