import { expect, test } from 'vitest';
import type { Annotation } from '../../../src-shared/model/annotation.ts';
import type { Region } from '../../../src-shared/model/article.ts';
import type { Codebook } from '../../../src-shared/model/codebook.ts';
import { type AnnotatedArticle, incompleteIn } from '../../../src-shared/model/incomplete.ts';
import type { Remark } from '../../../src-shared/model/remark.ts';
import { defaultCodebook } from '../../helpers/projects.ts';

const annotation = (id: string, more: Partial<Annotation>): Annotation => ({
  id,
  articleId: 'a',
  annotatorId: 'salma',
  layer: 'claim',
  label: 'claim',
  spans: [{ role: 'content', start: 0, end: 9 }],
  attributes: {},
  links: [],
  note: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});
const remark = (id: string, more: Partial<Remark>): Remark => ({
  id,
  articleId: 'a',
  annotatorId: 'salma',
  kind: 'question',
  replyTo: null,
  annotationId: null,
  span: null,
  text: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'لماذا؟' }] }] },
  isResolved: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

/** What is incomplete, as «kind annotation attribute». */
function found(given: Partial<AnnotatedArticle>): string[] {
  const nothing = {
    annotations: [],
    regions: [],
    remarks: [],
    codebook: defaultCodebook,
    isInsideWord: () => false,
  };
  return incompleteIn({ annotatorId: 'salma', ...nothing, ...given }).map(
    ({ kind, annotationId, attributeId, remarkId }) =>
      [kind, annotationId, remarkId, attributeId].filter((part) => part !== null).join(' '),
  );
}

test('an article without annotations lacks nothing', () => {
  expect(found({})).toEqual([]);
});

test('a claim wants a speaker, by link or in words', () => {
  const annotations = [
    annotation('none', {}),
    annotation('linked', { links: [{ role: 'claimant', target: 'x' }] }),
    annotation('narrated', { attributes: { claimant: 'narrator' } }),
  ];
  expect(found({ annotations })).toEqual(['claim-speaker none']);
  // Where the codebook has no words for a speaker, it asks for none.
  const attributes = defaultCodebook.attributes.filter(({ id }) => id !== 'claimant');
  expect(found({ annotations, codebook: { ...defaultCodebook, attributes } })).toEqual([]);
});

test('a reported claim wants a cue, a quoted or narrated one does not', () => {
  const speaker = { links: [{ role: 'claimant' as const, target: 'x' }] };
  const annotations = ['direct', 'indirect', 'mixed', 'narrated'].map((quotation) =>
    annotation(quotation, { ...speaker, attributes: { quotation } }),
  );
  const cued = annotation('cued', {
    ...speaker,
    attributes: { quotation: 'indirect' },
    spans: [
      { role: 'cue', start: 0, end: 3 },
      { role: 'content', start: 4, end: 9 },
    ],
  });
  expect(found({ annotations: [...annotations, cued] })).toEqual(['claim-cue indirect', 'claim-cue mixed']);
});

test('a label that begins with words is wrong inside one, the others are not', () => {
  const mention = (id: string, label: string, start: number) =>
    annotation(id, { layer: 'entity', label, spans: [{ role: 'mention', start, end: 6 }] });
  const annotations = [mention('inside', 'GPE', 1), mention('at', 'GPE', 0), mention('other', 'PER', 1)];
  const labels = defaultCodebook.labels.map((label) =>
    label.id === 'GPE' ? { ...label, startsInsideWord: false } : label,
  );
  const isInsideWord = ({ start }: { readonly start: number }) => start > 0;
  expect(found({ annotations, isInsideWord })).toEqual([]);
  const codebook = { ...defaultCodebook, labels };
  expect(found({ annotations, isInsideWord, codebook })).toEqual(['inside-word inside']);
});

test('a mention inside one whose label does not allow it is told, once for each such label', () => {
  const mention = (id: string, label: string, start: number, end: number) =>
    annotation(id, { layer: 'entity', label, spans: [{ role: 'mention', start, end }] });
  const annotations = [
    mention('role', 'OCC', 0, 20),
    mention('wider', 'OCC', 0, 30),
    mention('org', 'ORG', 5, 20),
    mention('place', 'GPE', 10, 20),
  ];
  const labels = defaultCodebook.labels.map((label) =>
    label.id === 'OCC' ? { ...label, mayContain: ['ORG', 'OCC'] } : label,
  );
  expect(found({ annotations })).toEqual([]);
  expect(found({ annotations, codebook: { ...defaultCodebook, labels } })).toEqual(['nested place']);
});

test('a stance wants a holder and a target, which may be a topic', () => {
  const stance = (id: string, more: Partial<Annotation>) =>
    annotation(id, { layer: 'stance', label: 'favour', spans: [], ...more });
  const holder = { role: 'holder' as const, target: 'x' };
  const annotations = [
    stance('bare', {}),
    stance('held', { links: [holder] }),
    stance('whole', { links: [holder, { role: 'target', target: 'y' }] }),
    stance('words', { attributes: { holder: 'narrator', topic: 'water' } }),
  ];
  expect(found({ annotations })).toEqual(['stance-holder bare', 'stance-target bare', 'stance-target held']);
});

test('what the codebook requires is missed on the labels it is required of', () => {
  const attributes = defaultCodebook.attributes.map((one) =>
    one.layer === 'entity' && one.id === 'subtype' ? { ...one, required: true } : one,
  );
  const codebook: Codebook = { ...defaultCodebook, attributes };
  const mention = (id: string, label: string, more = {}) =>
    annotation(id, { layer: 'entity', label, spans: [{ role: 'mention', start: 0, end: 4 }], ...more });
  const annotations = [
    mention('org', 'ORG'),
    mention('person', 'PER'),
    mention('said', 'ORG', { attributes: { subtype: 'media' } }),
    mention('empty', 'ORG', { attributes: { subtype: '' } }),
  ];
  expect(found({ annotations, codebook })).toEqual(['attribute org subtype', 'attribute empty subtype']);
});

test('retired labels and marks outside the article are told', () => {
  const labels = defaultCodebook.labels.map((label) =>
    label.id === 'PER' ? { ...label, retired: true } : label,
  );
  const mention = annotation('m', {
    layer: 'entity',
    label: 'PER',
    spans: [{ role: 'mention', start: 10, end: 14 }],
  });
  const region = (kind: Region['kind'], start: number, end: number): Region => ({
    kind,
    start,
    end,
    origin: 'human',
  });
  const given = { annotations: [mention], codebook: { ...defaultCodebook, labels } };
  expect(found({ ...given, regions: [region('boilerplate', 13, 20)] })).toEqual([
    'label-retired m',
    'outside m',
  ]);
  expect(found({ ...given, regions: [region('boilerplate', 14, 20), region('body', 0, 14)] })).toEqual([
    'label-retired m',
  ]);
});

test('only one’s own open questions hold up', () => {
  const remarks = [
    remark('mine', { annotationId: 'm' }),
    remark('note', { kind: 'note' }),
    remark('resolved', { isResolved: true }),
    remark('other', { annotatorId: 'yusuf' }),
    remark('answer', { replyTo: 'other' }),
  ];
  expect(found({ remarks })).toEqual(['question m mine']);
});
