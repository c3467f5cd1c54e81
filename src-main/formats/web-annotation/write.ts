import { offsetConverter } from '../../../src-shared/text/offset-units.ts';
import type { ArticleRecord } from '../article-record.ts';
import type { Dataset, OutputFile } from '../dataset.ts';
import { aboutArticle } from '../foreign-record.ts';
import { lossesName } from '../losses-file.ts';
import { articleFileName, safeNames } from '../safe-names.ts';
import { webAnnotationCount, webAnnotations } from './annotation-out.ts';
import { annotationContext, contextName, extensionContext, iriOf } from './terms.ts';

/**
 * W3C Web Annotations as JSON-LD: for each article a collection with everybody's annotations, and the text they are of beside it, which
 * the model leaves out; and the context with our own terms. Offsets are code points. Nothing is lost.
 */
export function* writeWebAnnotations(dataset: Dataset): Iterable<OutputFile> {
  const nameOf = safeNames(['context', 'manifest', lossesName.replace('.json', '')]);
  for (const record of dataset.articles) {
    const name = nameOf(articleFileName(record.article));
    yield { path: `${name}.jsonld`, content: collection(record) };
    yield { path: `${name}.txt`, content: [record.article.text] };
  }
  yield { path: contextName, content: [`${JSON.stringify(extensionContext, null, 2)}\n`] };
}

function* collection({ article, annotations }: ArticleRecord): Iterable<string> {
  const { text, id } = article;
  const on = { text, source: iriOf('article', id), converter: offsetConverter(text, 'codepoint') };
  const total = annotations.reduce((sum, each) => sum + webAnnotationCount(each), 0);
  const head = {
    '@context': [annotationContext, contextName],
    id: iriOf('collection', id),
    type: 'AnnotationCollection',
    label: article.title,
    total,
    article: aboutArticle(article),
  };
  const page = { id: iriOf('page', id), type: 'AnnotationPage', startIndex: 0 };
  // The items last in either object: they are written one by one.
  yield `${JSON.stringify(head).slice(0, -1)},\n"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
  let separator = '\n';
  for (const annotation of annotations) {
    for (const each of webAnnotations(annotation, on)) {
      yield `${separator}${JSON.stringify(each)}`;
      separator = ',\n';
    }
  }
  yield '\n]}}\n';
}
