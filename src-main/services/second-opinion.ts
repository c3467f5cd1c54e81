import { dawidSkene, plurality } from '../../src-shared/agreement/index.ts';
import {
  type OpinionProgress,
  type OpinionRequest,
  opinionAssumptions,
  opinionNeeds,
  type SecondOpinion,
} from '../../src-shared/contract/adjudication.ts';
import type { Codebook } from '../../src-shared/model/codebook.ts';
import type { Layer } from '../../src-shared/model/layers.ts';
import { Problem } from '../../src-shared/model/problem.ts';
import { entryAttribute } from '../../src-shared/model/registry.ts';
import { readAnnotators } from '../db/annotators.ts';
import { articleById } from '../db/articles.ts';
import { allAdjudications, readAdjudication } from '../db/decisions.ts';
import { type ReadHandle, readAtOnce } from '../db/handle.ts';
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
import { everyStep } from './steps.ts';

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
 * on gave a value of. Only attributes whose values are chosen, for what is written freely is true in many wordings. Of articles that two finished, or that
 * are begun or closed, unless some are named. Throws `article-unknown`, `cancelled`.
 */
export function secondOpinion(
  project: OpenProject,
  request: OpinionRequest,
  context: Context = unwatched,
): SecondOpinion {
  const { given, order } = readAtOnce(project.database, (read) => ({
    given: givenIn(read, request, currentCodebook(project).codebook, context),
    order: readAnnotators(read).map(({ id }) => id),
  }));
  const names = [...given.keys()].sort();
  const attributes = names.flatMap((name, done) => {
    context.progress({ phase: 'estimate', done, total: names.length });
    return opinionOn(name, given.get(name) ?? [], order, () => goOn(context)) ?? [];
  });
  return { assumptions: [...opinionAssumptions], attributes };
}

type Context = Pick<JobContext<OpinionProgress>, 'signal' | 'progress'>;

function goOn({ signal }: Context): void {
  if (signal.aborted) throw new Problem('cancelled');
}

/** What was given of each attribute, where two aligned. */
function givenIn(
  read: ReadHandle,
  { layer, articleIds }: OpinionRequest,
  codebook: Codebook,
  context: Context,
): Map<string, Given[]> {
  for (const id of articleIds ?? []) requireArticle(read, id);
  const begun = allAdjudications(read).map(({ articleId }) => articleId);
  const known = () => [...finishedByTwo(read).keys(), ...begun].filter((id) => articleById(read, id));
  const ids = [...new Set(articleIds ?? known())];
  const isChosen = choosable(codebook, layer);
  const given = new Map<string, Given[]>();
  const tell = everyStep((done, total) => context.progress({ phase: 'compare', done, total }));
  for (const [at, articleId] of ids.entries()) {
    goOn(context);
    tell(at, ids.length);
    const annotatorIds = readAdjudication(read, articleId)?.annotatorIds ?? workersOf(read, articleId);
    const asked = everything(annotatorIds, layer);
    const marks = readMarks(read, { id: articleId, annotatorIds }, asked, codebook, 'each');
    for (const { annotations } of groupsOf(marks)) {
      if (annotations.length < 2) continue;
      const key = unitKey(annotations.map(({ id }) => id));
      for (const { annotatorId, attributes, label } of annotations) {
        const said = Object.entries(layer === 'stance' ? { ...attributes, polarity: label } : attributes);
        for (const [name, raw] of said) {
          const value = comparable(raw);
          if (value === null || !isChosen(name)) continue;
          const list = given.get(name) ?? [];
          list.push({ articleId, key, annotatorId, value: String(value) });
          given.set(name, list);
        }
      }
    }
  }
  return given;
}

function choosable(codebook: Codebook, layer: Layer): (name: string) => boolean {
  const types = codebook.attributes.filter((each) => each.layer === layer);
  const free = new Set(types.flatMap(({ id, type }) => (type === 'text' || type === 'number' ? [id] : [])));
  // A link to the registry says who is meant, in the program's own signs.
  return (name) => !free.has(name) && name !== entryAttribute;
}

/** Beyond these it moves by nothing that could be shown. */
const mostRounds = 2000;

type Opinion = SecondOpinion['attributes'][number];

function opinionOn(
  name: string,
  all: readonly Given[],
  order: readonly string[],
  onRound: () => void,
): Opinion | null {
  const byItem = Map.groupBy(all, ({ articleId, key }) => JSON.stringify([articleId, key]));
  const items = [...byItem].filter(([, votes]) => votes.length > 1);
  const votes = items.flatMap(([item, own]) =>
    own.map(({ annotatorId, value }) => ({ item, annotator: annotatorId, label: value })),
  );
  const estimate = dawidSkene(votes, { rounds: mostRounds, onRound });
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
