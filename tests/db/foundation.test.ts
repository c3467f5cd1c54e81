import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../src-main/db/migrations/all.ts';
import { articleStates, regionKinds, regionOrigins } from '../../src-shared/model/article.ts';
import { layers, linkRoles, spanRoles } from '../../src-shared/model/layers.ts';
import { operationKinds } from '../../src-shared/model/operation.ts';
import { bundleOf, makeProjectFile, temporaryFolder } from '../helpers/projects.ts';

// Node's own SQLite, so that nothing of the program stands between the test and the file.
let raw: DatabaseSync;

beforeEach(async () => {
  const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), [bundleOf('one', 'نص عربي')]);
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  onTestFinished(() => database.close());
  database.exec("INSERT INTO annotator (id, name) VALUES ('s', 'سلمى')");
  raw = database;
});

const annotation = (layer: string, attributes = '{}') =>
  `INSERT INTO annotation (id, article, annotator, layer, label, attributes, created_at, updated_at)
  VALUES ('${layer}', 1, 1, '${layer}', 'PER', '${attributes}', '', '')`;
const span = (role: string, start: number, end: number, ordinal = 0) =>
  `INSERT INTO annotation_span VALUES (1, ${ordinal}, '${role}', ${start}, ${end})`;

describe('migration 0001', () => {
  it('marks the file as a project, and with the number of its migrations', () => {
    // 0x48534859, the letters HSHY.
    expect(raw.prepare('PRAGMA application_id').get()).toEqual({ application_id: 1213417561 });
    expect(raw.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length });
  });

  it('has strict tables only, besides the indexes for searching', () => {
    const tables = raw
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict")
      .all();
    expect(tables.filter(({ name }) => !String(name).startsWith('sqlite_'))).toEqual([]);
  });

  it('never changes the text of an article, nor the journal', () => {
    expect(() => raw.exec("UPDATE article SET text = 'آخر'")).toThrow('never changed');
    expect(() => raw.exec("UPDATE article SET text_sha256 = ''")).toThrow('never changed');
    expect(() => raw.exec("UPDATE operation SET changes = '[1]'")).toThrow('never changed');
    expect(() => raw.exec('DELETE FROM operation')).toThrow('never shortened');
    raw.exec("UPDATE article SET title = 'عنوان'");
  });

  it('takes exactly the words of the model', () => {
    for (const layer of layers) raw.exec(annotation(layer));
    expect(() => raw.exec(annotation('opinion'))).toThrow('annotation_layer');
    spanRoles.forEach((role, ordinal) => {
      raw.exec(span(role, 0, 1, ordinal));
    });
    expect(() => raw.exec(span('other', 0, 1, 9))).toThrow('annotation_span_role');
    linkRoles.forEach((role, ordinal) => {
      raw.exec(`INSERT INTO annotation_link VALUES (1, ${ordinal}, '${role}', 'claim')`);
    });
    expect(() => raw.exec("INSERT INTO annotation_link VALUES (1, 9, 'other', 'claim')")).toThrow(
      'annotation_link_role',
    );
    for (const state of articleStates) {
      raw.exec(`INSERT OR REPLACE INTO article_status VALUES (1, 1, '${state}')`);
    }
    expect(() => raw.exec("INSERT OR REPLACE INTO article_status VALUES (1, 1, 'lost')")).toThrow(
      'article_status_state',
    );
    for (const kind of operationKinds) {
      raw.exec(
        `INSERT INTO operation (id, at, kind, state, changes) VALUES ('${kind}', '', '${kind}', 'log', '[]')`,
      );
    }
    regionKinds.forEach((kind, ordinal) => {
      raw.exec(
        `INSERT INTO region VALUES (1, ${ordinal}, '${kind}', 0, 1, '${regionOrigins[ordinal % 2]}', NULL)`,
      );
    });
  });

  it('takes no span that is empty or backwards and no attributes that are not an object', () => {
    raw.exec(annotation('entity'));
    expect(() => raw.exec(span('mention', 2, 2))).toThrow('annotation_span_order');
    expect(() => raw.exec(span('mention', 3, 2))).toThrow('annotation_span_order');
    expect(() => raw.exec(span('mention', -1, 2))).toThrow('annotation_span_order');
    expect(() => raw.exec(annotation('claim', '[]'))).toThrow('annotation_attributes');
  });

  it('lets no annotation go that another links to, and no article that has annotations', () => {
    raw.exec(annotation('entity'));
    raw.exec(annotation('claim'));
    raw.exec("INSERT INTO annotation_link VALUES (2, 0, 'claimant', 'entity')");
    expect(() => raw.exec("DELETE FROM annotation WHERE id = 'entity'")).toThrow('FOREIGN KEY');
    expect(() => raw.exec('DELETE FROM article')).toThrow('FOREIGN KEY');
    raw.exec("DELETE FROM annotation WHERE id = 'claim'");
    raw.exec("DELETE FROM annotation WHERE id = 'entity'");
  });
});
