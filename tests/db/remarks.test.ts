import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../src-main/db/migrations/all.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { redo, undo } from '../../src-main/services/history.ts';
import type { OpenProject } from '../../src-main/services/project.ts';
import { createRemark, listRemarks, removeRemark, updateRemark } from '../../src-main/services/remarks.ts';
import { removeArticles } from '../../src-main/services/remove-articles.ts';
import { spendTime, workTime } from '../../src-main/services/work-times.ts';
import type { RemarkDraft } from '../../src-shared/model/remark.ts';
import type { RichText } from '../../src-shared/model/rich-text.ts';
import { bundleOf, makeProject, temporaryFolder } from '../helpers/projects.ts';

const words = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const draft = (text: string, more: Partial<RemarkDraft> = {}): RemarkDraft => ({
  kind: 'question',
  replyTo: null,
  annotationId: null,
  span: null,
  text: words(text),
  ...more,
});

async function projectWithPeople() {
  const project = await makeProject([bundleOf('a', 'عاد الوفد إلى باريس'), bundleOf('b', 'مقال آخر')]);
  return { project, salma: ensureAnnotator(project, 'سلمى').id, yusuf: ensureAnnotator(project, 'يوسف').id };
}

const all = (project: OpenProject) => listRemarks(project, { articleId: 'a', annotatorId: null });

it('come into a file made before there were any', () => {
  const path = join(temporaryFolder(), 'a.hashiya');
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name.endsWith('-remarks')),
  );
  const raw = new DatabaseSync(path);
  raw.exec(`PRAGMA application_id = 0x48534859; PRAGMA user_version = ${before.length}`);
  for (const { sql } of before) raw.exec(sql);
  raw.close();
  const database = openDatabase(path);
  onTestFinished(() => database.dispose());
  expect(database.read.all('SELECT * FROM remark')).toEqual([]);
  const insert = (values: string) => () =>
    database.connection.exec(
      `PRAGMA foreign_keys = OFF;
      INSERT INTO remark (id, article, annotator, kind, reply_to, annotation, start_offset, end_offset, text, resolved, created_at, updated_at)
      VALUES (${values})`,
    );
  expect(insert("'x', 1, 1, 'joke', NULL, NULL, NULL, NULL, '{}', 0, '', ''")).toThrow('remark_kind');
  expect(insert("'x', 1, 1, 'note', NULL, NULL, 3, NULL, '{}', 0, '', ''")).toThrow('remark_span');
  expect(insert("'x', 1, 1, 'note', NULL, NULL, 3, 3, '{}', 0, '', ''")).toThrow('remark_span');
  expect(insert("'x', 1, 1, 'note', 'y', 'z', NULL, NULL, '{}', 0, '', ''")).toThrow(
    'remark_answer_has_no_place',
  );
});

describe('notes and questions', () => {
  it('are stored, answered, resolved and removed; undo and redo go through all of it', async () => {
    const { project, salma, yusuf } = await projectWithPeople();
    const question = createRemark(project, {
      actorId: salma,
      articleId: 'a',
      draft: draft('أهو الوفد نفسه؟', { span: { start: 4, end: 9 } }),
    });
    const answer = createRemark(project, {
      actorId: yusuf,
      articleId: 'a',
      draft: draft('نعم', { replyTo: question.id }),
    });
    const resolved = updateRemark(project, {
      actorId: yusuf,
      id: question.id,
      updatedAt: question.updatedAt,
      patch: { isResolved: true },
    });
    expect(all(project)).toEqual([resolved, answer]);
    expect(removeRemark(project, { actorId: salma, id: question.id })).toBe(2);
    expect(all(project)).toEqual([]);
    expect([...checkProject(project)]).toEqual([]);
    expect(undo(project, salma)?.kind).toBe('remark.remove');
    expect(all(project)).toEqual([resolved, answer]);
    expect([...checkProject(project)]).toEqual([]);
    // What somebody answered stands: the answer would hang in the air.
    expect(undo(project, yusuf)?.kind).toBe('remark.update');
    expect(() => undo(project, salma)).toThrow('remark-answered');
    expect(undo(project, yusuf)?.kind).toBe('remark.create');
    expect(undo(project, salma)?.kind).toBe('remark.create');
    expect(all(project)).toEqual([]);
    redo(project, salma);
    redo(project, yusuf);
    redo(project, yusuf);
    expect(all(project)).toEqual([resolved, answer]);
    expect([...checkProject(project)]).toEqual([]);
  });

  it('are refused where nothing is written, where they do not belong and where others wrote', async () => {
    const { project, salma, yusuf } = await projectWithPeople();
    const create = (given: RemarkDraft, articleId = 'a') =>
      createRemark(project, { actorId: salma, articleId, draft: given });
    expect(() => create(draft('   '))).toThrow('remark-empty');
    expect(() => create(draft('x'.repeat(50_000)))).toThrow('remark-too-long');
    expect(() => create(draft('؟', { span: { start: 4, end: 90 } }))).toThrow('span-outside-text');
    expect(() => create(draft('؟', { annotationId: 'nobody' }))).toThrow('annotation-unknown');
    expect(() => create(draft('؟', { replyTo: 'nobody' }))).toThrow('remark-unknown');
    const question = create(draft('؟'));
    expect(() => create(draft('!', { replyTo: question.id }), 'b')).toThrow('remark-unknown');
    const { id, updatedAt } = question;
    const reword = (actorId: string, at: string) => () =>
      updateRemark(project, { actorId, id, updatedAt: at, patch: { text: words('غيره') } });
    expect(reword(yusuf, updatedAt)).toThrow('remark-of-other');
    expect(reword(salma, 'earlier')).toThrow('remark-changed');
    expect(() => removeRemark(project, { actorId: yusuf, id })).toThrow('remark-of-other');
    expect(all(project)).toEqual([question]);
  });

  it('sent again after a lost connection are stored once', async () => {
    const { project, salma } = await projectWithPeople();
    const request = { actorId: salma, articleId: 'a', id: 'given', draft: draft('؟') };
    const first = createRemark(project, request);
    expect(createRemark(project, request)).toEqual(first);
    expect(() => createRemark(project, { ...request, draft: draft('غيره') })).toThrow('record-duplicate-id');
    expect(all(project)).toEqual([first]);
  });

  it('show an annotator nothing of others’ work', async () => {
    const { project, salma, yusuf } = await projectWithPeople();
    const mine = createRemark(project, { actorId: salma, articleId: 'a', draft: draft('لي') });
    createRemark(project, { actorId: yusuf, articleId: 'a', draft: draft('له') });
    const answer = createRemark(project, {
      actorId: yusuf,
      articleId: 'a',
      draft: draft('جواب', { replyTo: mine.id }),
    });
    expect(listRemarks(project, { articleId: 'a', annotatorId: salma })).toEqual([mine, answer]);
    expect(all(project)).toHaveLength(3);
  });

  it('go with their article and come back with it', async () => {
    const { project, salma, yusuf } = await projectWithPeople();
    const question = createRemark(project, { actorId: salma, articleId: 'a', draft: draft('؟') });
    const answer = createRemark(project, {
      actorId: yusuf,
      articleId: 'a',
      draft: draft('!', { replyTo: question.id }),
    });
    removeArticles(project, { actorId: salma, articleIds: ['a'] });
    expect(project.database.read.all('SELECT * FROM remark')).toEqual([]);
    expect([...checkProject(project)]).toEqual([]);
    undo(project, salma);
    expect(all(project)).toEqual([question, answer]);
    expect([...checkProject(project)]).toEqual([]);
  });

  it('changed behind the program’s back are told by check', async () => {
    const { project, salma } = await projectWithPeople();
    createRemark(project, { actorId: salma, articleId: 'a', draft: draft('؟') });
    project.database.connection.exec('UPDATE remark SET resolved = 1');
    expect([...checkProject(project)].map(({ code }) => code)).toEqual(['remark-journal-differs']);
    project.database.connection.exec('DELETE FROM remark');
    expect([...checkProject(project)].map(({ code }) => code)).toEqual(['remark-journal-differs']);
  });
});

it('time at work adds up, for each annotator and article, and is nothing to undo', async () => {
  const { project, salma, yusuf } = await projectWithPeople();
  const spend = (annotatorId: string, seconds: number) =>
    spendTime(project, { articleId: 'a', annotatorId, seconds });
  expect([spend(salma, 30), spend(yusuf, 5), spend(salma, 12)]).toEqual([30, 5, 42]);
  expect(workTime(project, { articleId: 'b', annotatorId: salma })).toBe(0);
  expect(undo(project, salma)).toBeNull();
  expect(workTime(project, { articleId: 'a', annotatorId: salma })).toBe(42);
  expect(() => spend('nobody', 1)).toThrow('annotator-unknown');
});
