import type { Layer } from '../../../src-shared/model/layers.ts';
import type { ArticleRecord } from '../article-record.ts';
import { cardName } from '../data-card/card-name.ts';
import type { Dataset, OutputFile } from '../dataset.ts';
import { typePrefixIn } from '../graph/graph.ts';
import { lossesName } from '../losses-file.ts';
import { articleFileName, safeNames } from '../safe-names.ts';
import { annotationLines } from './annotation-lines.ts';
import { annotationConfiguration, visualConfiguration } from './configuration.ts';
import { bratLabel } from './labels.ts';
import { storageNames } from './storage-names.ts';

const rootFiles = ['annotation.conf', 'visual.conf', lossesName, 'manifest.json', cardName];

/**
 * A brat collection: a folder per annotator (brat has no owners), in it a text and an annotation file per article; the configuration
 * at the top. Without annotators the articles lie at the top.
 */
export function* writeBrat(dataset: Dataset): Iterable<OutputFile> {
  const names = namesFor(dataset);
  const folderOf = safeNames(rootFiles);
  const folders = dataset.annotators.map((name) => ({ name, prefix: `${folderOf(name)}/` }));
  const owners = folders.length > 0 ? folders : [{ name: null, prefix: '' }];
  const nameOf = safeNames();
  const used = new Map<string, Set<string>>();

  for (const record of dataset.articles) {
    const name = nameOf(articleFileName(record.article));
    const { id, text } = record.article;
    // Who reads the file takes it for the mark of the file.
    if (text.startsWith('\ufeff')) {
      dataset.lose({ id, kind: 'text', reason: 'control-character', article: id, annotator: null });
    }
    for (const owner of owners) {
      const written = annotationLines(text, ownedBy(record, owner.name), names);
      const where = { article: record.article.id, annotator: owner.name };
      for (const loss of written.losses) dataset.lose({ ...loss, ...where });
      for (const [attribute, value] of written.values) {
        used.set(attribute, (used.get(attribute) ?? new Set()).add(value));
      }
      yield { path: `${owner.prefix}${name}.txt`, content: [text] };
      yield { path: `${owner.prefix}${name}.ann`, content: written.lines.map((line) => `${line}\n`) };
    }
  }
  const source = { codebook: dataset.codebook, ...names, used };
  yield { path: 'annotation.conf', content: [annotationConfiguration(source)] };
  yield { path: 'visual.conf', content: [visualConfiguration(source)] };
}

const ownedBy = (record: ArticleRecord, name: string | null) =>
  record.annotations.filter((annotation) => annotation.annotator === name);

function namesFor({ codebook }: Dataset) {
  const labels = codebook.labels.map(({ layer, id }) => bratLabel(layer, id));
  const attributes = new Set(codebook.attributes.map((attribute) => attribute.id));
  // What tells the layers apart stays where the label itself cannot be stored.
  const names = storageNames(labels, (label) => `${typePrefixIn(label)}label`);
  return {
    label: (layer: Layer, label: string) => names(bratLabel(layer, label)),
    attribute: storageNames([...attributes], () => 'attribute'),
  };
}
