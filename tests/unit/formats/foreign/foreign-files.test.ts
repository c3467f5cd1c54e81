import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotatedReaders } from '../../../../src-main/formats/annotated-files.ts';
import { detectFormat } from '../../../../src-main/formats/detect.ts';
import { acceptRecord } from '../../../../src-main/formats/jsonl/read-record.ts';
import { annotatedFormats } from '../../../../src-shared/model/interchange.ts';
import { Problem } from '../../../../src-shared/model/problem.ts';
import { foreignFixture, hasForeignFixtures } from '../../../helpers/foreign-fixtures.ts';
import { defaultCodebook, testEnvironment } from '../../../helpers/projects.ts';

const folder = join(import.meta.dirname, '../../../../../shared/fixtures');

/** Articles and annotations of a file, or the code of what is wrong with the file or its first article that is refused. */
async function readAll(path: string): Promise<string> {
  const bytes = foreignFixture(path);
  try {
    const format = detectFormat(bytes, basename(path));
    const named = annotatedFormats.find((each) => each === format);
    if (!named) return format;
    const { newId, now } = testEnvironment();
    const documents = await annotatedReaders[named].read({
      ...{ bytes, name: basename(path), folder: basename(dirname(path)), newId },
      sibling: async (beside) => {
        const place = join(folder, dirname(path), beside);
        return existsSync(place) ? readFileSync(place) : undefined;
      },
      storedText: () => undefined,
    });
    let annotations = 0;
    let refused = '';
    for (const { read } of documents) {
      try {
        const { record, warnings } = read();
        const ground = { codebook: defaultCodebook, extendCodebook: true, annotator: 'x', newId, now };
        annotations += acceptRecord(record, warnings, ground).incoming.annotations.length;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        refused += ` ${error.code}`;
      }
    }
    return `${format} ${documents.length} ${annotations}${refused}`;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.code;
  }
}

// Counted in the files themselves: text spans for brat, regions for Label Studio, entities for doccano, spans for Prodigy, tags that begin an entity (B-, U-) for spaCy 2.
const expected: Readonly<Record<string, string>> = {
  'brat/bioc-example/example1.ann': 'brat 1 3',
  'brat/bionlp-ge/PMID-9733716.ann': 'brat 1 26',
  'brat/bionlp-id/PMC2565068-02-Results-07.ann': 'brat 1 33',
  'brat/bratutils/sampledoc.ann': 'text-not-given',
  'brat/conll2002/esp.train-doc-29.ann': 'brat 1 13',
  'brat/edsnlp-discontinuous/doc-1.ann': 'brat 1 11',
  'brat/multi-annotator/Lisa/esp.train-doc-100.ann': 'brat 1 75',
  'brat/multi-annotator/Maria/esp.train-doc-100.ann': 'brat 1 75',
  'brat/multi-annotator/Max/esp.train-doc-100.ann': 'brat 1 53',
  'brat/ncbi/PMID-10429004.ann': 'brat 1 23',
  'brat/tdt/wn071.ann': 'brat 1 74',
  'brat/tutorial-news/000-introduction.ann': 'brat 1 7',
  'brat/tutorial-news/060-relation_annotation.ann': 'brat 1 10',
  'brat/tutorial-news/080-event-annotation.ann': 'brat 1 21',
  'brat/tutorial-news/090-event_structures.ann': 'brat 1 22',
  'brat/tutorial-news/100-attribute_annotation.ann': 'brat 1 26',
  'brat/tutorial-news/110-note_annotation.ann': 'brat 1 14',
  'label-studio/app-tests/previous_export.json': 'label-studio 1 0 record-field-missing',
  'label-studio/app-tests/text_with_2_predictions.json': 'label-studio 1 0',
  'label-studio/editor-examples/named_entity.annotations.1.json': 'label-studio 1 1',
  'label-studio/editor-examples/named_entity.tasks.json': 'label-studio 1 0',
  'doccano/export/relation_extraction/example.jsonl': 'doccano 1 4',
  'doccano/export/sequence_labeling/example.jsonl': 'doccano 3 4',
  'doccano/import-intent/example.jsonl': 'doccano 5 2 record-field-missing',
  'doccano/import-relation/example.jsonl': 'doccano 1 4',
  'doccano/import-seqlabel/example.jsonl': 'doccano 3 1 record-field-missing',
  'doccano/import-seqlabel/example_overlapping.jsonl': 'doccano 1 2',
  'doccano/import-textclass/example.jsonl': 'doccano 3 0',
  'spacy-prodigy/prodigy/nel_emerson_2lines.jsonl': 'prodigy 2 2',
  'spacy-prodigy/prodigy/ner_tweets_demo.jsonl': 'prodigy 1 1',
  'spacy-prodigy/prodigy/rel_component_first_line.jsonl': 'prodigy 1 5',
  'spacy-prodigy/spacy/cooking.jsonl': 'prodigy 10 0',
  'webanno-tsv/tsv2/example.tsv': 'webanno-tsv 1 0 webanno-version',
  'spacy-prodigy/spacy/ner-sent-per-line.json': 'prodigy 1 7',
  'spacy-prodigy/spacy/ner-token-per-line-conll2003.json': 'prodigy 1 7',
  'spacy-prodigy/spacy/ner-token-per-line-with-pos.json': 'prodigy 1 7',
  'spacy-prodigy/spacy/ner-token-per-line.json': 'prodigy 1 7',
};

describe.skipIf(!hasForeignFixtures)('files that other tools wrote', () => {
  it.each(Object.entries(expected))('%s: %s', async (path, outcome) => {
    expect(await readAll(path)).toBe(outcome);
  });
});
