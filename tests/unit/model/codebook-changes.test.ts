import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Codebook,
  codebookSchema,
  inks,
  labelInForce,
  patterns,
} from '../../../src-shared/model/codebook.ts';
import { codebookChanges } from '../../../src-shared/model/codebook-changes.ts';
import { codebookFaults, labelKeyOf, labelKeys } from '../../../src-shared/model/codebook-faults.ts';
import { layers } from '../../../src-shared/model/layers.ts';
import { defaultCodebook } from '../../helpers/projects.ts';

const name = fc.record({ ar: fc.string({ minLength: 1, maxLength: 4 }), en: fc.constant('x') });
const empty = { ar: '', en: '' };
const choice = fc.record({ id: fc.constantFrom('a', 'b', 'c'), name, definition: fc.constant(empty) });
const choices = fc.uniqueArray(choice, { selector: ({ id }) => id });
const label = fc.record({
  layer: fc.constantFrom(...layers),
  id: fc.constantFrom('P', 'Q', 'R'),
  name,
  definition: fc.constant(empty),
  examples: fc.record({
    ar: fc.array(fc.string(), { maxLength: 2 }),
    en: fc.array(fc.string(), { maxLength: 1 }),
  }),
  key: fc.option(fc.constantFrom(...labelKeys)),
  ink: fc.constantFrom(...inks),
  pattern: fc.constantFrom(...patterns),
  retired: fc.boolean(),
});
const attribute = fc.record({
  layer: fc.constantFrom(...layers),
  id: fc.constantFrom('s', 't'),
  labels: fc.constant(null),
  name,
  definition: fc.constant(empty),
  type: fc.constant('choice' as const),
  values: choices,
});
const layerAndId = (part: { readonly layer: string; readonly id: string }) => `${part.layer} ${part.id}`;
const codebook: fc.Arbitrary<Codebook> = fc.record({
  format: fc.constant('hashiya-codebook/1' as const),
  name,
  labels: fc.uniqueArray(label, { selector: layerAndId, maxLength: 6 }),
  attributes: fc.uniqueArray(attribute, { selector: layerAndId, maxLength: 3 }),
  topics: choices,
});

describe('what differs between two codebooks', () => {
  it('is nothing exactly where they say the same, in whatever order fields are written', () => {
    fc.assert(
      fc.property(codebook, codebook, (one, other) => {
        const again = codebookSchema.parse(JSON.parse(JSON.stringify(one)));
        expect(codebookChanges(one, again)).toEqual([]);
        const isSame =
          JSON.stringify(codebookSchema.parse(one)) === JSON.stringify(codebookSchema.parse(other));
        expect(codebookChanges(one, other).length === 0).toBe(isSame);
      }),
    );
  });

  it('names as added from one to the other what is removed the other way', () => {
    fc.assert(
      fc.property(codebook, codebook, (one, other) => {
        const ids = (from: Codebook, to: Codebook, kinds: readonly string[]) =>
          codebookChanges(from, to)
            .filter(({ kind }) => kinds.includes(kind))
            .map(({ part, id }) => `${part} ${id}`)
            .sort();
        const known = (book: Codebook) =>
          new Set(book.labels.map((part) => `label ${part.layer}/${part.id}`));
        const [before, after] = [known(one), known(other)];
        const isNewLabel = (part: string) => part.startsWith('label ') && !before.has(part);
        const appeared = ids(one, other, ['added', 'retired']).filter(isNewLabel);
        expect(appeared).toEqual([...after].filter((part) => !before.has(part)).sort());
        expect(ids(other, one, ['removed']).filter((part) => part.startsWith('label '))).toEqual(appeared);
      }),
    );
  });

  it('tells retiring, merging and bringing back from other changes', () => {
    const [first, second, ...rest] = defaultCodebook.labels;
    if (!first || !second) throw new Error('The bundled codebook has labels.');
    const kinds = (label: typeof first) =>
      codebookChanges(defaultCodebook, { ...defaultCodebook, labels: [label, second, ...rest] }).map(
        ({ kind, fields }) => [kind, ...fields],
      );
    expect(kinds({ ...first, retired: true })).toEqual([['retired']]);
    expect(kinds({ ...first, retired: true, mergedInto: 'ORG' })).toEqual([['merged']]);
    expect(kinds({ ...first, key: null, ink: 'org' })).toEqual([['changed', 'key', 'ink']]);
    const swapped = { ...defaultCodebook, labels: [second, first, ...rest] };
    expect(codebookChanges(defaultCodebook, swapped).map(({ kind }) => kind)).toEqual(['moved']);
  });
});

describe('what is wrong with a codebook', () => {
  const codes = (changed: Codebook) =>
    codebookFaults(changed).map(({ code, params }) => [code, params.place]);
  const say = (id: string, change: object): Codebook => ({
    ...defaultCodebook,
    labels: defaultCodebook.labels.map((label) => (label.id === id ? { ...label, ...change } : label)),
  });

  it('is nothing with the bundled one, and each fault is named with its place', () => {
    expect(codes(defaultCodebook)).toEqual([]);
    expect(codes(say('ORG', { key: '1' }))).toEqual([['codebook-key-clash', 'labels[2]']]);
    expect(codes(say('ORG', { key: '1', retired: true }))).toEqual([]);
    expect(codes(say('ORG', { key: 'c' }))).toEqual([['codebook-key', 'labels[2]']]);
    expect(codes(say('ORG', { name: { ar: 'منظمة', en: ' ' } }))).toEqual([
      ['codebook-name-missing', 'labels[2].name'],
    ]);
    expect(codes(say('ORG', { mergedInto: 'PER' }))).toEqual([['codebook-merge', 'labels[2]']]);
    expect(codes(say('ORG', { retired: true, mergedInto: 'ORG' }))).toEqual([
      ['codebook-merge', 'labels[2]'],
    ]);
    expect(codes(say('ORG', { retired: true, mergedInto: 'none' }))).toEqual([
      ['codebook-merge', 'labels[2]'],
    ]);
  });

  it('finds circles of mergers, and a line of them ends where it should', () => {
    const circle = {
      ...defaultCodebook,
      labels: defaultCodebook.labels.map((label) => {
        if (label.id === 'PER') return { ...label, retired: true, mergedInto: 'OCC' };
        return label.id === 'OCC' ? { ...label, retired: true, mergedInto: 'PER' } : label;
      }),
    };
    expect(codes(circle)).toEqual([
      ['codebook-merge', 'labels[0]'],
      ['codebook-merge', 'labels[1]'],
    ]);
    const line = say('PER', { retired: true, mergedInto: 'OCC' });
    const [first] = line.labels;
    expect(first && labelInForce(line, first).id).toBe('OCC');
  });

  it('takes keys by their place on the keyboard, whatever the layout writes with them', () => {
    // KeyboardEvent.code of UI Events: https://www.w3.org/TR/uievents-code/
    expect(['Digit1', 'Numpad0', 'Minus', 'Equal', 'KeyA', 'F1', 'Enter'].map(labelKeyOf)).toEqual([
      '1',
      '0',
      '-',
      '=',
      null,
      null,
      null,
    ]);
  });
});

describe('the bundled codebook', () => {
  it('has, for every label, what the design lists: names, definitions, examples and guidelines in both languages', () => {
    const ids = (layer: string) =>
      defaultCodebook.labels.filter((label) => label.layer === layer).map(({ id, key }) => `${id} ${key}`);
    // The section «Default codebook» of the design's arabic.md.
    expect(ids('entity')).toEqual(
      'PER 1,OCC 2,ORG 3,GPE 4,LOC 5,EVT 6,DOC 7,DTM 8,NUM 9,NORP 0,FAC -,MSC ='.split(','),
    );
    for (const { definition, examples, guidelines } of defaultCodebook.labels) {
      for (const lang of ['ar', 'en'] as const) {
        expect(definition[lang]).not.toBe('');
        expect(examples[lang].length).toBeGreaterThan(0);
        expect(guidelines?.[lang].content.length).toBeGreaterThan(0);
      }
    }
  });
});
