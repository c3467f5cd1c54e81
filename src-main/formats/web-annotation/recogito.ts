import { Problem } from '../../../src-shared/model/problem.ts';
import { type Fields, objectIn, objectsIn, stringIn } from './json-fields.ts';

/** True for an annotation as Recogito 2 writes it: its anchor is where its quote begins, in UTF-16. */
export const isRecogito = (fields: Fields): boolean => 'annotation_id' in fields && 'anchor' in fields;

/** The same as Web Annotations: what is said of the quote, and one that links for each relation. Throws `record-field-value` for anchors in XML. */
export function recogitoAnnotation(fields: Fields): readonly Fields[] {
  const bodies = objectsIn(fields.bodies);
  const valuesOf = (type: string) =>
    bodies.filter((body) => body.type === type).flatMap((body) => stringIn(body, 'value') ?? []);
  const anchor = stringIn(fields, 'anchor') ?? '';
  const begin = /^char-offset:(\d{1,9})$/.exec(anchor)?.[1];
  if (begin === undefined) {
    throw new Problem('record-field-value', {
      field: 'anchor',
      expected: 'char-offset:N',
      found: anchor.slice(0, 60),
    });
  }
  const [exact = ''] = valuesOf('QUOTE');
  const start = Number(begin);
  const id = stringIn(fields, 'annotation_id');
  const common = { type: 'Annotation', creator: fields.last_modified_by, modified: fields.last_modified_at };
  const document = objectIn(fields.annotates) ?? {};
  const entities = bodies.filter(({ type }) => type === 'PLACE' || type === 'PERSON' || type === 'EVENT');
  const itself = {
    ...common,
    id,
    unit: 'utf16',
    body: [
      ...[...entities.map(({ type }) => type), ...valuesOf('TAG')].map((value) => ({
        purpose: 'tagging',
        value,
      })),
      ...entities.flatMap((body) => {
        const uri = stringIn(body, 'uri') ?? stringIn(objectIn(body.reference) ?? {}, 'uri');
        return uri === undefined ? [] : [{ purpose: 'identifying', source: uri }];
      }),
      ...valuesOf('COMMENT').map((value) => ({ purpose: 'commenting', value })),
    ],
    target: {
      source: stringIn(document, 'filepart_id') ?? stringIn(document, 'document_id'),
      selector: [
        { type: 'TextPositionSelector', start, end: start + exact.length },
        { type: 'TextQuoteSelector', exact },
      ],
    },
  };
  const relations = objectsIn(fields.relations).map((relation) => ({
    ...common,
    motivation: 'linking',
    body: objectsIn(relation.bodies).map(({ value }) => ({ purpose: 'tagging', value })),
    target: [{ id }, { id: relation.relates_to }],
  }));
  return [itself, ...relations];
}
