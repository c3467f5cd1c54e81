import type { AttributeValue } from '../../../src-shared/model/annotation.ts';
import { offsetConverter } from '../../../src-shared/text/offset-units.ts';
import { compareSpans, quoteOf, type Span } from '../../../src-shared/text/span.ts';
import type { RecordAnnotation } from '../article-record.ts';
import { cueLabel, samePart } from '../graph/graph.ts';
import type { Loss } from '../loss.ts';
import { bratFragments } from './fragments.ts';
import { bratLabel } from './labels.ts';
import { type LabelNames, onOneLine, type StorageNames, storedValue } from './storage-names.ts';

interface BratNames {
  readonly label: LabelNames;
  readonly attribute: StorageNames;
}

interface AnnotationLines {
  /** Each without its line end. */
  readonly lines: readonly string[];
  readonly losses: readonly Loss[];
  /** Attribute values written, by the attribute's id: brat wants them listed. */
  readonly values: readonly (readonly [attribute: string, value: string])[];
}

/**
 * One annotator's annotations of an article as brat's lines, numbered in their order; offsets are code points. Claims and stances are
 * text spans like entities, their links are relations, and so is a stance without evidence, from its holder to its target.
 */
export function annotationLines(
  text: string,
  annotations: readonly RecordAnnotation[],
  names: BratNames,
): AnnotationLines {
  const lines: string[] = [];
  const losses: Loss[] = [];
  const values: [string, string][] = [];
  const { fromUtf16 } = offsetConverter(text, 'codepoint');
  const counts = { T: 0, A: 0, R: 0, '#': 0 };
  const numbered = (kind: keyof typeof counts) => `${kind}${++counts[kind]}`;
  const ids = new Map<string, string>();

  const place = (name: string, spans: readonly Span[]): string | undefined => {
    const fragments = bratFragments(text, spans);
    if (fragments.length === 0) return undefined;
    const id = numbered('T');
    const offsets = fragments.map(({ start, end }) => `${fromUtf16(start)} ${fromUtf16(end)}`).join(';');
    const covered = fragments.map((fragment) => quoteOf(text, fragment)).join(' ');
    lines.push(`${id}\t${name} ${offsets}\t${covered}`);
    return id;
  };
  const relate = (name: string, from: string, to: string) =>
    lines.push(`${numbered('R')}\t${name} Arg1:${from} Arg2:${to}`);

  for (const annotation of annotations) {
    const { layer, label, spans } = annotation;
    const lose = (kind: Loss['kind'], reason: Loss['reason']) =>
      losses.push({ id: annotation.id, kind, reason });
    if (spans.length === 0) continue;
    const cues = spans.filter(({ role }) => role === 'cue');
    const main = spans.filter(({ role }) => role !== 'cue');
    const name = names.label(layer, label);
    const id = place(name, main);
    if (id === undefined) {
      lose('span', 'nothing-visible');
      continue;
    }
    ids.set(annotation.id, id);
    if (name !== bratLabel(layer, label)) lose('label', 'changed');
    if ([main, cues].some((part) => isCut(text, part))) lose('span', 'cut-at-line-end');
    if (!isInOrder(annotation)) lose('span', 'order');
    for (const [attribute, value] of Object.entries(annotation.attributes)) {
      const plain = plainValue(value);
      const stored = storedValue(plain);
      if (stored === '') {
        lose('attribute', 'empty');
        continue;
      }
      if (stored !== plain || typeof value !== 'string' || names.attribute(attribute) !== attribute) {
        lose('attribute', 'changed');
      }
      values.push([attribute, stored]);
      lines.push(`${numbered('A')}\t${names.attribute(attribute)} ${id} ${stored}`);
    }
    if (annotation.note !== null) {
      const note = onOneLine(annotation.note);
      if (note.trim() === '') lose('note', 'empty');
      else {
        if (note !== annotation.note) lose('note', 'changed');
        lines.push(`${numbered('#')}\tAnnotatorNotes ${id}\t${note}`);
      }
    }
    for (const cue of cues) {
      const piece = place(cueLabel, [cue]);
      if (piece !== undefined) relate(samePart, piece, id);
    }
  }
  for (const { id, layer, label, spans, links, attributes, note } of annotations) {
    const lose = (kind: Loss['kind'], reason: Loss['reason']) => losses.push({ id, kind, reason });
    const from = ids.get(id);
    if (from !== undefined) {
      for (const { role, target } of links) {
        const to = ids.get(target);
        if (to === undefined) lose('link', 'nothing-visible');
        else relate(role, from, to);
      }
    } else if (spans.length === 0) {
      const [holder, target] = ['holder', 'target'].map((wanted) =>
        ids.get(links.find(({ role }) => role === wanted)?.target ?? ''),
      );
      if (holder === undefined || target === undefined) {
        lose('stance', 'not-held');
        continue;
      }
      const name = names.label(layer, label);
      if (name !== bratLabel(layer, label)) lose('label', 'changed');
      relate(name, holder, target);
      if (Object.keys(attributes).length > 0) lose('attribute', 'not-held');
      if (note !== null) lose('note', 'not-held');
      if (links.some(({ role }) => role === 'basis')) lose('link', 'not-held');
    }
  }
  return { lines, losses, values };
}

const isCut = (text: string, spans: readonly Span[]): boolean => {
  const sorted = [...spans].sort(compareSpans);
  const fragments = bratFragments(text, spans);
  return (
    fragments.length !== sorted.length ||
    fragments.some(({ start, end }, at) => start !== sorted[at]?.start || end !== sorted[at]?.end)
  );
};

const plainValue = (value: AttributeValue): string =>
  Array.isArray(value) ? value.join('+') : String(value);

const isInOrder = (annotation: RecordAnnotation): boolean =>
  annotation.spans.every((span, index) => {
    const next = annotation.spans[index + 1];
    return next === undefined || compareSpans(span, next) <= 0;
  });
