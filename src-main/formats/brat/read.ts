import type { AttributeValue } from '../../../src-shared/model/annotation.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { offsetConverter } from '../../../src-shared/text/offset-units.ts';
import type { AnnotatedFile } from '../annotated-file.ts';
import { decodeText } from '../decode-text.ts';
import { type FileDocument, foreignDocument } from '../foreign-record.ts';
import { fromGraph } from '../graph/from-graph.ts';
import { type GraphRelation, type GraphSpan, labelOfType, samePart } from '../graph/graph.ts';
import { nothingLeftOut } from '../left-out.ts';
import { checkSpans } from './check-spans.ts';
import { unitOfFragments } from './offset-unit.ts';
import { type BratSpan, type BratStatement, parseBrat } from './parse.ts';

/** True where the first lines of a file are brat's text spans. */
export const isBrat = (head: string): boolean =>
  /^(?:[A-Z#*]\w*\t.*\r?\n)*T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*(?:\t|\r?\n|$)/.test(head);

/**
 * The article of brat's annotations and the text beside them. Whose they are is the folder's name where the configuration lies above
 * it, as in collections of several annotators. Throws `text-not-given`, `brat-line`, `link-unknown` and what is wrong with offsets.
 */
export async function readBrat(file: AnnotatedFile): Promise<readonly FileDocument[]> {
  const textName = file.name.replace(/\.[^.]*$/, '.txt');
  const bytes = await file.sibling(textName);
  if (!bytes) throw new Problem('text-not-given', { value: textName });
  const { text, byteOrderMark } = decodeText(bytes, file.encoding, true);
  const isOfSeveral =
    (await file.sibling('annotation.conf')) === undefined &&
    (await file.sibling('../annotation.conf')) !== undefined;
  const annotator = isOfSeveral && file.folder !== '' ? file.folder : undefined;
  return [
    {
      read() {
        // A file without annotations is empty, and means that there are none.
        const { spans, statements } = parseBrat(file.bytes.length === 0 ? '' : decodeText(file.bytes).text);
        const { unit, shift } = unitOfFragments(text, spans, byteOrderMark);
        const converter = offsetConverter(text, unit);
        checkSpans(spans, converter.fromUtf16(text.length), converter, shift);
        const { graph, warnings } = graphOf(spans, statements);
        // Ids of a file are numbers of its own.
        const ids = new Map(spans.map(({ id }) => [id, file.newId()]));
        const idOf = (id: string): string => ids.get(id) ?? id;
        const read = fromGraph(
          {
            spans: graph.spans.map((span) => ({ ...span, id: idOf(span.id) })),
            relations: graph.relations.map(({ from, to, label }) => ({
              from: idOf(from),
              to: idOf(to),
              label,
            })),
          },
          () => file.newId(),
        );
        const annotations = read.annotations.map((annotation) => ({
          ...annotation,
          ...(annotator && { annotator }),
          spans: annotation.spans.map(({ role, start, end }) => ({
            role,
            start: start - shift,
            end: end - shift,
          })),
        }));
        return foreignDocument({ text, unit, annotations, warnings: [...warnings, ...read.warnings] });
      },
    },
  ];
}

function graphOf(spans: readonly BratSpan[], statements: readonly BratStatement[]) {
  const leftOut = nothingLeftOut();
  const known = new Set([...spans, ...statements].map(({ id }) => id));
  const triggers = new Map(
    statements.filter(({ kind }) => kind === 'E').map(({ id, ends }) => [id, ends[0]?.id ?? '']),
  );
  const attributes = new Map<string, Record<string, AttributeValue>>();
  const notes = new Map<string, string>();
  const relations: GraphRelation[] = [];
  const spanIds = new Set(spans.map(({ id }) => id));
  for (const { kind, type, ends, value, line } of statements) {
    for (const { role, id } of ends) {
      if (!known.has(id)) throw new Problem('link-unknown', { role: role || type, value: id, line });
    }
    const [first, second] = ends.map(({ id }) => triggers.get(id) ?? id);
    const isOfSpan = first !== undefined && spanIds.has(first);
    if ((kind === 'A' || kind === 'M') && isOfSpan) {
      attributes.set(first, { ...attributes.get(first), [type]: value ?? true });
    } else if (kind === '#' && type === 'AnnotatorNotes' && isOfSpan) {
      notes.set(first, [notes.get(first), value ?? ''].filter((each) => each !== undefined).join('\n'));
    } else if (kind === 'R' && isOfSpan && second !== undefined && spanIds.has(second)) {
      relations.push({ from: first, to: second, label: labelOfType(type) });
    } else if (kind === 'E' && isOfSpan) {
      for (const { role, id } of ends.slice(1)) {
        const to = triggers.get(id) ?? id;
        if (spanIds.has(to))
          relations.push({ from: first, to, label: role.replace(/\d+$/, '').toLowerCase() });
        else leftOut.add(role);
      }
    } else leftOut.add(type);
  }
  const pieces = spans.flatMap(({ id, type, fragments }): GraphSpan[] =>
    fragments.map((fragment, index) => ({
      id: index === 0 ? id : `${id};${index}`,
      label: labelOfType(type),
      ...fragment,
      ...(index === 0 && { attributes: attributes.get(id), note: notes.get(id) }),
    })),
  );
  const joins = spans.flatMap(({ id, fragments }) =>
    fragments.slice(1).map((_fragment, index) => ({ from: `${id};${index + 1}`, to: id, label: samePart })),
  );
  return { graph: { spans: pieces, relations: [...joins, ...relations] }, warnings: leftOut.warnings() };
}
