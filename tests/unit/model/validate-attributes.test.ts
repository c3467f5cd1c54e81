import { describe, expect, it } from 'vitest';
import type { AttributeDefinition, Codebook } from '../../../src-shared/model/codebook.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { fittingAttributes, validateAttributes } from '../../../src-shared/model/validate-attributes.ts';

const both = { ar: '', en: '' };
const choices = (...ids: string[]) => ids.map((id) => ({ id, name: both, definition: both }));
const definition = (
  id: string,
  type: AttributeDefinition['type'],
  more: Partial<AttributeDefinition> = {},
): AttributeDefinition => ({
  layer: 'entity',
  id,
  labels: null,
  name: both,
  definition: both,
  type,
  values: [],
  ...more,
});
const codebook: Codebook = {
  format: 'hashiya-codebook/1',
  name: both,
  labels: [],
  attributes: [
    definition('subtype', 'choice', { labels: ['ORG'], values: choices('party', 'media') }),
    definition('subtype', 'choice', { labels: ['GPE'], values: choices('city') }),
    definition('canonical', 'text'),
    definition('strength', 'number'),
    definition('sure', 'boolean'),
    definition('topic', 'topic'),
  ],
  topics: choices('water'),
};
const org = { layer: 'entity', label: 'ORG' } as const;

function refused(attributes: Parameters<typeof validateAttributes>[0]): string | null {
  try {
    validateAttributes(attributes, org, codebook);
    return null;
  } catch (error) {
    if (error instanceof Problem && error.code === 'attribute-value') return String(error.params.attribute);
    throw error;
  }
}

describe('attributes', () => {
  it('have values of the type the codebook gives them', () => {
    const good = { subtype: 'media', canonical: '', strength: 2.5, sure: false, topic: 'water', own: ['a'] };
    expect(refused(good)).toBe(null);
    const bad = { subtype: 'city', canonical: 1, strength: '2', sure: 'yes', topic: 'fire' };
    for (const [id, value] of Object.entries(bad)) expect(refused({ ...good, [id]: value })).toBe(id);
    expect(refused({ strength: Number.NaN })).toBe('strength');
    expect(refused({ subtype: ['media'] })).toBe('subtype');
  });

  it('keep under a new label what still means something, in their order', () => {
    const attributes = { own: 'x', subtype: 'party', sure: true };
    expect(Object.keys(fittingAttributes(attributes, org, codebook))).toEqual(['own', 'subtype', 'sure']);
    const place = { layer: 'entity', label: 'GPE' } as const;
    expect(Object.keys(fittingAttributes(attributes, place, codebook))).toEqual(['own', 'sure']);
    const person = { layer: 'entity', label: 'PER' } as const;
    expect(Object.keys(fittingAttributes(attributes, person, codebook))).toEqual(['own', 'sure']);
  });
});
