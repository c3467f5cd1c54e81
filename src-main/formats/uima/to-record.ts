import { articleStates, type Region, regionKinds, regionOrigins } from '../../../src-shared/model/article.ts';
import type { ProblemReport } from '../../../src-shared/model/problem.ts';
import { requireRecord } from '../jsonl/parse-record.ts';
import { recordFormat } from '../jsonl/record-schema.ts';
import type { ReadDocument } from '../read-document.ts';
import { type Cas, type CasStructure, textIn } from './cas.ts';
import { requireSpan } from './cas-span.ts';
import { ownTypeNames } from './own-types.ts';
import { annotationsOf } from './to-annotations.ts';

/** The article of a CAS. A CAS of our own gives back all that was written; of another's, what stands on the text and is no part of its grammar. */
export function recordOfCas(cas: Cas, newId: () => string): ReadDocument {
  const members = membersOf(cas);
  const oneOf = (type: string) => members.find((structure) => structure.type === type);
  const article = oneOf(ownTypeNames.article);
  const metadata = oneOf(ownTypeNames.metadata) ?? oneOf('uima.tcas.DocumentAnnotation');
  const about = (feature: string) => (metadata ? textIn(metadata, feature) : undefined);
  const said = (feature: string) => (article ? textIn(article, feature) : undefined);
  const annotator = said('annotator');
  const state = articleStates.find((known) => known === said('state'));
  const language = about('language');
  const url = about('documentUri');
  const read = annotationsOf(cas, members, newId);
  const views: ProblemReport[] =
    cas.otherViews > 0 ? [{ code: 'cas-views-left-out', params: { count: cas.otherViews } }] : [];
  return {
    record: requireRecord({
      format: recordFormat,
      id: article ? about('documentId') : undefined,
      title: about('documentTitle'),
      outlet: said('outlet'),
      author: said('author'),
      url: article || /^https?:/.test(url ?? '') ? url : undefined,
      published: said('published'),
      language: language === 'x-unspecified' ? undefined : language,
      text: cas.text,
      textSha256: said('textSha256'),
      offsetUnit: 'utf16',
      regions: members.filter(({ type }) => type === ownTypeNames.region).map((each) => regionOf(cas, each)),
      annotations: read.annotations.map((annotation) => ({ ...annotation, annotator })),
      status: annotator !== undefined && state ? [{ annotator, state }] : [],
    }),
    warnings: [...views, ...read.warnings],
  };
}

/** The structures of the view in the order of the file, each once. */
function membersOf(cas: Cas): readonly CasStructure[] {
  return [...new Set(cas.members)].flatMap((id) => cas.structures.get(id) ?? []);
}

function regionOf(cas: Cas, structure: CasStructure): Region {
  const reason = textIn(structure, 'reason');
  return {
    ...requireSpan(cas, structure),
    kind: regionKinds.find((kind) => kind === textIn(structure, 'kind')) ?? 'body',
    origin: regionOrigins.find((origin) => origin === textIn(structure, 'origin')) ?? 'human',
    ...(reason !== undefined && { reason }),
  };
}
