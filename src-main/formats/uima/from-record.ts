import type { Attributes } from '../../../src-shared/model/annotation.ts';
import type { Codebook } from '../../../src-shared/model/codebook.ts';
import { layerRules } from '../../../src-shared/model/layers.ts';
import type { Span } from '../../../src-shared/text/span.ts';
import type { ArticleRecord, RecordAnnotation } from '../article-record.ts';
import { tokenizedSentences } from '../tokens.ts';
import type { Cas, CasStructure, CasValue } from './cas.ts';
import { attributeFeatures, idFeatures, ownTypeNames } from './own-types.ts';

/** Id of the structure that holds the text. */
export const sofaId = '1';

type Features = Readonly<Record<string, CasValue | null | undefined>>;

/**
 * An article with one annotator's work as a CAS; `annotator` is null where there is none. Each span is a structure: those of one
 * annotation share its id and are numbered, and the first of its main role has all else. Cues and links hang on it as links.
 */
export function casOfRecord(record: ArticleRecord, annotator: string | null, codebook: Codebook): Cas {
  const { article } = record;
  const structures = new Map<string, CasStructure>();
  const members: string[] = [];
  const newId = () => String(structures.size + Number(sofaId) + 1);
  const add = (type: string, features: Features, id = newId()): string => {
    structures.set(id, { id, type, features: present(features) });
    return id;
  };
  const index = (type: string, features: Features, id?: string): string => {
    const added = add(type, { sofa: { reference: sofaId }, ...features }, id);
    members.push(added);
    return added;
  };
  const place = ({ start, end }: Span) => ({ begin: start, end });

  index(ownTypeNames.metadata, {
    begin: 0,
    end: article.text.length,
    language: article.language,
    documentTitle: article.title,
    documentId: article.id,
    documentUri: article.url,
  });
  index(ownTypeNames.article, {
    outlet: article.outlet,
    author: article.author,
    published: article.published,
    textSha256: article.textSha256,
    annotator,
    state: record.status.find((status) => status.annotator === annotator)?.state,
  });
  for (const { tokens, ...sentence } of tokenizedSentences(article.text)) {
    index(ownTypeNames.sentence, place(sentence));
    for (const token of tokens) index(ownTypeNames.token, place(token));
  }
  for (const { kind, origin, reason, ...span } of record.regions) {
    index(ownTypeNames.region, { ...place(span), kind, origin, reason });
  }

  const own = record.annotations.filter((annotation) => annotation.annotator === annotator);
  // Links may lead forward: every annotation has its structure's id before the first is made.
  const carriers = new Map(own.map(({ id }, at) => [id, String(structures.size + 2 + at)]));
  for (const annotation of own) {
    // Takes the id that is reserved, by keeping a place for it.
    add(ownTypeNames[annotation.layer], {}, carriers.get(annotation.id));
  }
  const features = {
    entity: attributeFeatures(codebook, 'entity'),
    claim: attributeFeatures(codebook, 'claim'),
    stance: attributeFeatures(codebook, 'stance'),
  };
  for (const annotation of own) {
    const { layer, spans } = annotation;
    const type = ownTypeNames[layer];
    const main = layerRules[layer].required ?? layerRules[layer].spanRoles[0];
    const first = spans.findIndex(({ role }) => role === main);
    const cues: string[] = [];
    const piece = (at: number) => ({
      [idFeatures[layer]]: annotation.id,
      ...(spans.length > 1 && { part: at + 1 }),
    });
    spans.forEach((span, at) => {
      if (at === first) return;
      if (span.role === main) index(type, { ...place(span), ...piece(at), label: annotation.label });
      else cues.push(index(ownTypeNames.cue, { ...place(span), ...piece(at) }));
    });
    const links = [
      ...annotation.links.map(({ role, target }) => [role, carriers.get(target)] as const),
      ...cues.map((cue) => ['cue', cue] as const),
    ].flatMap(([role, target]) =>
      target === undefined
        ? []
        : [{ reference: add(ownTypeNames.link, { role, target: { reference: target } }) }],
    );
    const span = spans[first];
    index(
      type,
      {
        ...(span ? place(span) : { begin: 0, end: 0 }),
        ...piece(first),
        label: annotation.label,
        ...(links.length > 0 && { links }),
        ...decided(annotation, features[layer]),
      },
      carriers.get(annotation.id),
    );
  }
  return { text: article.text, structures, members, otherViews: 0 };
}

function decided(annotation: RecordAnnotation, features: readonly string[]): Features {
  const { attributes, origin, decision } = annotation;
  const asFeatures = Object.entries(attributes).filter(
    ([name, value]) => typeof value === 'string' && features.includes(name),
  );
  const others: Attributes = Object.fromEntries(
    Object.entries(attributes).filter(([name]) => !asFeatures.some(([other]) => other === name)),
  );
  return {
    note: annotation.note,
    ...Object.fromEntries(asFeatures),
    otherAttributes: Object.keys(others).length > 0 ? JSON.stringify(others) : null,
    originSource: origin?.source,
    originConfidence: origin?.confidence,
    originChanged: origin?.changed,
    decisionOutcome: decision?.outcome,
    decisionReason: decision?.reason,
    decisionRule: decision?.rule && JSON.stringify(decision.rule),
    decisionUnclear: decision && String(decision.isUnclear),
    decisionBy: decision?.by,
    decisionAt: decision?.at,
    decisionVotes: decision && JSON.stringify(decision.votes),
    createdAt: annotation.createdAt,
    updatedAt: annotation.updatedAt,
  };
}

const present = (features: Features): ReadonlyMap<string, CasValue> =>
  new Map(
    Object.entries(features).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, value] as const],
    ),
  );
