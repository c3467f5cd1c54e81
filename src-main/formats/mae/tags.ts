import { Problem } from '../../../src-shared/model/problem.ts';
import { compareSpans, type Span } from '../../../src-shared/text/span.ts';
import type { XmlElement } from '../xml/parse.ts';

/** A tag on stretches of the text; on none where it is of the whole document. Offsets are the file's. */
export interface ExtentTag {
  readonly kind: 'extent';
  readonly id: string;
  readonly type: string;
  readonly fragments: readonly Span[];
  /** What it says stands there. */
  readonly quote: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

/** A tag that joins others. */
export interface LinkTag {
  readonly kind: 'link';
  readonly id: string;
  readonly type: string;
  /** Ids of those it joins, in their order. */
  readonly ends: readonly string[];
  readonly line: number;
}

/** A tag of MAE. Throws `record-field-…`, `span-empty` and `span-overlap` with its line. */
export function tagOf({ name: type, attributes, line }: XmlElement): ExtentTag | LinkTag {
  const said = new Map([...attributes].map(([name, value]) => [name.toLowerCase(), value]));
  const id = said.get('id');
  if (!id) throw new Problem('record-field-missing', { field: `${type} id`, line });
  const [spans, start, end] = [said.get('spans'), said.get('start'), said.get('end')];
  // Before its second version it knew stretches in one piece only.
  const written = spans ?? (start !== undefined && end !== undefined ? `${start}~${end}` : undefined);
  if (written === undefined) {
    const ends = [...attributes].filter(([name, value]) => /[^i]ID$|[a-z]ID$/.test(name) && value !== '');
    return { kind: 'link', id, type, ends: ends.map(([, value]) => value), line };
  }
  return {
    ...{ kind: 'extent', id, type, line },
    fragments: fragmentsIn(written, type, line),
    quote: said.get('text') ?? null,
    attributes: Object.fromEntries(
      [...attributes].filter(([name, value]) => !place.has(name.toLowerCase()) && value !== ''),
    ),
  };
}

const place: ReadonlySet<string> = new Set(['id', 'spans', 'start', 'end', 'text']);

function fragmentsIn(written: string, type: string, line: number): readonly Span[] {
  if (written === '' || written === '-1~-1') return [];
  const fragments = written.split(',').map((piece): Span => {
    const [, start, end] = /^(\d+)~(\d+)$/.exec(piece) ?? [];
    if (start === undefined || end === undefined) {
      throw new Problem('record-field-value', {
        ...{ field: `${type} spans`, found: written, expected: '12~17,29~34', line },
      });
    }
    return { start: Number(start), end: Number(end) };
  });
  const sorted = fragments.toSorted(compareSpans);
  for (const [index, { start, end }] of sorted.entries()) {
    if (end <= start) throw new Problem('span-empty', { start, end, line });
    if ((sorted[index - 1]?.end ?? 0) > start) throw new Problem('span-overlap', { start, end, line });
  }
  return sorted;
}
