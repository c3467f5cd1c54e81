import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAnnotation } from '../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { openProject } from '../../src-main/services/project.ts';
import { createEntry, linkMentions } from '../../src-main/services/registry.ts';
import { listOccurrences } from '../../src-main/services/registry-view.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import {
  bundleOf,
  makeProject,
  makeProjectFile,
  temporaryFolder,
  testEnvironment,
} from '../helpers/projects.ts';

const draft = {
  label: 'GPE',
  names: { ar: 'باريس', en: null },
  aliases: ['مدينة النور'],
  identifiers: [],
  note: null,
};

/** A project with an entry and one mention that is linked to it, after the SQL has been at its file. */
async function projectAfter(sql: string) {
  const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [bundleOf('one', 'زار باريس')]);
  const project = openProject(path, testEnvironment());
  const annotatorId = ensureAnnotator(project, 'سلمى').id;
  const spans = [{ role: 'mention' as const, start: 4, end: 9 }];
  const mention = { layer: 'entity' as const, label: 'GPE', spans, attributes: {}, links: [], note: null };
  createAnnotation(project, { articleId: 'one', annotatorId, id: 'mention', draft: mention });
  const { id } = createEntry(project, { annotatorId, id: 'paris', entry: draft, link: [] });
  linkMentions(project, { annotatorId, entryId: id, annotationIds: ['mention'] });
  project.dispose();
  const raw = new DatabaseSync(path);
  raw.exec(sql);
  raw.close();
  const again = openProject(path, testEnvironment());
  onTestFinished(() => again.dispose());
  return again;
}

describe('checking the registry', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect([...checkProject(await projectAfter(''))]).toEqual([]);
  });

  it.each([
    ["DELETE FROM registry_form WHERE form = 'النور'", ['entry-forms-differ'], null],
    ["INSERT INTO registry_form VALUES ('لندن', 1, 1)", ['entry-forms-differ'], null],
    ["UPDATE registry_entry SET note = 'لا'", ['entry-journal-differs'], null],
    ["UPDATE registry_entry SET label = 'XXX'", ['label-unknown', 'entry-journal-differs'], null],
    [
      `UPDATE registry_entry SET aliases = '["باريسُ", "مدينة النور"]'`,
      ['entry-alias-twice', 'entry-journal-differs'],
      null,
    ],
    ["UPDATE registry_mention SET form = 'لندن'", ['entry-mentions-differ'], 'mention'],
    ['DELETE FROM registry_mention', ['entry-mentions-differ'], 'mention'],
  ])('finds what %s did', async (sql, codes, annotationId) => {
    const faults = [...checkProject(await projectAfter(sql))];
    expect(faults.map(({ code }) => code)).toEqual(codes);
    expect(faults[0]?.annotationId).toBe(annotationId);
  });

  it('takes a link to an entry of another copy of the project for no fault', async () => {
    const bundle = bundleOf('one', 'زار باريس');
    const mention = {
      id: 'mention',
      articleId: 'one',
      annotatorId: 'salma',
      layer: 'entity' as const,
      label: 'GPE',
      spans: [{ role: 'mention' as const, start: 4, end: 9 }],
      attributes: { entry: 'elsewhere' },
      links: [],
      note: null,
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
    };
    const project = await makeProject();
    const annotators = [{ id: 'salma', name: 'سلمى' }];
    storeBundles(
      project,
      { bundles: [{ ...bundle, annotations: [mention] }], annotators, codebook: null },
      null,
    );
    expect([...checkProject(project)]).toEqual([]);
    // Once the entry is there, under the id it has everywhere, the mention is its own.
    const annotatorId = 'salma';
    createEntry(project, { annotatorId, id: 'elsewhere', entry: draft, link: [] });
    expect(listOccurrences(project, { id: 'elsewhere', offset: 0, limit: 10, context: 0 }).total).toBe(1);
  });
});
