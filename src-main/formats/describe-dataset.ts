import type { ExportFormat } from '../../src-shared/model/interchange.ts';
import { dataCard } from './data-card/card.ts';
import { cardName } from './data-card/card-name.ts';
import type { DatasetSummary } from './data-card/dataset-summary.ts';
import type { OutputFile } from './dataset.ts';
import { columnsSection } from './huggingface/columns-section.ts';
import { croissantText } from './huggingface/croissant.ts';
import { frontMatter } from './huggingface/front-matter.ts';

const tables: readonly ExportFormat[] = ['huggingface', 'huggingface-parquet'];

/** The files that say what is in a folder of data, once these are written: the draft of a card, and the metadata that go with a format. */
export function* descriptionFiles(summary: DatasetSummary): Iterable<OutputFile> {
  if (!tables.includes(summary.options.format)) {
    yield { path: cardName, content: [dataCard(summary)] };
    return;
  }
  const card = dataCard(summary, columnsSection(summary.parts));
  yield { path: cardName, content: [frontMatter(summary), card] };
  yield { path: 'croissant.json', content: [croissantText(summary)] };
}
