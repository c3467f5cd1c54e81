import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src-main/formats/jsonl/read-record.ts';
import { recordLines } from '../../../src-main/formats/jsonl/record-lines.ts';
import { ensureAnnotator } from '../../../src-main/services/annotators.ts';
import { articleIds } from '../../../src-main/services/article-records.ts';
import { checkProject } from '../../../src-main/services/check.ts';
import { redo, undo } from '../../../src-main/services/history.ts';
import { importFiles } from '../../../src-main/services/import.ts';
import { unwatched } from '../../../src-main/services/job-context.ts';
import { createRemark, listRemarks } from '../../../src-main/services/remarks.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { longestRemark } from '../../../src-shared/model/remark.ts';
import type { RichText } from '../../../src-shared/model/rich-text.ts';
import { defaultCodebook, makeProject, testEnvironment } from '../../helpers/projects.ts';

const words = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const question = { id: 'q', annotator: 'سلمى', kind: 'question', text: words('أهي جهة؟') };
const answer = { id: 'r', annotator: 'يوسف', kind: 'note', replyTo: 'q', text: words('نعم') };
const about = { annotation: 'm', span: { start: 7, end: 12, quote: 'باريس' } };
const mark = {
  id: 'm',
  annotator: 'سلمى',
  layer: 'entity',
  label: 'GPE',
  spans: [{ role: 'mention', start: 7, end: 12 }],
};
// The smile is one code point, as records count by default, and two units inside the program.
const recordOf = (remarks: readonly object[]) => ({
  format: 'hashiya-article/1',
  id: 'a',
  text: 'قالت 😀 باريس',
  annotations: [mark],
  remarks,
});

function read(remarks: readonly object[]) {
  const environment = testEnvironment();
  const ground = { codebook: defaultCodebook, extendCodebook: false, ...environment };
  const [line] = recordLines(Buffer.from(JSON.stringify(recordOf(remarks))));
  if (!line) throw new Error('no line');
  return readRecord(line, ground).incoming;
}

function refusal(...remarks: object[]): string | undefined {
  try {
    read(remarks);
  } catch (error) {
    if (error instanceof Problem) return `${error.code} ${error.params.place ?? error.params.field}`;
    throw error;
  }
  return undefined;
}

/** Lists within one another, `levels` deep. */
function nested(levels: number): object {
  let item: object = { type: 'paragraph' };
  for (let level = 0; level < levels; level++) item = { type: 'blockquote', content: [item] };
  return { type: 'doc', content: [item] };
}

describe('remarks of a record', () => {
  it('are read in UTF-16, with what may be left out', () => {
    expect(read([{ ...question, ...about }, answer]).remarks).toMatchObject([
      { id: 'q', annotator: 'سلمى', annotationId: 'm', span: { start: 8, end: 13 }, isResolved: false },
      { id: 'r', replyTo: 'q', annotationId: null, span: null },
    ]);
    expect(read([]).remarks).toBeUndefined();
    expect(read([{ ...question, colour: 1, span: { ...about.span, role: 'cue' } }]).warnings).toEqual([
      { code: 'record-field-unknown', params: { field: 'remarks[0].colour' } },
    ]);
  });

  it.each<[string, string, object[]]>([
    ['the same id twice', 'record-duplicate-id remarks[1]', [question, question]],
    ['an answer to nothing', 'remark-unknown remarks[0]', [answer]],
    ['an answer before its question', 'remark-unknown remarks[0]', [answer, question]],
    [
      'an answer to an answer',
      'remark-unknown remarks[2]',
      [question, answer, { ...answer, id: 's', replyTo: 'r' }],
    ],
    ['an answer with a place', 'remark-unknown remarks[1]', [question, { ...answer, ...about }]],
    ['no words', 'remark-empty remarks[0]', [{ ...question, text: words(' ') }]],
    [
      'too many words',
      'remark-too-long remarks[0]',
      [{ ...question, text: words('ق'.repeat(longestRemark)) }],
    ],
    ['nobody', 'annotator-missing remarks[0]', [{ ...question, annotator: null }]],
    [
      'another quote',
      'record-quote-mismatch remarks[0]',
      [{ ...question, span: { start: 7, end: 12, quote: 'لندن' } }],
    ],
    ['outside the text', 'span-outside-text remarks[0]', [{ ...question, span: { start: 7, end: 13 } }]],
    [
      'HTML',
      'record-field-type remarks[0].text.content[0]',
      [{ ...question, text: { type: 'doc', content: [{ type: 'html' }] } }],
    ],
    ['no end of quotes', 'record-field-value remarks[0].text', [{ ...question, text: nested(2_000) }]],
    ['a wrong kind', 'record-field-value remarks[0].kind', [{ ...question, kind: 'order' }]],
  ])('with %s are refused', (_name, expected, remarks) => {
    expect(refusal(...remarks)).toBe(expected);
  });
});

describe('an import with remarks', () => {
  const options = { onDuplicate: 'keep', extendCodebook: false, proposals: true } as const;

  async function imported(actorId?: string) {
    const project = await makeProject();
    const actor = actorId ?? ensureAnnotator(project, 'المستورد').id;
    const bytes = Buffer.from(JSON.stringify(recordOf([{ ...question, ...about }, answer])));
    const source = { path: 'a.jsonl', read: async () => bytes };
    const again = () => importFiles(project, [source], { ...options, actorId: actor }, unwatched);
    expect((await again()).skipped).toEqual([]);
    return { project, actor, again };
  }
  const remarksOf = (project: Awaited<ReturnType<typeof makeProject>>) =>
    articleIds(project).map((articleId) => listRemarks(project, { articleId, annotatorId: null }));

  it('is taken back and done again with them, and not once somebody has answered', async () => {
    const { project, actor } = await imported();
    const before = remarksOf(project);
    expect(before[0]).toHaveLength(2);
    undo(project, actor);
    expect(articleIds(project)).toEqual([]);
    redo(project, actor);
    expect(remarksOf(project)).toEqual(before);
    expect([...checkProject(project)]).toEqual([]);
    const draft = {
      kind: 'note' as const,
      replyTo: 'q',
      annotationId: null,
      span: null,
      text: words('شكرًا'),
    };
    createRemark(project, { actorId: ensureAnnotator(project, 'سلمى').id, articleId: 'a', draft });
    expect(() => undo(project, actor)).toThrow(expect.objectContaining({ code: 'import-in-use' }));
  });

  it('of an article that is kept twice gives them ids of their own, about its own annotations', async () => {
    const { project, again } = await imported();
    expect((await again()).skipped).toEqual([]);
    const [first = [], second = []] = remarksOf(project);
    expect(second.map(({ kind, text, span }) => ({ kind, text, span }))).toEqual(
      first.map(({ kind, text, span }) => ({ kind, text, span })),
    );
    const ids = [...first, ...second].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(second[1]?.replyTo).toBe(second[0]?.id);
    expect(second[0]?.annotationId).not.toBe('m');
    expect([...checkProject(project)]).toEqual([]);
  });
});
