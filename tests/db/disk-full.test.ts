import { expect, it } from 'vitest';
import { createAnnotation } from '../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { articleIds } from '../../src-main/services/article-records.ts';
import { checkProject } from '../../src-main/services/check.ts';
import type { OpenProject } from '../../src-main/services/project.ts';
import { findArticles } from '../../src-main/services/search.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import { searchInputSchema } from '../../src-shared/contract/search.ts';
import { bundleOf, makeProject } from '../helpers/projects.ts';

const text = 'زار الوزير باريس أمس.';
const full = expect.objectContaining({ code: 'disk-full' });

/** From then on the file may grow by no more than this many pages: SQLite says the same as on a full disk (SQLITE_FULL). */
function leaveRoomFor(pages: number, { database: { connection } }: OpenProject): void {
  const used = Number(connection.pragma('page_count', { simple: true }));
  connection.pragma(`max_page_count = ${used + pages}`);
}

const makeRoom = ({ database: { connection } }: OpenProject) =>
  connection.pragma('max_page_count = 4294967294');

it('an import that the disk has no room for leaves nothing, and goes through once there is', async () => {
  const project = await makeProject([bundleOf('one', text)]);
  const bundles = Array.from({ length: 300 }, (_, index) => bundleOf(`n${index}`, `${text} بغداد ${index}`));
  const store = () => storeBundles(project, { bundles, annotators: [], codebook: null }, null);
  const found = () => findArticles(project, searchInputSchema.parse({ query: 'بغداد' })).total;
  for (const pages of [0, 3, 40]) {
    leaveRoomFor(pages, project);
    expect(store).toThrow(full);
    expect(articleIds(project)).toEqual(['one']);
    expect(found()).toBe(0);
    makeRoom(project);
    expect([...checkProject(project)]).toEqual([]);
  }
  store();
  expect(found()).toBe(300);
});

it('a mark that the disk has no room for is refused and leaves nothing; those before it stay', async () => {
  const project = await makeProject([bundleOf('one', text)]);
  const annotatorId = ensureAnnotator(project, 'سلمى').id;
  const spans = [{ role: 'mention' as const, start: 11, end: 16 }];
  const note = 'ملاحظة طويلة '.repeat(200);
  let stored = 0;
  const mark = () => {
    const draft = { layer: 'entity' as const, label: 'GPE', spans, attributes: {}, links: [], note };
    createAnnotation(project, { articleId: 'one', annotatorId, id: `m${stored}`, draft });
    stored++;
  };
  mark();
  leaveRoomFor(8, project);
  expect(() => {
    for (;;) mark();
  }).toThrow(full);
  expect(stored).toBeGreaterThan(1);
  makeRoom(project);
  const rows = project.database.read.all<{ id: string }>('SELECT id FROM annotation ORDER BY seq');
  expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: stored }, (_, index) => `m${index}`));
  expect([...checkProject(project)]).toEqual([]);
  mark();
});
