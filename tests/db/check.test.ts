import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAnnotation } from '../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { openProject } from '../../src-main/services/project.ts';
import { bundleOf, makeProjectFile, temporaryFolder, testEnvironment } from '../helpers/projects.ts';

const text = 'زارَ الوفد باريس.';

/** A project with one mention, then this SQL run on it by somebody else, then what the check finds. */
async function faultsAfter(sql: string) {
  const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [
    { ...bundleOf('one', text), regions: [{ kind: 'title', start: 0, end: 4, origin: 'rule' }] },
  ]);
  const project = openProject(path, testEnvironment());
  const annotatorId = ensureAnnotator(project, 'سلمى').id;
  for (const [layer, label, role] of [
    ['entity', 'GPE', 'mention'],
    ['claim', 'claim', 'content'],
  ] as const) {
    const spans = [{ role, start: 11, end: 16 }];
    const draft = { layer, label, spans, attributes: {}, links: [], note: null };
    createAnnotation(project, { articleId: 'one', annotatorId, id: layer, draft });
  }
  project.dispose();
  const raw = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  raw.exec(sql);
  raw.close();
  const again = openProject(path, testEnvironment());
  onTestFinished(() => again.dispose());
  return [...checkProject(again)];
}

describe('checking a project', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await faultsAfter('')).toEqual([]);
  });

  it('says of a journal that cannot be read that the project is damaged, whatever else is checked with it', async () => {
    // A raw control character in a string is no JSON (RFC 8259, section 7).
    const sql = `PRAGMA ignore_check_constraints = ON;
      INSERT INTO operation (id, at, kind, state, changes)
      VALUES ('x', '2026-01-01T00:00:00.000Z', 'undo', 'log', '["' || char(1) || '"]')`;
    expect(await faultsAfter(sql)).toContainEqual(expect.objectContaining({ code: 'project-damaged' }));
  });

  it.each([
    ['UPDATE annotation_span SET end_offset = 99', 'span-outside-text', 'entity'],
    ['UPDATE annotation_span SET end_offset = 13, start_offset = 3', 'span-inside-character', 'entity'],
    ["UPDATE annotation SET label = 'gone'", 'label-unknown', 'entity'],
    ['DELETE FROM annotation_span', 'span-missing', 'entity'],
    ['UPDATE region SET end_offset = 99', 'span-outside-text', null],
    [
      "DROP TRIGGER article_text_is_immutable; UPDATE article SET text = replace(text, '.', '!')",
      'record-hash-mismatch',
      null,
    ],
    [
      `INSERT INTO removed_article SELECT 9, 'one', '[]', json_object('id', id, 'text', text || '!', 'textSha256', text_sha256) FROM article`,
      'record-hash-mismatch',
      null,
    ],
    ["INSERT INTO annotation_link VALUES (2, 0, 'claimant', 'claim')", 'link-role', 'claim'],
  ])('finds what %s did', async (sql, code, annotationId) => {
    expect(await faultsAfter(sql)).toContainEqual(
      expect.objectContaining({ code, articleId: 'one', annotationId }),
    );
  });

  it.each([
    ["UPDATE annotation SET note = 'لا' WHERE id = 'entity'", 'entity', 'one'],
    ['UPDATE annotation_span SET start_offset = 0, end_offset = 4 WHERE annotation = 1', 'entity', 'one'],
    [
      "DELETE FROM annotation_span WHERE annotation = 2; DELETE FROM annotation WHERE id = 'claim'",
      'claim',
      null,
    ],
    [
      "DROP TRIGGER operation_is_immutable; UPDATE operation SET changes = replace(changes, 'GPE', 'LOC')",
      'entity',
      'one',
    ],
  ])('finds that the journal knows nothing of %s', async (sql, annotationId, articleId) => {
    const [fault, ...others] = await faultsAfter(sql);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: 'journal-differs', annotationId, articleId });
  });

  it.each([
    ["UPDATE article SET title = 'غيره'", 'article-journal-differs', 'one'],
    ["UPDATE article SET outlet = 'غيره'", 'article-journal-differs', 'one'],
    ["UPDATE article SET published = '1999-01-01'", 'article-journal-differs', 'one'],
    ["UPDATE article_status SET state = 'done'", 'status-journal-differs', 'one'],
    ['DELETE FROM article_status', 'status-journal-differs', 'one'],
    ["UPDATE annotator SET name = 'يوسف' WHERE id <> 'gold'", 'annotator-journal-differs', null],
    [
      'UPDATE codebook_version SET codebook = replace(codebook, \'"GPE"\', \'"GPX"\')',
      'codebook-journal-differs',
      null,
    ],
  ])('finds that the journal tells otherwise than what %s left', async (sql, code, articleId) => {
    const faults = await faultsAfter(`DROP TRIGGER IF EXISTS codebook_version_is_immutable; ${sql}`);
    expect(faults).toContainEqual(expect.objectContaining({ code, articleId, annotationId: null }));
  });

  it('finds rows that lead nowhere and indexes that lie', async () => {
    const [nowhere] = await faultsAfter("INSERT INTO annotation_link VALUES (2, 0, 'claimant', 'nobody')");
    expect(nowhere).toMatchObject({ code: 'project-damaged', articleId: null });
    expect(String(nowhere?.params.reason)).toContain('annotation_link');
    const checks =
      'PRAGMA ignore_check_constraints = ON; UPDATE annotation_span SET start_offset = end_offset';
    expect(await faultsAfter(checks).catch((problem) => [problem])).toContainEqual(
      expect.objectContaining({ code: 'project-damaged' }),
    );
  });
});
