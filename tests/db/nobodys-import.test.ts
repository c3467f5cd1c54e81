import { expect, it } from 'vitest';
import { createAnnotation } from '../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { articleIds } from '../../src-main/services/article-records.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { historyState, redo, undo } from '../../src-main/services/history.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import { bundleOf, makeProject } from '../helpers/projects.ts';

const bundle = (id: string) => bundleOf(id, `${id} عاد الوزير إلى باريس`);

async function projectWithNobodysImport() {
  const project = await makeProject([bundle('a'), bundle('b')]);
  const { id } = ensureAnnotator(project, 'سلمى');
  const mark = (articleId: string) =>
    createAnnotation(project, {
      articleId,
      annotatorId: id,
      draft: {
        layer: 'entity',
        label: 'PER',
        spans: [{ role: 'mention', start: 0, end: 1 }],
        attributes: {},
        links: [],
        note: null,
      },
    });
  return { project, id, mark };
}

it('what nobody imported is taken back by whoever asks for that, and comes back', async () => {
  const { project, id } = await projectWithNobodysImport();
  expect(historyState(project, id)).toEqual({ undo: null, redo: null });
  expect(undo(project, id)).toBeNull();
  expect(historyState(project, id, true).undo).toMatchObject({ kind: 'import', annotatorId: null });

  expect(undo(project, id, true)?.kind).toBe('import');
  expect(articleIds(project)).toEqual([]);
  expect(historyState(project, id, true)).toMatchObject({ undo: null, redo: { kind: 'import' } });
  expect(redo(project, id)).toBeNull();
  expect(redo(project, id, true)?.kind).toBe('import');
  expect(articleIds(project)).toEqual(['a', 'b']);
  expect([...checkProject(project)]).toEqual([]);
});

it('not where somebody did something since, until that is taken back', async () => {
  const { project, id, mark } = await projectWithNobodysImport();
  const other = ensureAnnotator(project, 'يوسف').id;
  mark('a');
  expect(historyState(project, other, true).undo).toBeNull();
  expect(undo(project, other, true)).toBeNull();
  expect(undo(project, id, true)?.kind).toBe('annotation.create');
  expect(undo(project, other, true)?.kind).toBe('import');
  // Each brings back what is due first: the import before what was marked in it.
  expect(redo(project, id, true)?.kind).toBe('import');
  expect(redo(project, id, true)?.kind).toBe('annotation.create');
  expect([...checkProject(project)]).toEqual([]);
});

it('comes back no more after something new', async () => {
  const { project, id, mark } = await projectWithNobodysImport();
  storeBundles(project, { bundles: [bundle('c')], annotators: [], codebook: null }, null);
  expect(undo(project, id, true)?.kind).toBe('import');
  expect(articleIds(project)).toEqual(['a', 'b']);
  mark('a');
  expect(historyState(project, id, true)).toMatchObject({ undo: { kind: 'annotation.create' }, redo: null });
});
