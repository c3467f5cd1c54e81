import { dawidSkene, plurality } from '../../src-shared/agreement/index.ts';
import {
  type OpinionRequest,
  opinionAssumptions,
  opinionNeeds,
  type SecondOpinion,
} from '../../src-shared/contract/adjudication.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { readAnnotators } from '../db/annotators.ts';
import { articleById } from '../db/articles.ts';
import { allAdjudications, readAdjudication } from '../db/decisions.ts';
import { readAtOnce } from '../db/handle.ts';
import { groupsOf } from './adjudication-groups.ts';
import { finishedByTwo } from './adjudication-merge.ts';
import { workersOf } from './adjudication-state.ts';
import { everything } from './adjudication-units.ts';
import { unitKey } from './adjudication-versions.ts';
import { readMarks } from './agreement-marks.ts';
import { comparable } from './agreement-rows.ts';
import { requireArticle } from './articles.ts';
import { currentCodebook } from './codebook.ts';
import { type JobContext, unwatched } from './job-context.ts';
import type { OpenProject } from './project.ts';

/** One annotator's value of one attribute of one unit. */
interface Given {
  readonly articleId: string;
  readonly key: string;
  readonly annotatorId: string;
  readonly value: string;
}

/**
 * What Dawid and Skene's model takes for the true value of each attribute of aligned units (of stances also the polarity), beside what most said. It takes for
 * granted that each item has one truth, that annotators err independently and alike on all items; and it sees only what two annotators aligned
 * on gave a value of. Of articles that two finished, or that are begun or closed, unless some are named. Throws `article-unknown`, `cancelled`.
 */
export const secondOpinion = (
  project: OpenProject,
  { layer, articleIds }: OpinionRequest,
  { signal }: Pick<JobContext<never>, 'signal'> = unwatched,
): SecondOpinion =>
  readAtOnce(project.database, (read) => {
    const { codebook } = currentCodebook(project);
    for (const id of articleIds ?? []) requireArticle(read, id);
    const begun = allAdjudications(read).map(({ articleId }) => articleId);
    const ids = articleIds ?? [...finishedByTwo(read).keys(), ...begun].filter((id) => articleById(read, id));
    const given = new Map<string, Given[]>();
    for (const articleId of new Set(ids)) {
      if (signal.aborted) throw new Problem('cancelled');
      const annotatorIds = readAdjudication(read, articleId)?.annotatorIds ?? workersOf(read, articleId);
      const asked = everything(annotatorIds, layer);
      for (const { annotations } of groupsOf(
        readMarks(read, { id: articleId, annotatorIds }, asked, codebook, 'each'),
      )) {
        if (annotations.length < 2) continue;
        const key = unitKey(annotations.map(({ id }) => id));
        for (const { annotatorId, attributes, label } of annotations) {
          const said = Object.entries(layer === 'stance' ? { ...attributes, polarity: label } : attributes);
          for (const [name, raw] of said) {
            const value = comparable(raw);
            if (value === null) continue;
            const list = given.get(name) ?? [];
            list.push({ articleId, key, annotatorId, value: String(value) });
            given.set(name, list);
          }
        }
      }
    }
    const order = readAnnotators(read).map(({ id }) => id);
    const attributes = [...given]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, all]) => opinionOn(name, all, order) ?? []);
    return { assumptions: [...opinionAssumptions], attributes };
  });

type Opinion = SecondOpinion['attributes'][number];

function opinionOn(name: string, all: readonly Given[], order: readonly string[]): Opinion | null {
  const byItem = Map.groupBy(all, ({ articleId, key }) => JSON.stringify([articleId, key]));
  const items = [...byItem].filter(([, votes]) => votes.length > 1);
  const votes = items.flatMap(([item, own]) =>
    own.map(({ annotatorId, value }) => ({ item, annotator: annotatorId, label: value })),
  );
  const estimate = dawidSkene(votes);
  if (!estimate) return null;
  const opinions = items.map(([item, own]) => {
    const row = estimate.posterior[item] ?? [];
    const probability = Math.max(...row);
    const opinion = estimate.labels[row.indexOf(probability)] ?? '';
    const [{ articleId, key } = { articleId: '', key: '' }] = own;
    return {
      articleId,
      key,
      votes: Object.fromEntries(own.map(({ annotatorId, value }) => [annotatorId, value])),
      majority: plurality(own.map(({ value }) => value)) ?? null,
      opinion,
      probability,
    };
  });
  return {
    name,
    values: [...estimate.labels],
    doubts: [
      ...(Object.keys(estimate.confusion).length < opinionNeeds.annotators
        ? (['few-annotators'] as const)
        : []),
      ...(items.length < opinionNeeds.items ? (['few-items'] as const) : []),
      ...(estimate.labels.length < 2 ? (['one-value'] as const) : []),
    ],
    items: opinions,
    annotators: order.flatMap((annotatorId) => {
      const confusion = estimate.confusion[annotatorId];
      if (!confusion) return [];
      const given = opinions.filter((item) => item.votes[annotatorId] !== undefined);
      const agreeing = given.filter((item) => item.votes[annotatorId] === item.opinion).length;
      const reliability = estimate.prevalence.reduce(
        (sum, share, label) => sum + share * (confusion[label]?.[label] ?? 0),
        0,
      );
      return [
        {
          annotatorId,
          confusion: confusion.map((row) => [...row]),
          agreeing: agreeing / given.length,
          reliability,
        },
      ];
    }),
  };
}
