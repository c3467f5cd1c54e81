import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createAnnotation,
  listAnnotations,
  removeAnnotations,
  updateAnnotation,
} from '../../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../../src-main/services/annotators.ts';
import { articleIds, iterateBundles } from '../../../src-main/services/article-records.ts';
import { checkProject } from '../../../src-main/services/check.ts';
import { currentCodebook } from '../../../src-main/services/codebook.ts';
import { saveDraft } from '../../../src-main/services/codebook-drafts.ts';
import { placeOf } from '../../../src-main/services/held-rows.ts';
import { undo } from '../../../src-main/services/history.ts';
import type { OpenProject } from '../../../src-main/services/project.ts';
import { publishDraft } from '../../../src-main/services/publish-codebook.ts';
import { reconcile } from '../../../src-main/services/reconcile.ts';
import { createEntry, updateEntry } from '../../../src-main/services/registry.ts';
import { removeArticles } from '../../../src-main/services/remove-articles.ts';
import { createVersionIndex } from '../../../src-main/services/row-versions.ts';
import { storeBundles } from '../../../src-main/services/store-bundles.ts';
import { spendTime, workTime } from '../../../src-main/services/work-times.ts';
import { findLabel } from '../../../src-shared/model/codebook.ts';
import { copied, merged, type Site, siteAt } from '../../helpers/exchange-histories.ts';
import { bundleOf, makeProjectFile, temporaryFolder } from '../../helpers/projects.ts';

const text = 'قال الوزير في باريس إن الاتفاق قريب.';
const articleId = 'one';

/** A copy of the project with سلمى in it, and her mark «باريس». */
async function beginning(): Promise<{ folder: string; path: string }> {
  const folder = temporaryFolder();
  const path = await makeProjectFile(join(folder, 'start.hashiya'), [bundleOf(articleId, text)]);
  const site = siteAt(path);
  const annotatorId = ensureAnnotator(site.project, 'سلمى').id;
  ensureAnnotator(site.project, 'القائدة');
  createAnnotation(site.project, { articleId, annotatorId, id: 'paris', draft: draft('GPE', 14, 19) });
  site.project.dispose();
  return { folder, path };
}

const draft = (label: string, start: number, end: number, note: string | null = null) => ({
  layer: 'entity' as const,
  label,
  spans: [{ role: 'mention' as const, start, end }],
  attributes: {},
  links: [],
  note,
});

/** Two copies that went apart. */
async function twoCopies(): Promise<{ folder: string; here: Site; there: Site; sent(): string }> {
  const { folder, path } = await beginning();
  const [here, there] = ['here', 'there'].map((name) => {
    const target = join(folder, `${name}.hashiya`);
    copyFileSync(path, target);
    const site = siteAt(target);
    onTestFinished(() => site.project.dispose());
    return site;
  });
  if (!here || !there) throw new Error('no copies');
  let count = 0;
  return { folder, here, there, sent: () => copied(there, join(folder, `sent-${++count}.hashiya`)) };
}

const salma = (project: OpenProject): string => ensureAnnotator(project, 'سلمى').id;

function note(project: OpenProject, said: string): void {
  const annotatorId = salma(project);
  const [mark] = listAnnotations(project, { articleId, annotatorId });
  if (mark)
    updateAnnotation(project, { id: mark.id, annotatorId, updatedAt: mark.updatedAt, patch: { note: said } });
}

const notes = (project: OpenProject): (string | null)[] =>
  listAnnotations(project, { articleId, annotatorId: salma(project) }).map((mark) => mark.note);

describe('the same annotation in two copies', () => {
  it('is what it was changed to last, however wrong the clocks', async () => {
    const { here, there, sent } = await twoCopies();
    note(here.project, 'أولى');
    await merged(there, copied(here, `${here.path}.copy`));
    note(there.project, 'ثانية');
    const report = await merged(here, sent());
    expect(notes(here.project)).toEqual(['ثانية']);
    expect(report.files[0]).toMatchObject({ annotations: { added: 0, changed: 1, removed: 0 }, clashes: [] });
  });

  it('changed in both at once is what was changed more often; the other is told and in the journal', async () => {
    const { here, there, sent } = await twoCopies();
    note(here.project, 'هنا');
    note(here.project, 'هنا وهنا');
    note(there.project, 'هناك');
    const [file] = (await merged(here, sent())).files;
    expect(notes(here.project)).toEqual(['هنا وهنا']);
    expect(file?.clashes).toEqual([
      {
        kind: 'annotation',
        articleId,
        title: 'one',
        annotator: 'سلمى',
        kept: 'here',
        here: 'GPE «باريس»',
        there: 'GPE «باريس»',
      },
    ]);
    const journal = here.project.database.read.all<{ changes: string }>(
      "SELECT changes FROM operation WHERE kind = 'article.merge'",
    );
    expect(journal.map(({ changes }) => changes).join()).toContain('"note":"هناك"');
    // Told once.
    expect((await merged(here, sent())).files[0]?.clashes).toEqual([]);
  });

  it('removed in one and changed as often in the other is there; removed by who had seen the change it is gone', async () => {
    const { here, there, sent } = await twoCopies();
    removeAnnotations(here.project, { articleId, annotatorId: salma(here.project), ids: ['paris'] });
    note(there.project, 'بقي');
    expect((await merged(here, sent())).files[0]?.clashes).toMatchObject([{ kept: 'there', here: null }]);
    expect(notes(here.project)).toEqual(['بقي']);
    removeAnnotations(here.project, { articleId, annotatorId: salma(here.project), ids: ['paris'] });
    await merged(here, sent());
    expect(notes(here.project)).toEqual([]);
  });

  it('loses a link to what the other copy removed, and has it again with its target', async () => {
    const { here, there, sent } = await twoCopies();
    removeAnnotations(here.project, { articleId, annotatorId: salma(here.project), ids: ['paris'] });
    createAnnotation(there.project, {
      articleId,
      annotatorId: salma(there.project),
      id: 'said',
      draft: {
        ...draft('claim', 0, 9),
        layer: 'claim',
        spans: [{ role: 'content', start: 0, end: 9 }],
        links: [{ role: 'claimant', target: 'paris' }],
      },
    });
    await merged(here, sent());
    const linksOf = () =>
      listAnnotations(here.project, { articleId, annotatorId: salma(here.project) }).map(({ id, links }) => [
        id,
        links.length,
      ]);
    expect(linksOf()).toEqual([['said', 0]]);
    note(there.project, 'مرة');
    note(there.project, 'مرتين');
    await merged(here, sent());
    expect(linksOf()).toEqual([
      ['said', 1],
      ['paris', 0],
    ]);
    expect([...checkProject(here.project)]).toEqual([]);
  });
});

describe('two versions to which as many changes led', () => {
  const version = (operation: string) => ({ revision: 2, operation, past: ['first'] });
  const held = (operation: string, state: 'todo' | 'done' | null) =>
    placeOf(
      new Map([['rejection a', version(operation)]]),
      new Map(
        state === null
          ? []
          : [
              [
                'rejection a',
                {
                  kind: 'rejection' as const,
                  rejection: {
                    articleId: 'one',
                    annotatorId: state,
                    layer: 'entity' as const,
                    start: 0,
                    end: 1,
                  },
                },
              ],
            ],
      ),
      new Map(),
    );
  const winner = (here: ReturnType<typeof held>, there: ReturnType<typeof held>) =>
    reconcile('one', here, there)?.visible.get('rejection a') ?? null;

  it('come to what is there, else to the later operation, on both sides', () => {
    for (const [gone, there] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const removed = held(gone, null);
      const present = held(there, 'todo');
      expect([winner(removed, present), winner(present, removed)].map((row) => row?.kind)).toEqual([
        'rejection',
        'rejection',
      ]);
    }
    const [early, late] = [held('a', 'todo'), held('b', 'done')];
    for (const row of [winner(early, late), winner(late, early)]) {
      expect(row).toMatchObject({ rejection: { annotatorId: 'done' } });
    }
  });
});

describe('a merge that was undone', () => {
  it('has left no opinion: merged again it brings the same, and takes nothing from others', async () => {
    const { folder, here, there, sent } = await twoCopies();
    const actorId = ensureAnnotator(here.project, 'القائدة').id;
    createAnnotation(there.project, {
      articleId,
      annotatorId: salma(there.project),
      id: 'new',
      draft: draft('PER', 4, 10),
    });
    const ids = ({ project }: Site) =>
      listAnnotations(project, { articleId, annotatorId: salma(project) }).map(({ id }) => id);
    await merged(here, sent());
    undo(here.project, actorId);
    expect(ids(here)).toEqual(['paris']);
    await merged(there, copied(here, join(folder, 'undone.hashiya')));
    expect(ids(there)).toEqual(['paris', 'new']);
    await merged(here, sent());
    expect(ids(here)).toEqual(['paris', 'new']);
  });
});

describe('an article that a merge brought and an undo took', () => {
  it('was not deleted by anybody: it comes again, and stays where it is', async () => {
    const { folder, here, there, sent } = await twoCopies();
    const actorId = ensureAnnotator(here.project, 'القائدة').id;
    storeBundles(there.project, { bundles: [bundleOf('two', text)], annotators: [], codebook: null }, null);
    removeArticles(here.project, { actorId, articleIds: [articleId] });
    createAnnotation(there.project, {
      articleId,
      annotatorId: salma(there.project),
      id: 'new',
      draft: draft('PER', 4, 10),
    });
    const versions = () => {
      const index = createVersionIndex(here.project.database.read);
      return [articleId, 'two'].map((id) => index.of(id).get('article'));
    };
    const before = versions();
    await merged(here, sent());
    expect(articleIds(here.project).sort()).toEqual([articleId, 'two']);
    undo(here.project, actorId);
    expect(articleIds(here.project)).toEqual([]);
    expect(versions()).toEqual(before);
    await merged(there, copied(here, join(folder, 'undone.hashiya')));
    expect(articleIds(there.project)).toEqual([articleId, 'two']);
    await merged(here, sent());
    expect(articleIds(here.project).sort()).toEqual([articleId, 'two']);
  });
});

describe('an article', () => {
  it('that was deleted here is there again where somebody went on in it, and stays deleted where nobody did', async () => {
    const { here, there, sent } = await twoCopies();
    const actorId = ensureAnnotator(here.project, 'القائدة').id;
    removeArticles(here.project, { actorId, articleIds: [articleId] });
    await merged(here, sent());
    expect(articleIds(here.project)).toEqual([]);
    createAnnotation(there.project, {
      articleId,
      annotatorId: salma(there.project),
      id: 'new',
      draft: draft('PER', 4, 10),
    });
    const [file] = (await merged(here, sent())).files;
    expect(file?.returned).toEqual([{ articleId, title: 'one' }]);
    expect(
      [...iterateBundles(here.project)].map(({ annotations }) => annotations.map(({ id }) => id)),
    ).toEqual([['new']]);
    expect(undo(here.project, actorId)?.kind).toBe('merge');
    expect(articleIds(here.project)).toEqual([]);
  });

  it('that somebody has worked in since it came is not taken back', async () => {
    const { here, there, sent } = await twoCopies();
    const actorId = ensureAnnotator(here.project, 'القائدة').id;
    createAnnotation(there.project, {
      articleId,
      annotatorId: salma(there.project),
      id: 'new',
      draft: draft('PER', 4, 10),
    });
    await merged(here, sent());
    createAnnotation(here.project, {
      articleId,
      annotatorId: salma(here.project),
      id: 'said',
      draft: {
        ...draft('claim', 0, 9),
        layer: 'claim',
        spans: [{ role: 'content', start: 0, end: 9 }],
        links: [{ role: 'claimant', target: 'new' }],
      },
    });
    expect(() => undo(here.project, actorId)).toThrow(expect.objectContaining({ code: 'merge-in-use' }));
    expect([...checkProject(here.project)]).toEqual([]);
  });
});

describe('what belongs to the project', () => {
  it('has the labels of both codebooks where two were published at once, those of the older one retired', async () => {
    const { here, there, sent } = await twoCopies();
    const publish = ({ project }: Site, id: string) => {
      const annotatorId = salma(project);
      const { version, codebook } = currentCodebook(project);
      const [first] = codebook.labels;
      if (!first) throw new Error('no label');
      saveDraft(project, {
        annotatorId,
        revision: 0,
        codebook: { ...codebook, labels: [...codebook.labels, { ...first, id, key: null }] },
      });
      publishDraft(project, { annotatorId, onto: version });
    };
    publish(here, 'HERE');
    publish(here, 'AGAIN');
    publish(there, 'THERE');
    createAnnotation(there.project, {
      articleId,
      annotatorId: salma(there.project),
      id: 'new',
      draft: draft('THERE', 4, 10),
    });
    const [file] = (await merged(here, sent())).files;
    const { codebook } = currentCodebook(here.project);
    expect(['HERE', 'AGAIN', 'THERE'].map((id) => findLabel(codebook, 'entity', id)?.retired)).toEqual([
      false,
      false,
      true,
    ]);
    expect(file).toMatchObject({
      codebook: 4,
      retiredLabels: [{ layer: 'entity', label: 'THERE', annotations: 1 }],
      clashes: [{ kind: 'codebook', kept: 'here' }],
    });
    expect([...checkProject(here.project)]).toEqual([]);
  });

  it('lists entries of the registry that two copies changed at once', async () => {
    const { here, there, sent } = await twoCopies();
    const entry = (name: string) => ({
      label: 'GPE',
      names: { ar: name, en: null },
      aliases: [],
      identifiers: [],
      note: null,
    });
    const made = createEntry(here.project, {
      annotatorId: salma(here.project),
      entry: entry('باريس'),
      link: [],
    });
    await merged(there, copied(here, `${here.path}.copy`));
    for (const [{ project }, name] of [
      [here, 'باريس العاصمة'],
      [there, 'مدينة باريس'],
    ] as const) {
      updateEntry(project, {
        annotatorId: salma(project),
        id: made.id,
        updatedAt: made.updatedAt,
        entry: entry(name),
      });
    }
    const [clash] = (await merged(here, sent())).files[0]?.clashes ?? [];
    expect(clash).toMatchObject({ kind: 'entry', here: 'باريس العاصمة', there: 'مدينة باريس' });
  });

  it('takes who has the same name in both for one person, and the longer of two times', async () => {
    const { here, there, sent } = await twoCopies();
    const ids = [here, there].map(({ project }) => ensureAnnotator(project, 'نورة').id);
    expect(ids[0]).not.toBe(ids[1]);
    spendTime(here.project, { articleId, annotatorId: ids[0] ?? '', seconds: 40 });
    spendTime(there.project, { articleId, annotatorId: ids[1] ?? '', seconds: 60 });
    createAnnotation(there.project, {
      articleId,
      annotatorId: ids[1] ?? '',
      id: 'hers',
      draft: draft('PER', 4, 10),
    });
    await merged(here, sent());
    const annotatorId = ids[0] ?? '';
    expect(listAnnotations(here.project, { articleId, annotatorId }).map(({ id }) => id)).toEqual(['hers']);
    expect(workTime(here.project, { articleId, annotatorId })).toBe(60);
  });
});
