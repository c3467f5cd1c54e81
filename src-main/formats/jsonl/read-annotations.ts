import type { AnnotationSpan } from '../../../src-shared/model/annotation.ts';
import { claimInCircle } from '../../../src-shared/model/claim-circle.ts';
import type { Codebook } from '../../../src-shared/model/codebook.ts';
import { type Layer, layerRules } from '../../../src-shared/model/layers.ts';
import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import { validateAnnotation } from '../../../src-shared/model/validate-annotation.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';
import type { OffsetConverter } from '../../../src-shared/text/offset-units.ts';
import { annotatorName } from '../annotator-name.ts';
import type { RecordAnnotation } from '../article-record.ts';
import { atPlace } from '../at-place.ts';
import { checkAttributes, withLabel } from './codebook-extension.ts';
import { readSpan } from './read-span.ts';
import type { RecordGround } from './record-ground.ts';
import type { RawAnnotation } from './record-schema.ts';

interface AnnotationsGround extends RecordGround {
  readonly text: string;
  readonly converter: OffsetConverter;
}

interface ReadAnnotations {
  readonly annotations: readonly RecordAnnotation[];
  readonly codebook: Codebook;
  readonly warnings: readonly ProblemReport[];
}

/** The annotations of a record in UTF-16, each as valid as one made by hand. Throws the first Problem, which names its place. */
export function readAnnotations(raw: readonly RawAnnotation[], ground: AnnotationsGround): ReadAnnotations {
  const owners = ownersById(raw, ground);
  const graphemes = graphemesOf(ground.text);
  const warnings = new Map<string, ProblemReport>();
  let codebook = ground.codebook;
  const annotations = raw.map((item, index) =>
    atPlace(`annotations[${index}]`, () => {
      const annotation = toAnnotation(item, ground);
      const itself = annotation.links.find((link) => link.target === annotation.id);
      if (itself) throw new Problem('link-to-itself', { role: itself.role });
      const extended = withLabel(codebook, annotation, ground.extendCodebook);
      const checked = checkAttributes(extended.codebook, annotation, ground.extendCodebook);
      for (const warning of [...extended.warnings, ...checked.warnings]) {
        warnings.set(JSON.stringify(warning), warning);
      }
      codebook = checked.codebook;
      inFileUnits(ground.converter, () =>
        validateAnnotation(annotation, {
          text: ground.text,
          graphemes,
          codebook,
          layerOf(target) {
            const owner = owners.get(target);
            return owner?.annotator === annotation.annotator ? owner.layer : undefined;
          },
        }),
      );
      return annotation;
    }),
  );
  // Told, not refused: other programs write such claims, and every one of them is sound by itself.
  const circle = claimInCircle(annotations);
  if (circle !== undefined) warnings.set(circle, { code: 'link-circle', params: { value: circle } });
  return { annotations, codebook, warnings: [...warnings.values()] };
}

interface Owner {
  readonly annotator: string;
  readonly layer: Layer;
}

/** Who owns each annotation that has an id: links may lead forward, so all are known before the first is judged. */
function ownersById(raw: readonly RawAnnotation[], ground: RecordGround): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const [index, item] of raw.entries()) {
    atPlace(`annotations[${index}]`, () => {
      const annotator = ownerOf(item, ground);
      if (typeof item.id !== 'string') return;
      if (owners.has(item.id)) throw new Problem('record-duplicate-id', { value: item.id });
      owners.set(item.id, { annotator, layer: item.layer });
    });
  }
  return owners;
}

function ownerOf(item: RawAnnotation, ground: RecordGround): string {
  const name = item.annotator ?? ground.annotator;
  if (name === undefined) throw new Problem('annotator-missing');
  return annotatorName(name);
}

function toAnnotation(item: RawAnnotation, ground: AnnotationsGround): RecordAnnotation {
  const createdAt = item.createdAt ? utc(item.createdAt) : ground.now().toISOString();
  const rules = layerRules[item.layer];
  const mainRole = rules.required ?? rules.spanRoles[0];
  return {
    id: item.id ?? ground.newId(),
    annotator: ownerOf(item, ground),
    layer: item.layer,
    label: item.label,
    spans: item.spans.map((span, index): AnnotationSpan => {
      const role = span.role ?? mainRole;
      if (!role) throw new Error(`the layer ${item.layer} has no spans`);
      return atPlace(`spans[${index}]`, () => ({ role, ...readSpan(span, ground.text, ground.converter) }));
    }),
    attributes: item.attributes ?? {},
    links: item.links ?? [],
    note: item.note ?? null,
    ...(item.origin && { origin: item.origin }),
    createdAt,
    updatedAt: item.updatedAt ? utc(item.updatedAt) : createdAt,
  };
}

// What already is in UTC stays as it was written, so that it can be written again the same.
const utc = (time: string): string => (time.endsWith('Z') ? time : new Date(time).toISOString());

function inFileUnits(converter: OffsetConverter, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const params = { ...error.params };
    for (const name of ['start', 'end', 'length']) {
      const offset = params[name];
      if (typeof offset === 'number') params[name] = converter.fromUtf16(offset);
    }
    throw new Problem(error.code, params);
  }
}
