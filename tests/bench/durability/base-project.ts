import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { programFolder } from '../../../src-main/hosts/program.ts';
import { createAnnotation } from '../../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../../src-main/services/annotators.ts';
import { setArticleState } from '../../../src-main/services/article-states.ts';
import { readCodebookFile } from '../../../src-main/services/codebook.ts';
import { createProjectFile } from '../../../src-main/services/create-project.ts';
import type { Environment } from '../../../src-main/services/environment.ts';
import type { OpenProject } from '../../../src-main/services/project.ts';
import { storeBundles } from '../../../src-main/services/store-bundles.ts';

/** Everybody who works in it: two annotators, one who goes on annotating, one who reviews. */
export const people = ['سلمى', 'يوسف', 'نوال', 'هدى'] as const;

const words = 'زار الوزير باريس أمس وأعلن خطة جديدة للمياه في المدينة بعد لقاء طويل مع الوفد'.split(' ');

/** A text of its own for each number. */
export const textOf = (number: number): string =>
  Array.from(
    { length: 60 },
    (_, index) => `${words[(index * 7 + number * (1 + (index % 5))) % words.length]}`,
  )
    .join(' ')
    .concat(` ${number}.`);

/** How many articles it begins with. */
export const articlesOfBase = 10;

/** A project file with these articles, each marked and finished by two, so that there is something to decide. */
export async function makeBase(path: string, environment: Environment): Promise<void> {
  const codebook = readCodebookFile(join(programFolder, 'resources', 'default-codebook.json'));
  const seed = {
    name: 'متانة',
    description: '',
    codebook,
    fill: async (project: OpenProject) => fillBase(project),
  };
  await createProjectFile(path, seed, environment);
}

/** A mark from here to there. */
export const draftOf = (start: number, end: number, note: string) => ({
  layer: 'entity' as const,
  label: 'GPE',
  spans: [{ role: 'mention' as const, start, end }],
  attributes: {},
  links: [],
  note,
});

/**
 * Takes a project file back to the first version of its schema: what the program then does on opening is all the work of every migration. Only for what has
 * nothing in it but articles, annotators and annotations.
 */
export function downgrade(path: string): void {
  const raw = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  const names = (type: string) =>
    raw
      .prepare(`SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`)
      .all(type)
      .map(({ name }) => String(name));
  for (const trigger of names('trigger')) raw.exec(`DROP TRIGGER "${trigger}"`);
  raw.exec(
    "DELETE FROM annotator WHERE id = 'gold'; DROP INDEX operation_to_undo; DROP INDEX operation_by_article",
  );
  raw.exec(
    'DROP INDEX operation_of_many; DROP INDEX annotation_by_label; DROP INDEX article_status_by_state',
  );
  for (const table of ['article_words', 'article_letters']) raw.exec(`DROP TABLE "${table}"`);
  for (const table of names('table')) if (!firstTables.includes(table)) raw.exec(`DROP TABLE "${table}"`);
  raw.exec(`ALTER TABLE operation DROP COLUMN place; ALTER TABLE annotation DROP COLUMN origin;
    ALTER TABLE codebook_version DROP COLUMN follows; ALTER TABLE codebook_version DROP COLUMN published_by;
    CREATE INDEX operation_to_undo ON operation (annotator, state, seq);
    CREATE TRIGGER article_text_is_immutable BEFORE UPDATE OF id, text, text_sha256 ON article
    BEGIN SELECT RAISE(ABORT, 'the text of an article is never changed'); END;
    CREATE TRIGGER operation_is_immutable BEFORE UPDATE OF seq, id, at, kind, annotator, article, reverts, changes ON operation
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
    CREATE TRIGGER operation_is_kept BEFORE DELETE ON operation
    BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
    PRAGMA user_version = 1; PRAGMA journal_mode = DELETE`);
  raw.close();
}

const firstTables: readonly string[] = [
  ...['project', 'article', 'region', 'annotator', 'annotation', 'annotation_span', 'annotation_link'],
  ...['article_status', 'codebook_version', 'operation'],
];

function fillBase(project: OpenProject): void {
  const bundles = Array.from({ length: articlesOfBase }, (_, number) => {
    const text = textOf(number);
    const textSha256 = createHash('sha256').update(text).digest('hex');
    const article = {
      ...{
        id: `a${number}`,
        title: `مقال ${number}`,
        outlet: null,
        author: null,
        url: null,
        published: null,
      },
      ...{ language: 'ar', text, textSha256, sourceName: null, sourceSha256: null, encoding: null },
      ...{ byteOrderMark: false, importedAt: '2026-01-01T00:00:00.000Z' },
    };
    return { article, regions: [], annotations: [], status: [] };
  });
  storeBundles(project, { bundles, annotators: [], codebook: null }, null);
  const [first, second] = people.map((name) => ensureAnnotator(project, name).id);
  for (const { article } of bundles) {
    for (const [annotatorId = '', end] of [
      [first, 10],
      [second, 10],
      [second, 3],
    ] as const) {
      createAnnotation(project, {
        articleId: article.id,
        annotatorId,
        draft: draftOf(end === 3 ? 0 : 4, end, 'base'),
      });
    }
    for (const annotatorId of [first, second])
      setArticleState(project, article.id, annotatorId ?? '', 'done');
  }
}
