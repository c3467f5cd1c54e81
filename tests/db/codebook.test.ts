import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnnotation, listAnnotations, updateAnnotation } from '../../src-main/services/annotate.ts';
import { ensureAnnotator } from '../../src-main/services/annotators.ts';
import { checkProject } from '../../src-main/services/check.ts';
import { currentCodebook } from '../../src-main/services/codebook.ts';
import { importDraft, readDraft, saveDraft } from '../../src-main/services/codebook-drafts.ts';
import { listVersions } from '../../src-main/services/codebook-versions.ts';
import { redo, undo } from '../../src-main/services/history.ts';
import { type OpenProject, openProject } from '../../src-main/services/project.ts';
import { previewPublishing, publishDraft } from '../../src-main/services/publish-codebook.ts';
import type { Attributes } from '../../src-shared/model/annotation.ts';
import type { Codebook, Label } from '../../src-shared/model/codebook.ts';
import type { Problem } from '../../src-shared/model/problem.ts';
import {
  bundleOf,
  defaultCodebook,
  makeProject,
  makeProjectFile,
  temporaryFolder,
  testEnvironment,
} from '../helpers/projects.ts';

const text = 'عاد الوزير إلى باريس أمس';
const articles = [bundleOf('a', text), bundleOf('b', `${text}.`)];

const withLabel = (codebook: Codebook, id: string, change: Partial<Label>): Codebook => ({
  ...codebook,
  labels: codebook.labels.map((label) => (label.id === id ? { ...label, ...change } : label)),
});

const mark = (
  project: OpenProject,
  annotatorId: string,
  label: string,
  attributes: Attributes = {},
  articleId = 'a',
) =>
  createAnnotation(project, {
    articleId,
    annotatorId,
    draft: {
      layer: 'entity',
      label,
      spans: [{ role: 'mention', start: 0, end: 3 }],
      attributes,
      links: [],
      note: null,
    },
  });

const people = (project: OpenProject) => ({
  lead: ensureAnnotator(project, 'نوال').id,
  other: ensureAnnotator(project, 'يوسف').id,
});

function publish(project: OpenProject, annotatorId: string, codebook: Codebook): number {
  saveDraft(project, { annotatorId, revision: readDraft(project, annotatorId)?.revision ?? 0, codebook });
  return publishDraft(project, { annotatorId, onto: currentCodebook(project).version }).version;
}

const codeOf = (action: () => unknown): string => {
  try {
    action();
    return 'nothing thrown';
  } catch (error) {
    return (error as Problem).code;
  }
};

describe('a draft of the codebook', () => {
  it('is there after the program ended, and nobody else has it', async () => {
    const path = await makeProjectFile(join(temporaryFolder(), 'a.hashiya'), articles);
    const first = openProject(path, testEnvironment());
    const { lead, other } = people(first);
    const codebook = withLabel(defaultCodebook, 'PER', { key: null });
    expect(saveDraft(first, { annotatorId: lead, revision: 0, codebook })).toMatchObject({
      revision: 1,
      follows: 1,
    });
    first.dispose();
    const again = openProject(path, testEnvironment('again'));
    expect(readDraft(again, lead)?.codebook).toEqual(codebook);
    expect(readDraft(again, other)).toBeNull();
    expect(currentCodebook(again).codebook).toEqual(defaultCodebook);
    again.dispose();
  });

  it('is not overwritten by a window that saw an older one', async () => {
    const project = await makeProject(articles);
    const { lead } = people(project);
    const save = (revision: number, key: string | null) =>
      saveDraft(project, {
        annotatorId: lead,
        revision,
        codebook: withLabel(defaultCodebook, 'PER', { key }),
      });
    save(0, null);
    expect(codeOf(() => save(0, '2'))).toBe('codebook-draft-changed');
    expect(save(1, '2').revision).toBe(2);
  });
});

describe('publishing', () => {
  it('makes a new version, says who and what, and undo brings the older one back', async () => {
    const project = await makeProject(articles);
    const { lead } = people(project);
    const name = { ar: 'علَم', en: 'Human' };
    expect(publish(project, lead, withLabel(defaultCodebook, 'PER', { name }))).toBe(2);
    expect(readDraft(project, lead)).toBeNull();
    const versions = () => listVersions(project).map(({ version, isInForce }) => [version, isInForce]);
    expect(listVersions(project)[0]).toMatchObject({
      version: 2,
      publishedBy: 'نوال',
      follows: 1,
      changes: [{ part: 'label', kind: 'changed', id: 'entity/PER', fields: ['name'] }],
    });
    undo(project, lead);
    expect(versions()).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(currentCodebook(project)).toEqual({ version: 1, codebook: defaultCodebook });
    redo(project, lead);
    expect(currentCodebook(project).codebook.labels[0]?.name).toEqual(name);
    undo(project, lead);
    // What was taken back keeps its number: the next one is new.
    expect(publish(project, lead, withLabel(defaultCodebook, 'ORG', { name }))).toBe(3);
    expect(listVersions(project)[0]?.follows).toBe(1);
  });

  it('merges a label in one step: everybody’s annotations, what the other label cannot have, and back', async () => {
    const project = await makeProject(articles);
    const { lead, other } = people(project);
    const facility = mark(project, lead, 'FAC', { mention: 'name' });
    const organisation = mark(project, other, 'ORG', { subtype: 'company', mention: 'name', own: 'x' }, 'b');
    const codebook = withLabel(defaultCodebook, 'ORG', { retired: true, mergedInto: 'FAC' });
    saveDraft(project, { annotatorId: lead, revision: 0, codebook });
    const preview = previewPublishing(project, lead);
    expect(preview).toMatchObject({
      onto: 1,
      annotations: 1,
      articles: 1,
      faults: [],
      labels: [{ label: 'ORG', kind: 'merged', into: 'FAC', by: [{ name: 'يوسف', annotations: 1 }] }],
      values: [{ label: 'ORG', attribute: 'subtype', value: 'company', isDropped: true }],
    });
    publishDraft(project, { annotatorId: lead, onto: 1 });
    const ofOther = () => listAnnotations(project, { articleId: 'b', annotatorId: other })[0];
    expect(ofOther()).toMatchObject({ label: 'FAC', attributes: { mention: 'name', own: 'x' } });
    expect([...checkProject(project)]).toEqual([]);
    expect(codeOf(() => mark(project, lead, 'ORG'))).toBe('label-retired');
    undo(project, lead);
    expect(ofOther()).toEqual(organisation);
    expect(listAnnotations(project, { articleId: 'a', annotatorId: lead })).toEqual([facility]);
    expect([...checkProject(project)]).toEqual([]);
    redo(project, lead);
    expect(ofOther()?.label).toBe('FAC');
  });

  it('is not taken back where somebody used a label that the older version lacks', async () => {
    const project = await makeProject(articles);
    const { lead, other } = people(project);
    const [first] = defaultCodebook.labels;
    if (!first) throw new Error('The bundled codebook has labels.');
    const added = { ...first, id: 'NEW', key: null };
    publish(project, lead, { ...defaultCodebook, labels: [...defaultCodebook.labels, added] });
    mark(project, other, 'NEW');
    expect(codeOf(() => undo(project, lead))).toBe('codebook-in-use');
    expect(currentCodebook(project).version).toBe(2);
  });

  it('is refused for a draft with faults, one that lacks a label, one that changes nothing, or onto another version', async () => {
    const project = await makeProject(articles);
    const { lead, other } = people(project);
    const trial = (codebook: Codebook) => codeOf(() => publish(project, lead, codebook));
    expect(trial(defaultCodebook)).toBe('codebook-unchanged');
    expect(trial(withLabel(defaultCodebook, 'PER', { key: '3' }))).toBe('codebook-key-clash');
    expect(trial({ ...defaultCodebook, labels: defaultCodebook.labels.slice(1) })).toBe(
      'codebook-label-gone',
    );
    saveDraft(project, {
      annotatorId: lead,
      revision: readDraft(project, lead)?.revision ?? 0,
      codebook: withLabel(defaultCodebook, 'PER', { key: null }),
    });
    publish(project, other, withLabel(defaultCodebook, 'ORG', { key: null }));
    expect(codeOf(() => publishDraft(project, { annotatorId: lead, onto: 1 }))).toBe('codebook-moved-on');
    expect(listVersions(project)).toHaveLength(2);
  });

  it('tells of values that would be allowed no more; retired ones stay and cannot be chosen', async () => {
    const project = await makeProject(articles);
    const { lead } = people(project);
    const made = mark(project, lead, 'ORG', { subtype: 'party' });
    const withValues = (change: (values: Codebook['topics']) => Codebook['topics']): Codebook => ({
      ...defaultCodebook,
      attributes: defaultCodebook.attributes.map((attribute) =>
        attribute.id === 'subtype' ? { ...attribute, values: change(attribute.values) } : attribute,
      ),
    });
    const preview = (codebook: Codebook) => {
      saveDraft(project, { annotatorId: lead, revision: readDraft(project, lead)?.revision ?? 0, codebook });
      return previewPublishing(project, lead).values;
    };
    expect(preview(withValues((values) => values.filter(({ id }) => id !== 'party')))).toMatchObject([
      { attribute: 'subtype', value: 'party', isDropped: false, by: [{ annotations: 1 }] },
    ]);
    const retiring = withValues((values) =>
      values.map((value) => (value.id === 'party' ? { ...value, retired: true } : value)),
    );
    expect(preview(retiring)).toEqual([]);
    publishDraft(project, { annotatorId: lead, onto: 1 });
    const { id, updatedAt } = made;
    const change = { id, annotatorId: lead, updatedAt, patch: { note: 'سؤال' } };
    expect(updateAnnotation(project, change).attributes).toEqual({ subtype: 'party' });
    expect(codeOf(() => mark(project, lead, 'ORG', { subtype: 'party' }))).toBe('attribute-value');
  });
});

describe('which labels may stand inside another', () => {
  it('is told before publishing, for what stands so already; nothing stored is changed', async () => {
    const project = await makeProject(articles);
    const { lead, other } = people(project);
    const at = (annotatorId: string, label: string, start: number, end: number) =>
      createAnnotation(project, {
        articleId: 'a',
        annotatorId,
        draft: {
          layer: 'entity',
          label,
          spans: [{ role: 'mention', start, end }],
          attributes: {},
          links: [],
          note: null,
        },
      });
    // «عاد الوزير إلى باريس أمس»: by one the place stands in the event, by the other it does not; the same words are not inside.
    at(lead, 'EVT', 0, 20);
    at(lead, 'GPE', 15, 20);
    at(lead, 'PER', 0, 20);
    at(other, 'GPE', 15, 20);
    const preview = (change: Partial<Label>) => {
      const revision = readDraft(project, lead)?.revision ?? 0;
      saveDraft(project, {
        annotatorId: lead,
        revision,
        codebook: withLabel(defaultCodebook, 'EVT', change),
      });
      return previewPublishing(project, lead);
    };
    expect(preview({ mayContain: ['GPE'] }).nested).toEqual([]);
    const stored = listAnnotations(project, { articleId: 'a', annotatorId: lead });
    const { nested, faults } = preview({ mayContain: ['ORG'] });
    expect(nested).toEqual([
      { label: 'GPE', outer: 'EVT', by: [{ annotatorId: lead, name: 'نوال', annotations: 1 }] },
    ]);
    expect(faults).toEqual([]);
    publishDraft(project, { annotatorId: lead, onto: 1 });
    expect(listAnnotations(project, { articleId: 'a', annotatorId: lead })).toEqual(stored);
    expect([...checkProject(project)]).toEqual([]);
    expect(preview({ mayContain: ['NONE'] }).faults).toMatchObject([
      { code: 'codebook-inner-missing', params: { value: 'NONE', label: 'حدث' } },
    ]);
  });
});

describe('a codebook from a JSON file', () => {
  const lead = (project: OpenProject) => people(project).lead;
  const reading = (project: OpenProject, content: string) => () =>
    importDraft(project, { annotatorId: lead(project), name: 'team.json', content });

  it('becomes the draft; labels it lacks stay, retired', async () => {
    const project = await makeProject(articles);
    const content = JSON.stringify({ ...defaultCodebook, labels: defaultCodebook.labels.slice(1) });
    expect(reading(project, content)().kept).toEqual(['PER']);
    const draft = readDraft(project, lead(project))?.codebook;
    expect(draft?.labels.at(-1)).toMatchObject({ id: 'PER', retired: true });
  });

  const broken = JSON.stringify(defaultCodebook, null, 1).replace('"labels"', '"labels');
  it.each([
    [broken, 'codebook-not-json', { line: 7 }],
    ['', 'codebook-not-json', { line: 1 }],
    [JSON.stringify({ ...defaultCodebook, format: 'hashiya-codebook/2' }), 'codebook-newer', {}],
    [JSON.stringify({ ...defaultCodebook, colour: 1 }), 'codebook-field-unknown', { field: 'colour' }],
    [
      JSON.stringify({ ...defaultCodebook, topics: [{ ...defaultCodebook.topics[0], icon: 'x' }] }),
      'codebook-field-unknown',
      { place: 'topics[0]', field: 'icon' },
    ],
    [
      JSON.stringify(withLabel(defaultCodebook, 'ORG', { ink: 'pink' as 'org' })),
      'codebook-invalid',
      { field: 'labels[2].ink' },
    ],
    [
      JSON.stringify(withLabel(defaultCodebook, 'ORG', { id: 'PER' })),
      'codebook-id-twice',
      { place: 'labels[2]', value: 'PER' },
    ],
    [
      JSON.stringify(withLabel(defaultCodebook, 'ORG', { key: '1' })),
      'codebook-key-clash',
      { place: 'labels[2]', value: '1', other: 'شخص' },
    ],
    [
      JSON.stringify(withLabel(defaultCodebook, 'ORG', { key: 'F1' })),
      'codebook-key',
      { place: 'labels[2]' },
    ],
    ['[1]', 'codebook-invalid', {}],
    [`{"format":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'codebook-too-large', {}],
  ])('is refused with the place, and nothing is stored: %#', async (content, code, params) => {
    const project = await makeProject(articles);
    expect(reading(project, content)).toThrow(expect.objectContaining({ code }));
    expect(reading(project, content)).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ file: 'team.json', ...params }) }),
    );
    expect(readDraft(project, lead(project))).toBeNull();
  });
});
