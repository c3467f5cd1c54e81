import type { AttributeValue } from '../../../src-shared/model/annotation.ts';
import { offsetConverter } from '../../../src-shared/text/offset-units.ts';
import { compareSpans, quoteOf } from '../../../src-shared/text/span.ts';
import type { RecordAnnotation } from '../article-record.ts';
import type { Loss } from '../loss.ts';
import { bratFragments } from './fragments.ts';
import { onOneLine, type StorageNames, storedValue } from './storage-names.ts';

interface BratNames {
  readonly label: StorageNames;
  readonly attribute: StorageNames;
}

interface AnnotationLines {
  /** Each without its line end. */
  readonly lines: readonly string[];
  readonly losses: readonly Loss[];
  /** Attribute values written, by the attribute's id: brat wants them listed. */
  readonly values: readonly (readonly [attribute: string, value: string])[];
}

/** One annotator's entities of an article as brat's lines, numbered in their order; offsets are code points. */
export function annotationLines(
  text: string,
  annotations: readonly RecordAnnotation[],
  names: BratNames,
): AnnotationLines {
  const lines: string[] = [];
  const losses: Loss[] = [];
  const values: [string, string][] = [];
  const { fromUtf16 } = offsetConverter(text, 'codepoint');
  const counts = { T: 0, A: 0, '#': 0 };
  const numbered = (kind: keyof typeof counts) => `${kind}${++counts[kind]}`;

  for (const annotation of annotations) {
    const lose = (kind: Loss['kind'], reason: Loss['reason']) =>
      losses.push({ id: annotation.id, kind, reason });
    if (annotation.layer !== 'entity') {
      lose(annotation.layer, 'layer-not-written');
      continue;
    }
    const fragments = bratFragments(text, annotation.spans);
    if (fragments.length === 0) {
      lose('span', 'nothing-visible');
      continue;
    }
    if (fragments.length !== annotation.spans.length) lose('span', 'cut-at-line-end');
    if (!isInOrder(annotation)) lose('span', 'order');
    const id = numbered('T');
    const offsets = fragments.map(({ start, end }) => `${fromUtf16(start)} ${fromUtf16(end)}`).join(';');
    const covered = fragments.map((fragment) => quoteOf(text, fragment)).join(' ');
    lines.push(`${id}\t${names.label(annotation.label)} ${offsets}\t${covered}`);
    for (const [name, value] of Object.entries(annotation.attributes)) {
      const plain = plainValue(value);
      const stored = storedValue(plain);
      if (stored === '') {
        lose('attribute', 'empty');
        continue;
      }
      if (stored !== plain || Array.isArray(value)) lose('attribute', 'changed');
      values.push([name, stored]);
      lines.push(`${numbered('A')}\t${names.attribute(name)} ${id} ${stored}`);
    }
    if (annotation.note !== null) {
      const note = onOneLine(annotation.note);
      if (note.trim() === '') lose('note', 'empty');
      else {
        if (note !== annotation.note) lose('note', 'changed');
        lines.push(`${numbered('#')}\tAnnotatorNotes ${id}\t${note}`);
      }
    }
  }
  return { lines, losses, values };
}

const plainValue = (value: AttributeValue): string =>
  Array.isArray(value) ? value.join('+') : String(value);

const isInOrder = (annotation: RecordAnnotation): boolean =>
  annotation.spans.every((span, index) => {
    const next = annotation.spans[index + 1];
    return next === undefined || compareSpans(span, next) <= 0;
  });
