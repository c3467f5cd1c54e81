import { Problem } from '../../../src-shared/model/problem.ts';

/** A text span with its fragments as the file counts them. `line` is from 1. */
export interface BratSpan {
  readonly id: string;
  readonly type: string;
  readonly fragments: readonly { readonly start: number; readonly end: number }[];
  /** What the file says is covered; older files may not say. */
  readonly quote: string | null;
  readonly line: number;
}

/** Anything of the file that is said of something else: `of` is the id of an attribute's, a note's or an event's, by its first letter. */
export interface BratStatement {
  readonly id: string;
  readonly kind: string;
  readonly type: string;
  /** Ids it is of, with their roles where it names them. */
  readonly ends: readonly { readonly role: string; readonly id: string }[];
  readonly value: string | null;
  readonly line: number;
}

interface BratFile {
  readonly spans: readonly BratSpan[];
  readonly statements: readonly BratStatement[];
}

/** The lines of an annotation file; only LF ends one. Throws `brat-line` for one that is none, and `record-duplicate-id`. */
export function parseBrat(content: string): BratFile {
  const spans: BratSpan[] = [];
  const statements: BratStatement[] = [];
  const ids = new Set<string>();
  content.split('\n').forEach((raw, index) => {
    const line = index + 1;
    const written = raw.replace(/\r$/, '');
    if (written.trim() === '') return;
    const [, id, data = '', tail] = /^(\*|[A-Za-z#]+\d*)\t([^\t]*)(?:\t([\s\S]*))?$/u.exec(written) ?? [];
    const [type, ...words] = data.trim().split(' ');
    if (id === undefined || !type) throw new Problem('brat-line', { line });
    if (id !== '*' && ids.has(id)) throw new Problem('record-duplicate-id', { value: id, line });
    ids.add(id);
    if (id.startsWith('T'))
      spans.push({ id, type, fragments: fragmentsOf(words.join(' '), line), quote: tail ?? null, line });
    else statements.push(statementOf(id, type, { words, tail, line }));
  });
  return { spans, statements };
}

function fragmentsOf(written: string, line: number): BratSpan['fragments'] {
  return written.split(';').map((fragment) => {
    const [, start, end] = /^(\d+) (\d+)$/.exec(fragment) ?? [];
    if (start === undefined || end === undefined) throw new Problem('brat-line', { line });
    return { start: Number(start), end: Number(end) };
  });
}

function statementOf(
  id: string,
  type: string,
  {
    words,
    tail,
    line,
  }: { readonly words: readonly string[]; readonly tail: string | undefined; readonly line: number },
): BratStatement {
  const kind = id.charAt(0);
  const roles = words.map((word) => {
    const [, role, end] = /^([^:]+):(.+)$/.exec(word) ?? [];
    return role === undefined || end === undefined ? undefined : { role, id: end };
  });
  if (kind === 'R')
    return { id, kind, type, ends: roles.filter((each) => each !== undefined), value: null, line };
  if (kind === 'E') {
    // The type of an event carries its trigger.
    const [, name = type, trigger = ''] = /^([^:]+):(.+)$/.exec(type) ?? [];
    const ends = [{ role: '', id: trigger }, ...roles.filter((each) => each !== undefined)];
    return { id, kind, type: name, ends, value: null, line };
  }
  const ends = (kind === '*' ? words : words.slice(0, 1)).map((end) => ({ role: '', id: end }));
  if (ends.length === 0) throw new Problem('brat-line', { line });
  return { id, kind, type, ends, value: tail ?? (words.slice(1).join(' ') || null), line };
}
