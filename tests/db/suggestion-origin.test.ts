import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../src-main/db/migrations/all.ts';
import { openDatabase } from '../../src-main/db/open.ts';
import { readRecord } from '../../src-main/formats/jsonl/read-record.ts';
import { toRecord } from '../../src-main/formats/jsonl/record-line.ts';
import { recordLines } from '../../src-main/formats/jsonl/record-lines.ts';
import { createAnnotation, listAnnotations, updateAnnotation } from '../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { readBundle } from '../../src-main/services/article-records.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { redo, undo } from '../../src-main/services/history.ts';
import { rejectSuggestion } from '../../src-main/services/reject-suggestion.ts';
import { bundleOf, defaultCodebook, makeProject, temporaryFolder } from '../helpers/projects.ts';
import { bring } from '../helpers/undo/brought-articles.ts';

const origin = { source: 'tagger', confidence: 0.75 } as const;

async function accepted() {
  // By hand: «باريس» 4–9.
  const project = await makeProject([bundleOf('one', 'إلى باريس أمس')]);
  const { id: annotatorId } = ensureAnnotator(project, 'سلمى');
  const owner = { articleId: 'one', annotatorId };
  const bare = { layer: 'entity' as const, label: 'GPE', attributes: {}, links: [], note: null };
  const draft = { ...bare, spans: [{ role: 'mention' as const, start: 4, end: 9 }], origin };
  const annotation = createAnnotation(project, { ...owner, draft });
  const stored = () => listAnnotations(project, owner);
  return { project, owner, annotation, stored };
}

describe('the origin of an accepted suggestion', () => {
  it('stays with it, is gone with undo and there again with redo', async () => {
    const { project, owner, stored } = await accepted();
    expect(stored().map((one) => one.origin)).toEqual([origin]);
    undo(project, owner.annotatorId);
    expect(stored()).toEqual([]);
    redo(project, owner.annotatorId);
    expect(stored().map((one) => one.origin)).toEqual([origin]);
    expect([...checkProject(project)]).toEqual([]);
  });

  it('is known as changed once label or span are others, and not for a note', async () => {
    const { project, owner, annotation, stored } = await accepted();
    const change = (patch: Parameters<typeof updateAnnotation>[1]['patch']) =>
      updateAnnotation(project, {
        id: annotation.id,
        annotatorId: owner.annotatorId,
        updatedAt: stored()[0]?.updatedAt ?? '',
        patch,
      });
    expect(change({ note: 'ملاحظة' }).origin).toEqual(origin);
    expect(change({ label: 'LOC' }).origin).toEqual({ ...origin, changed: true });
    undo(project, owner.annotatorId);
    expect(stored()[0]?.origin).toEqual(origin);
    expect(change({ spans: [{ role: 'mention', start: 4, end: 13 }] }).origin).toEqual({
      ...origin,
      changed: true,
    });
  });

  it('is a field of the article record where there is one, and comes back from it', async () => {
    const { project, owner } = await accepted();
    const unasked = { layer: 'entity' as const, label: 'GPE', attributes: {}, links: [], note: null };
    createAnnotation(project, {
      ...owner,
      draft: { ...unasked, spans: [{ role: 'mention', start: 0, end: 3 }] },
    });
    const { article, regions, ...bundle } = readBundle(project, 'one');
    const annotations = bundle.annotations.map((one) => ({ ...one, annotator: 'سلمى' }));
    const record = toRecord({ article, regions, annotations, status: [] }, 'codepoint');
    expect(record.annotations.map((one) => 'origin' in one && one.origin)).toEqual([origin, false]);
    const [line] = recordLines(new TextEncoder().encode(JSON.stringify(record)));
    if (!line) throw new Error('no line');
    const ground = {
      codebook: defaultCodebook,
      extendCodebook: false,
      newId: () => 'new',
      now: () => new Date(0),
    };
    expect(readRecord(line, ground).incoming.annotations).toEqual(
      annotations.map(({ articleId: _a, annotatorId: _b, ...rest }) => rest),
    );
  });

  it('finds its place in a file made before there was any, whose annotations nobody suggested', () => {
    const path = join(temporaryFolder(), 'a.hashiya');
    const before = migrations.slice(
      0,
      migrations.findIndex(({ name }) => name === '0008-suggestions'),
    );
    const raw = new DatabaseSync(path);
    raw.exec(`PRAGMA application_id = 0x48534859; PRAGMA user_version = ${before.length}`);
    for (const { sql } of before) raw.exec(sql);
    raw.exec(`PRAGMA foreign_keys = OFF;
      INSERT INTO annotation VALUES (1, 'a', 1, 1, 'entity', 'GPE', '{}', NULL, '2026', '2026')`);
    raw.close();
    const database = openDatabase(path);
    onTestFinished(() => database.dispose());
    expect(database.read.all('SELECT id, origin FROM annotation')).toEqual([{ id: 'a', origin: null }]);
    expect(database.read.all('SELECT * FROM rejected_suggestion')).toEqual([]);
    expect(() => database.connection.exec("UPDATE annotation SET origin = '1'")).toThrow('annotation_origin');
  });
});

it('an import whose article somebody rejected a suggestion in waits until they take that back', async () => {
  const project = await makeProject();
  const [salma = '', yusuf = ''] = ['سلمى', 'يوسف'].map((name) => ensureAnnotator(project, name).id);
  await bring(project, salma, ['a'], true);
  rejectSuggestion(project, { articleId: 'a', annotatorId: yusuf, layer: 'entity', start: 0, end: 2 });
  expect(() => undo(project, salma)).toThrow(expect.objectContaining({ code: 'import-in-use' }));
  expect(undo(project, yusuf)?.kind).toBe('suggestion.reject');
  expect(undo(project, salma)?.kind).toBe('import');
  expect(redo(project, salma)?.kind).toBe('import');
  expect(redo(project, yusuf)?.kind).toBe('suggestion.reject');
  expect([...checkProject(project)]).toEqual([]);
});
