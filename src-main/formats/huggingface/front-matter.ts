import { Document } from 'yaml';
import { exportFacts } from '../../../src-shared/model/format-facts.ts';
import type { DatasetSummary } from '../data-card/dataset-summary.ts';
import { joinedParts } from '../data-card/part-tally.ts';
import { columns } from './columns.ts';
import { dataParts } from './data-parts.ts';
import { featuresOf } from './features.ts';

/** The front matter of the dataset card, between its lines of dashes: what the Hub and the library `datasets` read. */
export function frontMatter(summary: DatasetSummary): string {
  const { project, options } = summary;
  const { rows, annotations, languages } = joinedParts(summary.parts);
  const parts = dataParts(summary);
  const marked = Object.values(annotations).some((count) => count > 0);
  const layers = exportFacts[options.format].layers.filter((layer) => options.layers.includes(layer));
  const bytes = parts.reduce((total, part) => total + part.file.bytes, 0);
  const document = new Document({
    pretty_name: project.name,
    language: [...languages].sort(),
    license: 'unknown',
    annotations_creators: [marked ? 'expert-generated' : 'no-annotation'],
    language_creators: ['found'],
    multilinguality: [languages.size > 1 ? 'multilingual' : 'monolingual'],
    size_categories: [sizeCategory(rows)],
    source_datasets: ['original'],
    task_categories: ['token-classification', ...(layers.includes('stance') ? ['text-classification'] : [])],
    task_ids: layers.includes('entity') ? ['named-entity-recognition'] : [],
    tags: ['news', ...layers.map((layer) => tagOf[layer])],
    configs: [
      {
        config_name: 'default',
        default: true,
        data_files: parts.map(({ split, file }) => ({ split, path: file.path })),
      },
    ],
    dataset_info: {
      config_name: 'default',
      features: featuresOf(columns),
      splits: parts.map(({ split, counts }) => ({ name: split, num_examples: counts.rows })),
      download_size: bytes,
    },
  });
  document.setIn(['license'], licence(document));
  // Lines are not folded: a long name of a project stays on its line.
  return `---\n${document.toString({ lineWidth: 0 })}---\n`;
}

function licence(document: Document) {
  const node = document.createNode('unknown');
  node.comment = ' TO BE FILLED IN · يُستكمل';
  return node;
}

const tagOf = {
  entity: 'named-entity-recognition',
  claim: 'claim-detection',
  stance: 'stance-detection',
} as const;

// The Hub knows these words only.
function sizeCategory(rows: number): string {
  const limits = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000] as const;
  const names = ['1K', '10K', '100K', '1M', '10M', '100M'] as const;
  const at = limits.findIndex((limit) => rows < limit);
  if (at === 0) return 'n<1K';
  return at < 0 ? '100M<n<1B' : `${names[at - 1]}<n<${names[at]}`;
}
