import { expect, test } from 'vitest';
import { exportedLabels } from '../../../src-main/services/export-labels.ts';
import { defaultCodebook } from '../../helpers/projects.ts';

test('what a label may contain leaves under the names of the map, without those that have no place there', () => {
  const labels = defaultCodebook.labels.map((label) =>
    label.id === 'OCC' ? { ...label, mayContain: ['GPE', 'LOC', 'ORG'] } : label,
  );
  const { codebook } = exportedLabels(
    { ...defaultCodebook, labels },
    { name: '', labels: { OCC: 'TITLE', GPE: 'PLACE', LOC: 'PLACE' }, reading: {}, unmapped: 'drop' },
  );
  const entities = codebook.labels.filter(({ layer }) => layer === 'entity');
  expect(entities.map(({ id, mayContain }) => [id, mayContain])).toEqual([
    ['TITLE', ['PLACE']],
    ['PLACE', undefined],
  ]);
});
