import { describe, expect, it } from 'vitest';
import {
  type Adding,
  asLayer,
  asRole,
  canAdd,
  goOn,
  newAdding,
  rewriting,
  withWords,
} from '../../../src-renderer/features/review/adding/adding.ts';
import { fittedDraft } from '../../../src-renderer/features/review/adjudicate/fitted-draft.ts';
import { goldShares } from '../../../src-renderer/features/review/adjudicate/gold-shares.ts';
import { itemsOfArticle } from '../../../src-renderer/features/review/disagreements/item.ts';
import { wordsOf } from '../../../src-shared/arabic/words.ts';
import type { AdjudicatedArticle } from '../../../src-shared/contract/adjudication.ts';
import type { Decision } from '../../../src-shared/model/adjudication.ts';
import type { Annotation } from '../../../src-shared/model/annotation.ts';
import { graphemesOf } from '../../../src-shared/text/graphemes.ts';
import { paragraphsOf } from '../../../src-shared/text/paragraphs.ts';
import { defaultCodebook } from '../../helpers/projects.ts';

// By hand: «قالت» 0–4, «الوزيرة» 5–12, «إن» 13–15, «الماء» 16–21, «شحيح» 22–26; the second line 27–37: «في» 27–29, «الصيف» 30–35.
const text = 'قالت الوزيرة إن الماء شحيح\nفي الصيف.';
const ground = { text, graphemes: graphemesOf(text), paragraphs: paragraphsOf(text) };

const begun = (): Adding => {
  const adding = newAdding(defaultCodebook, 'a');
  if (!adding) throw new Error('the default codebook has entities');
  return adding;
};
const changed = (adding: Adding | null): Adding => {
  if (!adding) throw new Error('the default codebook has labels of every layer');
  return adding;
};
const spansOf = ({ draft }: Adding) => draft.spans.map(({ role, start, end }) => [role, start, end]);

describe('what is in gold and written anew', () => {
  it('begins as it is, with the links that wait, and keeps what its new label has, too', () => {
    const gold: Annotation = {
      id: 'g',
      articleId: 'a',
      annotatorId: 'gold',
      layer: 'claim',
      label: 'claim',
      spans: [{ role: 'content', start: 16, end: 26 }],
      attributes: { quotation: 'direct' },
      links: [],
      note: null,
      createdAt: '',
      updatedAt: '',
    };
    const decision: Decision = {
      id: 'd',
      articleId: 'a',
      layer: 'claim',
      sources: [],
      outcome: 'edited',
      chosen: [],
      goldIds: ['g'],
      votes: {},
      waiting: [
        { goldId: 'g', role: 'claimant', target: 's2' },
        { goldId: 'other', role: 'claimant', target: 's3' },
      ],
      reason: 'لأنه كذلك',
      isUnclear: true,
      rule: null,
      by: 'ليلى',
      at: '',
    };
    const adding = rewriting({ decision, stale: [] }, gold);
    expect(adding).toMatchObject({
      rewritten: { goldId: 'g', decisionId: 'd', reason: 'لأنه كذلك', isUnclear: true },
      draft: { links: [{ role: 'claimant', target: 's2' }], attributes: { quotation: 'direct' } },
      role: 'content',
    });
    expect(adding.draft.links).toHaveLength(1);
    const longer = withWords(goOn(adding), { start: 27, end: 35 }, ground);
    expect(spansOf(longer)).toEqual([
      ['content', 16, 26],
      ['content', 27, 35],
    ]);
    const labelled = asLayer(adding, defaultCodebook, 'claim', 'claim');
    expect(labelled?.draft.attributes).toEqual({ quotation: 'direct' });
  });
});

describe('what is added to gold', () => {
  it('is an entity of the first type, until something else is chosen, with the words selected last', () => {
    const adding = begun();
    expect(canAdd(adding)).toBe(false);
    const first = withWords(adding, { start: 5, end: 12 }, ground);
    expect([first.draft.layer, canAdd(first)]).toEqual(['entity', true]);
    expect(spansOf(withWords(first, { start: 16, end: 21 }, ground))).toEqual([['mention', 16, 21]]);
    const named = changed(asLayer(first, defaultCodebook, 'entity', 'ORG'));
    expect([named.draft.label, spansOf(named)]).toEqual(['ORG', [['mention', 5, 12]]]);
    expect(asLayer(first, defaultCodebook, 'entity', 'no such type')).toBeNull();
  });

  it('begins where a word does under a label that asks for that, and just as selected under another', () => {
    const codebook = {
      ...defaultCodebook,
      labels: defaultCodebook.labels.map((label) =>
        label.id === 'ORG' ? { ...label, startsInsideWord: false } : label,
      ),
    };
    // «وزيرة» in «الوزيرة».
    const chosen = withWords(begun(), { start: 7, end: 12 }, ground);
    const named = changed(asLayer(chosen, codebook, 'entity', 'ORG'));
    const written = fittedDraft(named.draft, codebook, wordsOf(text));
    expect(written).toEqual({ ...named.draft, spans: [{ role: 'mention', start: 5, end: 12 }] });
    const other = changed(asLayer(named, codebook, 'entity', 'PER')).draft;
    expect(fittedDraft(other, codebook, wordsOf(text))).toBe(other);
    expect(other.spans).toEqual([{ role: 'mention', start: 7, end: 12 }]);
  });

  it('crosses no line end, and goes on with another part when asked', () => {
    const lines = withWords(begun(), { start: 22, end: 35 }, ground);
    expect(spansOf(lines)).toEqual([
      ['mention', 22, 26],
      ['mention', 27, 35],
    ]);
    const parts = withWords(
      goOn(withWords(begun(), { start: 5, end: 12 }, ground)),
      { start: 22, end: 26 },
      ground,
    );
    expect(spansOf(parts)).toEqual([
      ['mention', 5, 12],
      ['mention', 22, 26],
    ]);
  });

  it('as a claim has a cue beside its content, and loses it as something else', () => {
    const content = changed(
      asLayer(withWords(begun(), { start: 16, end: 26 }, ground), defaultCodebook, 'claim'),
    );
    const whole = withWords(asRole(content, 'cue'), { start: 0, end: 4 }, ground);
    expect(spansOf(whole)).toEqual([
      ['content', 16, 26],
      ['cue', 0, 4],
    ]);
    expect(canAdd(withWords(asRole(begun(), 'mention'), null, ground))).toBe(false);
    const stance = changed(asLayer(whole, defaultCodebook, 'stance'));
    expect(spansOf(stance)).toEqual([['evidence', 16, 26]]);
    // A stance without evidence is of the whole article.
    expect(canAdd(withWords(stance, null, ground))).toBe(true);
  });
});

const gold = (id: string, start: number): AdjudicatedArticle['gold'][number] => ({
  id,
  articleId: 'a',
  annotatorId: 'gold',
  layer: 'entity',
  label: 'PER',
  spans: [{ role: 'mention', start, end: start + 2 }],
  attributes: {},
  links: [],
  note: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
});

const alone = (id: string, goldId: string, isOrphan: boolean): AdjudicatedArticle['others'][number] => ({
  decision: {
    id,
    articleId: 'a',
    layer: 'entity',
    sources: isOrphan ? [{ annotatorId: 'salma', annotationId: 's', fingerprint: 'f' }] : [],
    outcome: isOrphan ? 'accepted' : 'edited',
    chosen: [],
    goldIds: [goldId],
    votes: {},
    waiting: [{ goldId, role: 'holder', target: 's' }],
    reason: null,
    isUnclear: false,
    rule: null,
    by: 'nawal',
    at: '2026-01-02T00:00:00.000Z',
  },
  stale: isOrphan ? ['vanished'] : [],
});

it('what was added is a line among those of the article, decided; what lost its sources is open', () => {
  const own = { ...gold('s', 10), annotatorId: 'salma' };
  const unit: AdjudicatedArticle['units'][number] = {
    key: 'unit',
    version: 'v',
    layer: 'entity',
    annotations: [own],
    versions: [{ annotatorIds: ['salma'], annotationIds: ['s'] }],
    votes: { salma: 's' },
    causes: [],
    decision: null,
    stale: [],
  };
  const article: AdjudicatedArticle = {
    articleId: 'a',
    state: 'begun',
    adjudication: null,
    annotatorIds: ['salma'],
    units: [unit],
    others: [alone('orphan', 'g2', true), alone('added', 'g1', false)],
    gold: [gold('g1', 4), gold('g2', 20)],
    overlaps: [],
    counts: {
      units: 1,
      open: 2,
      undecided: 1,
      deferred: 0,
      stale: 1,
      decided: 0,
      merged: 0,
      rejected: 0,
      disputed: 0,
      gold: 2,
    },
    version: { marks: '', decided: '' },
  };
  expect(itemsOfArticle(article, '', false).map(({ key }) => key)).toEqual(['added', 'unit', 'orphan']);
  // A link that waits for its other end is seen.
  expect(itemsOfArticle(article, '', false)[0]?.sides[0]?.links).toEqual([{ role: 'holder', target: 's' }]);
  expect(itemsOfArticle(article, '', true).map(({ key }) => key)).toEqual(['unit', 'orphan']);
  expect(goldShares(article)).toEqual([{ kind: 'added', annotatorId: null, count: 1 }]);
});
