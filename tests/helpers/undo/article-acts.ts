import { editMetadata } from '../../../src-main/services/article-metadata.ts';
import { readBundle } from '../../../src-main/services/article-records.ts';
import { setArticleState } from '../../../src-main/services/article-states.ts';
import { assignArticles, setStates } from '../../../src-main/services/assignments.ts';
import { confirmRegions, markRegions } from '../../../src-main/services/regions.ts';
import { removeArticles } from '../../../src-main/services/remove-articles.ts';
import { decide, keepTogether } from '../../../src-main/services/verdicts.ts';
import { articleStates, regionKinds } from '../../../src-shared/model/article.ts';
import { verdicts } from '../../../src-shared/model/near-duplicate.ts';
import { type Acts, pick } from './doing.ts';

type Name = 'state' | 'states' | 'assign' | 'edit' | 'lines' | 'confirm' | 'delete' | 'decide' | 'group';

/** Articles as a whole: who does what, what is known of them, their lines, and which resemble one another. */
export const articleActs: Acts<Name> = {
  state({ project, articleId, actorId, number }) {
    setArticleState(project, articleId, actorId, pick(articleStates, number) ?? 'todo');
  },
  states({ project, actorId, some, people: annotatorIds, number }) {
    if (some.length === 0) return;
    setStates(project, {
      actorId,
      articleIds: [...some],
      annotatorIds: [...annotatorIds],
      state: number % 2 ? 'done' : null,
    });
  },
  assign({ project, actorId, some, people: annotatorIds, number }) {
    if (some.length === 0) return;
    assignArticles(project, {
      actorId,
      articleIds: [...some],
      annotatorIds: [...annotatorIds],
      overlap: 50,
      seed: number,
    });
  },
  edit({ project, actorId, articleId, number }) {
    const { title, outlet, author, url, published } = readBundle(project, articleId).article;
    const before = { title, outlet, author, url, published };
    const after = { ...before, title: `جديد ${number}`, author: 'كاتبة' };
    editMetadata(project, { actorId, articleId, before, after });
  },
  lines({ project, actorId, articleId, number }) {
    const mark = { kind: pick(regionKinds, number) ?? 'body' };
    markRegions(project, { actorId, articleId, span: { start: number, end: number }, mark });
  },
  confirm({ project, actorId, articleId }) {
    confirmRegions(project, { actorId, articleId, span: null });
  },
  delete({ project, actorId, some }) {
    if (some.length > 0) removeArticles(project, { actorId, articleIds: [...some] });
  },
  decide({ project, actorId, number }) {
    const [articleId = '', otherId = ''] = number % 2 ? ['a', 'b'] : ['c', 'd'];
    const verdict = pick([...verdicts, null], number) ?? null;
    decide(project, { actorId, articleId, otherId, verdict });
  },
  group({ project, actorId, articleId }) {
    keepTogether(project, actorId, articleId);
  },
};
