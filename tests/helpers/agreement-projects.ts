import { compareAnnotators } from '../../src-main/services/agreement.ts';
import { disagreementPage } from '../../src-main/services/agreement-list.ts';
import type { ArticleBundle } from '../../src-main/services/article-records.ts';
import type { OpenProject } from '../../src-main/services/project.ts';
import { storeBundles } from '../../src-main/services/store-bundles.ts';
import type { AgreementRequest } from '../../src-shared/contract/agreement.ts';
import type { Annotation } from '../../src-shared/model/annotation.ts';
import type { ArticleState, Region } from '../../src-shared/model/article.ts';
import { bundleOf, makeProject } from './projects.ts';

/** What a test says of an annotation; the rest is as an entity of a country has it. */
export type Marked = Partial<Annotation> & Pick<Annotation, 'id' | 'annotatorId'>;

/** An article, its annotations, and how far who is; those who are not named finished it. */
export interface MarkedArticle {
  readonly id: string;
  readonly text: string;
  readonly marks: readonly Marked[];
  readonly states?: Readonly<Record<string, ArticleState>>;
  readonly regions?: readonly Region[];
}

/** A mark of these stretches (UTF-16). */
export const mention = (
  id: string,
  annotatorId: string,
  stretches: readonly (readonly [number, number])[],
  more: Partial<Annotation> = {},
): Marked => ({
  id,
  annotatorId,
  spans: stretches.map(([start, end]) => ({ role: 'mention', start, end })),
  ...more,
});

/** A project in which people of these ids (their names as well) marked the articles. */
export async function agreementProject(
  annotators: readonly string[],
  articles: readonly MarkedArticle[],
): Promise<OpenProject> {
  const project = await makeProject();
  const bundles = articles.map(({ id, text, marks, states, regions = [] }): ArticleBundle => {
    const all = states ?? Object.fromEntries(annotators.map((annotator) => [annotator, 'done' as const]));
    return {
      ...bundleOf(id, text),
      regions,
      status: Object.entries(all).map(([annotatorId, state]) => ({ annotatorId, state })),
      annotations: marks.map((mark) => ({
        articleId: id,
        layer: 'entity',
        label: 'GPE',
        spans: [],
        attributes: {},
        links: [],
        note: null,
        createdAt: '2026-01-01T00:00:00.000Z',
        updatedAt: '2026-01-01T00:00:00.000Z',
        ...mark,
      })),
    };
  });
  const people = annotators.map((id) => ({ id, name: id }));
  storeBundles(project, { bundles, annotators: people, codebook: null }, null);
  return project;
}

const unwatched = { signal: { aborted: false }, progress() {} };

/** The request as the contract fills it in. */
const whole = (
  request: Partial<AgreementRequest> & Pick<AgreementRequest, 'annotatorIds'>,
): AgreementRequest => ({
  layer: 'entity',
  articles: 'done',
  regions: 'title+body',
  suggestions: 'included',
  iou: 0.5,
  bootstrap: 0,
  seed: 7,
  ...request,
});

/** The report, without intervals unless asked for. */
export const reportOf = (
  project: OpenProject,
  annotatorIds: readonly string[],
  more: Partial<AgreementRequest> = {},
) =>
  compareAnnotators(
    project,
    { request: whole({ annotatorIds: [...annotatorIds], ...more }), tool: 'hashiya 0.0.0' },
    unwatched,
  );

/** The list of all disagreements. */
export const disagreementsOf = (
  project: OpenProject,
  annotatorIds: readonly string[],
  more: Partial<Parameters<typeof disagreementPage>[1]> = {},
) =>
  disagreementPage(
    project,
    { ...whole({ annotatorIds: [...annotatorIds] }), offset: 0, limit: 1000, ...more },
    unwatched,
  );
